package io.porthole.engine;

import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.ClassicHttpResponse;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.HttpException;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.io.HttpMessageParser;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.io.SessionInputBuffer;
import io.porthole.message.Messages;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/// Reads the head of an answer and gives up after [#BYTES], however many lines or interim answers (1xx) they hold.
///
/// The HTTP engine limits a line's length and the number of lines, which lets 64 MB through. What is counted is
/// what is taken from the socket while the head is read; the parser asks for more only when all that it has belongs
/// to the head.
final class HeadLimit implements HttpMessageParser<ClassicHttpResponse> {
    static final int BYTES = 64 * 1024;

    private final HttpMessageParser<ClassicHttpResponse> parser;
    private int left = BYTES;

    HeadLimit(HttpMessageParser<ClassicHttpResponse> parser) {
        this.parser = parser;
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        try {
            return parser.parse(buffer, new Counted(in));
        } catch (IllegalArgumentException e) {
            var fault = new ProtocolException(Messages.text("engine.answered-status-not"));
            fault.initCause(e); // how the HTTP engine takes a status of 000
            throw fault;
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                throw new HeadTooLargeException();
            }
            int count = super.read(bytes, offset, Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }

    /// The head of an answer is larger than Porthole reads.
    static final class HeadTooLargeException extends IOException {
        HeadTooLargeException() {
            super(Messages.text("engine.head-answer-larger-than", BYTES));
        }
    }
}
