package io.porthole.watcher;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.message.Messages;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes the rows in which Porthole says how an engine's stream of events was found.
///
/// A row of a stream that was taken up again has the attributes `from` and `to` (RFC 3339, by the engine's clock),
/// `recovered` (a number) and `complete` (`true` or `false`).
final class StreamRows {
    /// Why a stream was not taken up where it was lost.
    static final String BREAKS_OFF = Messages.text("watcher.twice-in-row-stream");

    private static final String UNKNOWN = Messages.text("watcher.containers-made-and-removed");

    private final String source;
    private final String at;

    /// @param at the engine and its version, as in `unix:///run/docker.sock, API 1.41`
    StreamRows(String source, String at) {
        this.source = source;
        this.at = at;
    }

    /// The first connection.
    ///
    /// @param older how many events stand above that happened before it
    Event connected(int older, long now) {
        String before = switch (older) {
            case 0 -> "";
            case 1 -> Messages.text("watcher.event-above-happened-before");
            default -> Messages.text("watcher.events-above-happened-before", "%,d".formatted(older));
        };
        return row(
                Action.CONNECTED,
                Messages.text("watcher.connected", at, before),
                Map.of("older", Integer.toString(older)),
                now);
    }

    Event reconnected(Resumption resumption, long now) {
        String message = Messages.text(
                "watcher.reconnected-recovered",
                at,
                events(resumption.recovered()),
                resumption.complete() ? "complete" : Messages.text("watcher.possibly-incomplete"));
        return row(Action.CONNECTED, message, attributes(resumption), now);
    }

    /// @param inferred how many events were concluded from how the engine's containers were found
    /// @param trouble  what keeps these from being whole, a part of a sentence; may be empty
    Event gap(Resumption resumption, int inferred, String trouble, long now) {
        String message = Messages.text(
                "watcher.events-missing-from-recovered",
                EngineClock.told(resumption.from()),
                EngineClock.told(resumption.to()),
                resumption.reason(),
                events(resumption.recovered()),
                inferred == 0 ? "none" : "%,d".formatted(inferred),
                trouble.isEmpty() ? "" : " (" + trouble + ")",
                UNKNOWN);
        Map<String, String> attributes = attributes(resumption);
        attributes.put("inferred", Integer.toString(inferred));
        return row(Action.GAP, message, attributes, now);
    }

    /// The stream is read from now on only.
    SourceError liveOnly(Instant now) {
        return new SourceError(
                source,
                Messages.text("watcher.what-happened-while-away", at, BREAKS_OFF),
                Messages.text("watcher.engines-own-log-say"),
                0,
                now,
                null,
                null);
    }

    private static String events(int count) {
        return count == 1 ? Messages.text("watcher.1-event") : Messages.text("watcher.events", "%,d".formatted(count));
    }

    private static Map<String, String> attributes(Resumption resumption) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("from", EngineClock.exact(resumption.from()));
        attributes.put("to", EngineClock.exact(resumption.to()));
        attributes.put("recovered", Integer.toString(resumption.recovered()));
        attributes.put("complete", Boolean.toString(resumption.complete()));
        return attributes;
    }

    private Event row(Action action, String message, Map<String, String> attributes, long now) {
        return new Event(
                EventType.PORTHOLE,
                source,
                "",
                action,
                message,
                new Actor(source, "", attributes),
                now,
                now,
                Origin.LIVE,
                "");
    }

    /// The call to read anew whatever was known of the engine.
    Event reload(long now) {
        return new Event(
                EventType.DOCKER,
                source,
                "",
                Action.FORCE_RELOAD,
                Action.FORCE_RELOAD.word(),
                Actor.NONE,
                now,
                now,
                Origin.LIVE,
                "");
    }
}
