package io.porthole.file;

import io.porthole.message.Messages;
import java.nio.channels.ClosedByInterruptException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Compares text files with what they held when they were last compared. What was read is in memory only, and no more
/// of it than 64 files and 8 MiB. Usable from any thread.
public final class FileContents {
    private final ContentReader reader = new ContentReader();
    private final SeenContents seen = new SeenContents();
    private final InstantSource clock;
    private boolean off;

    /// What came of a comparison.
    public sealed interface Comparison {
        /// There was nothing to compare with.
        ///
        /// @param letGo whether there once was, and it had to make room
        record First(boolean letGo) implements Comparison {}

        /// Nothing differs.
        ///
        /// @param since when that was read with which the file was compared
        record Same(Instant since) implements Comparison {}

        /// Something does.
        record Changed(Instant since, Difference difference) implements Comparison {}

        /// The file was not read, or is not compared.
        ///
        /// @param why a plain sentence
        record None(String why) implements Comparison {}
    }

    /// A comparison, and what is to be kept of it.
    public static final class Answer {
        private final String path;
        private final Comparison comparison;
        private final SeenContents.@Nullable Seen read;

        private Answer(String path, Comparison comparison, SeenContents.@Nullable Seen read) {
            this.path = path;
            this.comparison = comparison;
            this.read = read;
        }

        public Comparison comparison() {
            return comparison;
        }
    }

    /// With nothing seen yet.
    ///
    /// @param off whether contents are turned off from the start
    public FileContents(InstantSource clock, boolean off) {
        this.clock = clock;
        this.off = off;
    }

    /// Reads a file and compares it. Takes as long as the file system does, and up to a second more. Nothing is kept
    /// before [#keep]: a difference that nobody has seen must come again.
    ///
    /// @throws ClosedByInterruptException where the thread was interrupted
    public Answer compare(String path) throws ClosedByInterruptException {
        if (isOff()) {
            return new Answer(path, new Comparison.None(Messages.text("file.contents-turned-off")), null);
        }
        return switch (reader.read(path)) {
            case FileContent.None none -> new Answer(path, new Comparison.None(none.why()), null);
            case FileContent.Text text -> {
                var read = new SeenContents.Seen(text.text(), clock.instant());
                yield new Answer(path, compare(path, read), read);
            }
        };
    }

    private Comparison compare(String path, SeenContents.Seen read) {
        SeenContents.Seen last = seen.of(path);
        if (last == null) {
            return new Comparison.First(seen.wasLetGo(path));
        }
        return last.text().equals(read.text())
                ? new Comparison.Same(last.at())
                : new Comparison.Changed(last.at(), TextComparison.of(last.text(), read.text()));
    }

    /// Notes that the answer is shown: from now on the file is compared with what it held then. Does nothing once
    /// contents are turned off.
    public synchronized void keep(Answer answer) {
        if (!off && answer.read != null) {
            seen.keep(answer.path, answer.read);
        }
    }

    /// Reads no content from now on, and forgets all that was read.
    public synchronized void turnOff() {
        off = true;
        seen.forget();
    }

    public synchronized boolean isOff() {
        return off;
    }

    /// How many texts are held.
    int held() {
        return seen.size();
    }
}
