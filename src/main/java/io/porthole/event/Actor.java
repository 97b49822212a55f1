package io.porthole.event;

import java.util.Map;

/// Who or what an event is about.
///
/// @param name       the container's name or the file's path; empty where there is none. It comes from outside: clean
///                   it before it is shown
/// @param id         the container's ID (64 hexadecimal digits), or whatever the engine identifies this kind of object
///                   by; empty for files
/// @param attributes the engine's attributes of the event: the object's labels and the event's own fields, mixed in
///                   one map as the engine mixes them, in the engine's order. Never modified after
public record Actor(String name, String id, Map<String, String> attributes) {
    /// Nobody: for events that concern a whole source.
    public static final Actor NONE = new Actor("", "", Map.of());

    public static Actor named(String name) {
        return new Actor(name, "", Map.of());
    }
}
