package io.porthole.ui.events;

import io.porthole.explain.Finding;
import io.porthole.explain.Findings;
import io.porthole.filter.Fold;
import io.porthole.filter.RowList;
import io.porthole.log.EventLog;
import io.porthole.log.Repetition;
import io.porthole.log.Row;
import io.porthole.ui.fx.RoleLook;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is to be noted of the rows in sight, found out for these alone.
final class RowNotes {
    private static final RowList NONE = RowList.range(1, 1);

    private Fold fold = Fold.OFF;
    private RowList found = NONE;
    private Findings findings = Findings.NONE;
    private final Highlighter highlighter = new Highlighter();

    void setFold(Fold newFold) {
        fold = newFold;
    }

    /// Whether all rows of a repetition are shown.
    boolean isOpen(Repetition repetition) {
        return fold.opened().contains(repetition.id());
    }

    /// Whether that is another list than before.
    boolean setFound(@Nullable RowList newFound) {
        RowList before = found;
        found = newFound == null ? NONE : newFound;
        return !found.equals(before);
    }

    /// Whether these are others than before.
    boolean setFindings(Findings newFindings) {
        boolean isOther = !newFindings.all().equals(findings.all());
        findings = newFindings;
        return isOther;
    }

    void setHighlights(List<RowHighlight> newHighlights) {
        highlighter.set(newHighlights);
    }

    LineNotes of(Row row, EventLog.Snapshot log) {
        Repetition repetition = fold.on() ? log.repetition(row.number()) : null;
        RoleLook role = highlighter.look(row, log).orElse(null);
        boolean isFound = found.contains(row.number());
        String finding = words(row);
        if (repetition == null && role == null && !isFound && finding.isEmpty()) {
            return LineNotes.NONE;
        }
        boolean open = repetition != null && isOpen(repetition);
        return new LineNotes(
                repetition, repetition == null ? null : repetition.figures(), open, isFound, role, finding);
    }

    private String words(Row row) {
        return findings.of(row.event()).stream().map(Finding::words).collect(Collectors.joining(", "));
    }
}
