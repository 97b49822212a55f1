package io.porthole.testing;

import io.porthole.engine.EngineMessage;
import io.porthole.engine.EngineMessages;
import io.porthole.event.Event;
import io.porthole.event.Origin;
import io.porthole.watcher.DockerEventMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What real engines sent, kept in files of lines.
public final class Recording {
    /// Docker 20.10, two minutes: `n-health` is probed each second, as is `n-unhealthy`, whose probe fails; `n-loop`
    /// ends with 1 after a second and is started again ever later. Meanwhile somebody ran `ls /` and `true` in
    /// `n-health`, and a script `top` seven times and `sh -c 'echo hi'` six times.
    public static final String RESTLESS = "restless.jsonl";

    private Recording() {}

    /// The events of one, as of a host named `local`.
    public static List<Event> read(String name) {
        var map = new DockerEventMap();
        var events = new ArrayList<Event>();
        var file = Objects.requireNonNull(Recording.class.getResourceAsStream(name), name);
        try (var messages = new EngineMessages(file)) {
            for (var some = messages.next(); some != null; some = messages.next()) {
                for (EngineMessage message : some) {
                    events.add(map.toEvent(message, "local", message.timeNano(), Origin.LIVE));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }
}
