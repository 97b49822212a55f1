package io.porthole.engine;

/// What a container mounts at one place, as its inspection tells. The texts come from outside: clean them before they
/// are shown.
///
/// @param source      the path on the engine's host, as whoever made the container wrote it; a link in it was followed
///                    when the container was started
/// @param destination the path inside the container
/// @param writable    whether the container may write there
public record ContainerMount(String source, String destination, boolean writable) {}
