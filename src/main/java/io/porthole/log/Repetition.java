package io.porthole.log;

/// The same few events of one container or file, again and again: a crash loop, a thousand writes. The log marks the
/// rows that only say once more what earlier ones said; what they come to is here.
///
/// Written by the log's writer; any thread may read. It goes with the last segment that holds a row of it.
public final class Repetition {
    private final long id;
    private volatile Figures figures;

    /// How it stands.
    ///
    /// @param count how often it has happened, those before it was noticed included
    /// @param since when it began: nanoseconds since 1970 by the source's clock
    /// @param last  when it happened last, by the same clock
    /// @param every how many nanoseconds lie between two, on average
    /// @param exit  the exit code that the last one ended with; empty where none is part of it
    /// @param over  whether it is known to have ended: something else happened, or a long time nothing
    public record Figures(long count, long since, long last, long every, String exit, boolean over) {}

    Repetition(long id, Figures figures) {
        this.id = id;
        this.figures = figures;
    }

    /// A number that no other repetition of the log has.
    public long id() {
        return id;
    }

    public Figures figures() {
        return figures;
    }

    void now(Figures newFigures) {
        figures = newFigures;
    }

    void end() {
        Figures f = figures;
        figures = new Figures(f.count, f.since, f.last, f.every, f.exit, true);
    }
}
