package io.porthole.engine;

import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.config.Http1Config;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.io.SessionInputBuffer;
import java.io.InputStream;

/// HTTP/1.1 over one socket, as the engine inside docker-java's transport speaks it, with our limits.
final class HttpWire extends DefaultBHttpClientConnection {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int HEADER_COUNT = 1000;

    private static final Http1Config LIMITS = Http1Config.custom()
            .setBufferSize(BUFFER_BYTES)
            .setMaxLineLength(HeadLimit.BYTES)
            .setMaxHeaderCount(HEADER_COUNT)
            .build();

    HttpWire() {
        super(LIMITS, null, null, null, null, null, HttpWire::parser);
    }

    private static HeadLimit parser(Http1Config limits) {
        return new HeadLimit(new DefaultHttpResponseParserFactory(limits).create());
    }

    @Override
    protected InputStream createContentInputStream(long length, SessionInputBuffer buffer, InputStream in) {
        InputStream content = super.createContentInputStream(length, buffer, in);
        boolean chunked = length == -1; // ContentLengthStrategy.CHUNKED
        return chunked ? new ArrivedChunks(content, buffer) : content;
    }
}
