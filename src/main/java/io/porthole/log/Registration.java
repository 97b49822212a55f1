package io.porthole.log;

/// What a listener gets for registering; closing it ends the calls. Closing twice does nothing more.
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
