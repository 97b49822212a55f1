package io.porthole.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/// A socket whose other side has said all that it will ever say, and listens to nothing.
final class MemorySocket extends Socket {
    private final InputStream answer;
    private boolean closed;

    MemorySocket(byte[] answer, int from, int to) {
        this.answer = new ByteArrayInputStream(answer, from, to - from);
    }

    @Override
    public InputStream getInputStream() {
        return answer;
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public int getSoTimeout() {
        return 0;
    }

    @Override
    public void setSoTimeout(int milliseconds) {
        // it never waits
    }

    @Override
    public synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
