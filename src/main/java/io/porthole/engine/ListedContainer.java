package io.porthole.engine;

/// A container in an engine's list of all. The texts come from outside: clean them before they are shown.
///
/// @param id      64 hexadecimal digits
/// @param name    without the slash before it; may be empty
/// @param image   as the container was made of it; may be empty
/// @param state   in the engine's word (`created`, `running`, `paused`, `restarting`, `exited`, `dead`, …)
/// @param created when it was made: seconds since 1970, by the engine's clock; 0 where it is not told
public record ListedContainer(String id, String name, String image, String state, long created) {}
