package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.porthole.engine.EngineMessage;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerEventMapTest {
    private static final long NOW = 1_795_000_000_000_000_000L;
    private static final long DAY = 86_400_000_000_000L;

    private final DockerEventMap map = new DockerEventMap();

    private static EngineMessage message(String type, String action, String id, Map<String, String> attributes) {
        return new EngineMessage(type, action, id, attributes, NOW - 5, "", "");
    }

    private Event event(EngineMessage message) {
        return map.toEvent(message, "local", NOW, Origin.LIVE);
    }

    private String nameOf(String type, String id, Map<String, String> attributes) {
        return event(message(type, "create", id, attributes)).actorName();
    }

    @ParameterizedTest
    @CsvSource({
        "create, CREATE",
        "start, START",
        "unpause, UNPAUSE",
        "kill, KILL",
        "stop, STOP",
        "pause, PAUSE",
        "die, DIE",
        "died, DIE",
        "destroy, DESTROY",
        "remove, DESTROY",
        "restart, RESTART",
        "oom, OOM",
        "rename, RENAME",
        "update, UPDATE",
        "resize, RESIZE",
        "attach, ATTACH",
        "detach, DETACH",
        "commit, COMMIT",
        "copy, COPY",
        "archive-path, ARCHIVE_PATH",
        "extract-to-dir, EXTRACT_TO_DIR",
        "export, EXPORT",
        "top, TOP",
        "checkpoint, CHECKPOINT",
        "exec_create, EXEC_CREATE",
        "exec_create: sh -c true, EXEC_CREATE",
        "exec_create: a: b, EXEC_CREATE",
        "exec_start, EXEC_START",
        "exec_start: sh -c true, EXEC_START",
        "exec, EXEC_START",
        "exec_detach, EXEC_DETACH",
        "exec_die, EXEC_DIE",
        "exec_died, EXEC_DIE",
        "health_status, HEALTH_STATUS",
        "health_status: healthy, HEALTH_STATUS",
        "health_status: unhealthy, HEALTH_STATUS",
        "init, INIT",
        "cleanup, CLEANUP",
        "mount, MOUNT",
        "unmount, UNMOUNT",
        "prune, PRUNE",
    })
    void verbsOfContainers(String verb, Action expected) {
        assertSame(expected, DockerEventMap.action("container", verb));
    }

    @ParameterizedTest
    @CsvSource({
        "image, create, OBJECT_CREATE",
        "image, delete, DELETE",
        "image, import, IMPORT",
        "image, load, LOAD",
        "image, save, SAVE",
        "image, pull, PULL",
        "image, push, PUSH",
        "image, tag, TAG",
        "image, untag, UNTAG",
        "image, prune, PRUNE",
        "network, create, OBJECT_CREATE",
        "network, connect, CONNECT",
        "network, disconnect, DISCONNECT",
        "network, destroy, OBJECT_REMOVE",
        "network, remove, OBJECT_REMOVE",
        "network, prune, PRUNE",
        "volume, create, OBJECT_CREATE",
        "volume, mount, MOUNT",
        "volume, unmount, UNMOUNT",
        "volume, destroy, OBJECT_REMOVE",
        "volume, remove, OBJECT_REMOVE",
        "volume, prune, PRUNE",
        "plugin, create, OBJECT_CREATE",
        "plugin, enable, ENABLE",
        "plugin, disable, DISABLE",
        "plugin, pull, PULL",
        "plugin, push, PUSH",
        "plugin, remove, OBJECT_REMOVE",
        "daemon, reload, RELOAD",
        "builder, prune, PRUNE",
        "service, create, OBJECT_CREATE",
        "service, update, OBJECT_UPDATE",
        "service, remove, OBJECT_REMOVE",
        "node, create, OBJECT_CREATE",
        "node, update, OBJECT_UPDATE",
        "node, remove, OBJECT_REMOVE",
        "secret, create, OBJECT_CREATE",
        "secret, update, OBJECT_UPDATE",
        "secret, remove, OBJECT_REMOVE",
        "config, create, OBJECT_CREATE",
        "config, update, OBJECT_UPDATE",
        "config, remove, OBJECT_REMOVE",
        "pod, create, OBJECT_CREATE",
        "pod, remove, OBJECT_REMOVE",
    })
    void verbsOfOtherObjects(String object, String verb, Action expected) {
        assertSame(expected, DockerEventMap.action(object, verb));
    }

    @ParameterizedTest
    @CsvSource({
        "container, fly",
        "container, START",
        "container, start: now",
        "container, ''",
        "container, ': x'",
        "shark, bite",
        "system, refresh",
        "pod, start",
        "pod, stop",
        "pod, kill",
        "network, die",
        "volume, restart",
        "image, oom",
        "image, pause",
        "image, unpause",
        "'', start",
    })
    void unknownVerbsAreKeptAsOther(String object, String verb) {
        assertSame(Action.OTHER, DockerEventMap.action(object, verb));
        if (!object.isEmpty()) {
            assertEquals(verb, event(message(object, verb, "x", Map.of())).verb());
        }
    }

    @Test
    void everyFieldIsCarriedOver() {
        Map<String, String> attributes = Map.of("name", "web", "image", "busy:1");
        var message = new EngineMessage("container", "exec_start: sh", "c0ffee", attributes, NOW - 7, "the line", "");
        var expected = new Event(
                EventType.DOCKER,
                "prod",
                "container",
                Action.EXEC_START,
                "exec_start: sh",
                new Actor("web", "c0ffee", attributes),
                NOW - 7,
                NOW,
                Origin.REPLAYED,
                "the line");
        assertEquals(expected, map.toEvent(message, "prod", NOW, Origin.REPLAYED));
        assertSame(
                attributes, map.toEvent(message, "prod", NOW, Origin.REPLAYED).actorAttributes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"container", "network", "plugin", "daemon", "service", "node", "secret", "config", "shark"})
    void anObjectIsCalledByItsName(String type) {
        assertEquals("web", nameOf(type, "c0ffee", Map.of("name", "web")));
        assertEquals("c0ffee", nameOf(type, "c0ffee", Map.of("name", "")));
        assertEquals("c0ffee", nameOf(type, "c0ffee", Map.of()));
    }

    @Test
    void aVolumeIsCalledByItsId() {
        assertEquals("data", nameOf("volume", "data", Map.of("driver", "local")));
        assertEquals("", nameOf("volume", "", Map.of("reclaimed", "0")));
    }

    @Test
    void anImageIsCalledByItsFullNameWhereThereIsOne() {
        assertEquals("busy:2", nameOf("image", "busy:2", Map.of("name", "busy")));
        assertEquals("busy:2", nameOf("image", "sha256:c0ffee", Map.of("name", "busy:2")));
        assertEquals("sha256:c0ffee", nameOf("image", "sha256:c0ffee", Map.of("name", "sha256:c0ffee")));
        assertEquals("sha256:c0ffee", nameOf("image", "sha256:c0ffee", Map.of()));
    }

    @Test
    void anUnreadableLineIsARowThatSaysWhy() {
        var message = new EngineMessage("", "", "", Map.of(), 0, "<html>", "not JSON: Unexpected character");
        var expected = new Event(
                EventType.DOCKER,
                "local",
                "",
                Action.UNREADABLE,
                "not JSON: Unexpected character",
                Actor.NONE,
                NOW,
                NOW,
                Origin.LIVE,
                "<html>");
        assertEquals(expected, event(message));
    }

    @Test
    void aFlaggedLineIsTheEventThatItTells() {
        var message = new EngineMessage("container", "die", "x", Map.of(), NOW, "{…}", "key \"a\" appears twice");
        assertSame(Action.DIE, event(message).action());
        assertEquals("die", event(message).verb());
        assertEquals("{…}", event(message).raw());
        assertEquals("key \"a\" appears twice", event(message).flag());
    }

    @Test
    void aTimeThatCannotBeIsReplacedByTheArrival() {
        assertEquals(NOW, timeOf(0));
        assertEquals(NOW, timeOf(-1));
        assertEquals(NOW, timeOf(Long.MIN_VALUE));
        assertEquals(NOW, timeOf(Long.MAX_VALUE));
        assertEquals(NOW, timeOf(NOW + 367 * DAY));
        assertEquals(NOW, timeOf(1));
        assertEquals(NOW, timeOf(NOW / 1_000_000), "milliseconds in the place of nanoseconds");
        assertEquals(NOW + 300 * DAY, timeOf(NOW + 300 * DAY));
    }

    @Test
    void aTimeThatCannotBeIsFlagged() {
        assertEquals("", at(NOW - 10 * 366 * DAY, "").flag());
        assertEquals(
                "the engine's time 2262-04-11T23:47:16.854775807Z cannot be",
                at(Long.MAX_VALUE, "").flag());
        assertEquals(
                "odd; the engine's time 1970-01-01T00:00:00.000000001Z cannot be",
                at(1, "odd").flag());
        assertEquals(
                "the time is missing or unusable",
                at(0, "the time is missing or unusable").flag());
    }

    private long timeOf(long timeNano) {
        return at(timeNano, "").time();
    }

    private Event at(long timeNano, String problem) {
        return event(new EngineMessage("container", "start", "x", Map.of(), timeNano, "", problem));
    }
}
