package io.porthole.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a [FakeEngine] does when a path is asked for. When it returns, the connection is closed.
@FunctionalInterface
public interface FakeAnswer {
    void play(FakeExchange exchange) throws IOException;

    /// The head of a stream without an end, in chunks.
    String STREAM_HEAD = String.join(
            "\r\n",
            "HTTP/1.1 200 OK",
            "Api-Version: 1.41",
            "Content-Type: application/json",
            "Transfer-Encoding: chunked",
            "",
            "");

    /// Status 200 and plain text.
    static FakeAnswer text(String body) {
        return whole(200, "text/plain; charset=utf-8", "", body);
    }

    /// Status 200 and JSON.
    static FakeAnswer json(String body) {
        return whole(200, "application/json", "", body);
    }

    /// A status with JSON, as engines tell what is wrong.
    static FakeAnswer status(int status, String body) {
        return whole(status, "application/json", "", body);
    }

    /// A status that sends the client elsewhere.
    static FakeAnswer redirect(int status, String target) {
        return whole(status, "text/plain", "Location: " + target + "\r\n", "");
    }

    /// Exactly this, and the connection's end.
    static FakeAnswer raw(String answer) {
        return exchange -> exchange.send(answer);
    }

    /// Exactly these bytes, and the connection's end.
    static FakeAnswer raw(byte[] answer) {
        return exchange -> exchange.send(answer);
    }

    /// Exactly this, and then nothing until the client closes.
    static FakeAnswer rawThenHang(String answer) {
        return exchange -> {
            exchange.send(answer);
            exchange.awaitClose();
        };
    }

    /// A stream of events that has these lines to tell, in chunks of that size, and then nothing until the client
    /// closes.
    static FakeAnswer stream(byte[] lines, int chunk) {
        return exchange -> {
            exchange.send(STREAM_HEAD);
            for (int at = 0; at < lines.length; at += chunk) {
                exchange.sendChunk(Arrays.copyOfRange(lines, at, Math.min(lines.length, at + chunk)));
            }
            exchange.awaitClose();
        };
    }

    /// The beginning once and then the rest again and again, until the client closes.
    static FakeAnswer endless(String beginning, String rest) {
        return exchange -> {
            exchange.send(beginning);
            while (true) {
                exchange.send(rest);
            }
        };
    }

    /// No answer until the client closes.
    static FakeAnswer hang() {
        return FakeExchange::awaitClose;
    }

    private static FakeAnswer whole(int status, String type, String headers, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return raw("HTTP/1.1 %d X\r\nApi-Version: 1.41\r\nContent-Type: %s\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(status, type, headers, length, body));
    }
}
