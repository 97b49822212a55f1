package io.porthole.engine;

/// Reads single lines as an engine's `/events` sends them, which somebody else has cut. Nothing that a line holds makes
/// it throw. For one thread.
public final class EngineLineReader {
    private final TolerantReader tolerant = new TolerantReader(new SharedStrings());

    /// Reads the line between `from` and `to`, which is not empty and has nothing around it.
    ///
    /// @param cut whether it is the beginning of a longer one
    public EngineMessage read(byte[] bytes, int from, int to, boolean cut) {
        return tolerant.read(bytes, from, to, cut);
    }
}
