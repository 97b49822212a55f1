package io.porthole.file;

import io.porthole.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is found at a path.
public sealed interface FileLook {
    /// Something is there.
    ///
    /// @param facts of the file itself: of a link, not of what it leads to
    /// @param link  where it leads; null if it is no link
    record There(FileFacts facts, @Nullable Link link) implements FileLook {}

    /// Nothing is, or it cannot be found out.
    ///
    /// @param why a plain sentence
    record NotSeen(String why) implements FileLook {}

    /// Where a link leads.
    ///
    /// @param target  as it stands in the link; empty if that cannot be read
    /// @param facts   of what is there; null if that cannot be found out
    /// @param problem why, a plain sentence; empty if nothing is wrong
    record Link(String target, @Nullable FileFacts facts, String problem) {}

    /// Looks. A link is looked at itself, and what it leads to beside it. Takes as long as the file system does, which
    /// is for ever where that hangs.
    ///
    /// @param path as an event names it
    static FileLook at(String path) {
        try {
            Path place = Path.of(path);
            FileFacts facts = FileFacts.of(place, LinkOption.NOFOLLOW_LINKS);
            return new There(facts, facts.kind() == FileKind.LINK ? link(place) : null);
        } catch (IOException fault) {
            return new NotSeen(FileTrouble.of(path, fault));
        } catch (InvalidPathException fault) {
            return new NotSeen(FileTrouble.unwritable(fault));
        }
    }

    private static Link link(Path link) {
        String target = "";
        try {
            target = Files.readSymbolicLink(link).toString();
            return new Link(target, FileFacts.of(link), "");
        } catch (NoSuchFileException _) {
            return new Link(target, null, Messages.text("file.nothing-where-leads"));
        } catch (IOException fault) {
            return new Link(target, null, FileTrouble.of(target, fault));
        }
    }
}
