package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.FakeAnswer;
import io.porthole.testing.FakeEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClockOffsetTest {
    private static final Instant ASKED = Instant.parse("2026-03-01T14:02:10.400Z");
    private static final Instant ANSWERED = ASKED.plusMillis(200);

    @Test
    void isKnownToHalfASecondAndHalfTheWayThereAndBack() {
        var offset = Objects.requireNonNull(ClockOffset.ofDate("Sun, 01 Mar 2026 14:02:40 GMT", ASKED, ANSWERED));
        assertEquals(Duration.ofSeconds(30), offset.ahead());
        assertEquals(Duration.ofMillis(600), offset.uncertainty());
        assertTrue(offset.differs());
    }

    @Test
    void aClockThatIsRightIsNotSaidToDiffer() {
        var offset = Objects.requireNonNull(ClockOffset.ofDate("Sun, 01 Mar 2026 14:02:10 GMT", ASKED, ANSWERED));
        assertEquals(Duration.ZERO, offset.ahead());
        assertFalse(offset.differs());
    }

    @Test
    void whatIsNoDateTellsNothing() {
        assertNull(ClockOffset.ofDate("soon", ASKED, ANSWERED));
        assertNull(ClockOffset.ofDate("", ASKED, ANSWERED));
        assertNull(ClockOffset.ofDate("Sun, 01 Mar 2026 14:02:10 GMT", ANSWERED, ASKED));
    }

    @Test
    void aConnectionReadsItFromItsAnswers() throws EngineException {
        try (var engine = FakeEngine.unix();
                var connection = new EngineConnection(engine.endpoint(), new RequestLog())) {
            assertNull(connection.clockOffset());
            connection.ping();
            assertNull(connection.clockOffset());
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    ZonedDateTime.now(ZoneOffset.UTC).minusHours(1));
            engine.on("/_ping", FakeAnswer.raw("HTTP/1.1 200 OK\r\nDate: " + date + "\r\nContent-Length: 2\r\n\r\nOK"));
            connection.ping();
            var offset = Objects.requireNonNull(connection.clockOffset());
            Duration error = offset.ahead().plusHours(1).abs();
            assertTrue(error.compareTo(offset.uncertainty()) <= 0, () -> offset.toString());
        }
    }
}
