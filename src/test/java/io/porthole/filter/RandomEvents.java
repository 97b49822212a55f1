package io.porthole.filter;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.testing.Events;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Events made by chance, of few values, so that filters of [RandomFilters] find some: of containers with
/// fields of their own, of images, files and Porthole itself, flagged, with raw text, with attributes that
/// come and go.
public final class RandomEvents {
    private static final List<String> NAMES =
            List.of("web", "WEB-1", "db", "shop-db-1", "", "or", "a b", "é", "\u4e16\u754c", "a*b");
    private static final List<String> IDS = List.of("ab12", "abcd", "sha256:ab12", "", "CD34", "137");
    private static final List<String> VALUES = List.of(
            "",
            "web",
            "7",
            "137",
            "0",
            "1",
            "-3",
            "15",
            "SIGTERM",
            "nginx:1.27",
            "shop",
            "a b",
            "\u4e16\u754c",
            "\ud800",
            "x=y",
            "container",
            "ÄÖ",
            "many");
    private static final List<String> KEYS = List.of(
            "image",
            "exitCode",
            "inspectedExitCode",
            "signal",
            "seq",
            "a b",
            "com.docker.compose.project",
            "io.podman.compose.project",
            "com.docker.compose.service",
            "note",
            "é",
            "x\"y",
            "container",
            "mountedBy");
    private static final List<String> MOUNTED_BY = List.of("", "web", "web, db", "shop-db-1, or, a b");
    private static final List<String> OBJECTS = List.of("container", "container", "container", "image", "network", "");

    private final Random random;

    public RandomEvents(Random random) {
        this.random = random;
    }

    public List<Event> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private Event next() {
        EventType type =
                any(List.of(EventType.DOCKER, EventType.DOCKER, EventType.DOCKER, EventType.FILE, EventType.PORTHOLE));
        boolean isFile = type == EventType.FILE;
        Action action = any(List.of(Action.values()));
        String name = isFile ? any(List.of("/srv/nginx.conf", "/srv/a b", "/", "web")) : any(NAMES);
        var actor = new Actor(name, isFile ? "" : any(IDS), isFile ? ofFile() : attributes());
        return new Event(
                type,
                any(List.of("local", "prod", "conf")),
                isFile ? "file" : any(OBJECTS),
                action,
                verb(action),
                actor,
                Events.T0 + random.nextLong(2 * 3_600_000_000_000L) - 3_600_000_000_000L,
                Events.T0,
                any(List.of(Origin.values())),
                random.nextInt(20) == 0 ? "{web}" : "",
                random.nextInt(20) == 0 ? "web is wrong" : "");
    }

    private String verb(Action action) {
        return switch (random.nextInt(6)) {
            case 0 -> "exec_create: sh -c web";
            case 1 -> "health_status: unhealthy";
            case 2 -> "";
            default -> action.key();
        };
    }

    private Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            attributes.put(any(KEYS), any(VALUES));
        }
        return attributes;
    }

    private Map<String, String> ofFile() {
        return random.nextBoolean() ? Map.of() : Map.of("mountedBy", any(MOUNTED_BY));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
