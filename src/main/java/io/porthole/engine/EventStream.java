package io.porthole.engine;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/// The body of an `/events` answer. What goes wrong is told in words, and closing it ends its connection instead of
/// reading on to an end that never comes.
final class EventStream extends FilterInputStream {
    private final Runnable onClose;
    private final Function<IOException, EngineException> inWords;

    EventStream(InputStream body, Runnable onClose, Function<IOException, EngineException> inWords) {
        super(body);
        this.onClose = onClose;
        this.inWords = inWords;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw inWords.apply(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            throw inWords.apply(e);
        }
    }

    @Override
    public void close() {
        onClose.run();
    }
}
