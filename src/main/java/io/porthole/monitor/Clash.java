package io.porthole.monitor;

import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import java.util.List;
import java.util.Optional;

/// Finds what stands in the way of a source: each goes by a name of its own and is watched once.
/// A file that is watched may be opened beside that.
final class Clash {
    private static final int LONGEST_NAME = 200;

    private Clash() {}

    /// Why `wanted` cannot be watched beside `others`, a plain sentence; empty if it can.
    static Optional<String> of(SourceSpec wanted, List<SourceSpec> others) {
        return others.stream().flatMap(other -> between(wanted, other).stream()).findFirst();
    }

    private static Optional<String> between(SourceSpec wanted, SourceSpec other) {
        boolean sameName = other.name().equals(wanted.name());
        if (!(other instanceof SourceSpec.Opened) && other.address().equals(wanted.address())) {
            return Optional.of(Messages.text(
                    "monitor.watched-already",
                    shown(wanted.address()),
                    sameName ? "." : Messages.text("monitor.as", shown(other.name()))));
        }
        return sameName
                ? Optional.of(Messages.text("monitor.another-source-called-choose", shown(other.name())))
                : Optional.empty();
    }

    private static String shown(String text) {
        return VisibleText.line(text, LONGEST_NAME);
    }
}
