package io.porthole.watcher;

/// How far something is read that has an end.
///
/// @param read how many bytes were read
/// @param size how many there are
public record ReadProgress(long read, long size) {
    /// The part that is read, 0 to 1.
    public double part() {
        return size == 0 ? 1 : Math.clamp((double) read / size, 0, 1);
    }
}
