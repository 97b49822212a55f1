package io.porthole.notice;

/// Tells the desktop. Where there is nobody to tell, nothing happens.
public interface Notifier extends AutoCloseable {
    /// Shows a notice. Waits for the desktop.
    void show(Notice notice);

    @Override
    void close();
}
