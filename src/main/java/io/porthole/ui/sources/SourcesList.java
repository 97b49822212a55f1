package io.porthole.ui.sources;

import atlantafx.base.theme.Styles;
import io.porthole.explain.Finding;
import io.porthole.message.Messages;
import io.porthole.monitor.SourceHealth;
import io.porthole.monitor.SourceSpec;
import io.porthole.ui.fx.KeyedLines;
import io.porthole.ui.fx.KeyedLines.Line;
import io.porthole.watcher.SourceState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/// The sources under their headings, of which one may be selected.
final class SourcesList extends ListView<Line<SourcesLine>> {
    private static final double LINE_HEIGHT = 26;

    private final KeyedLines<String, SourcesLine> lines = new KeyedLines<>(SourcesLine::key);
    private final BooleanBinding noneSelected = noneThat(entry -> true);
    private final BooleanBinding noneWaits = noneThat(SourcesList::waits);
    private final BooleanBinding noneToChange = noneThat(SourcesList::canChange);

    SourcesList() {
        setItems(lines.lines());
        setAccessibleText(Messages.text("sources.sources-2"));
        setFixedCellSize(LINE_HEIGHT);
        setCellFactory(view -> new SourceCell());
        getStyleClass().add(Styles.DENSE);
        setPlaceholder(new Label(Messages.text("sources.no-sources-add-engine")));
        getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, old, at) -> leaveHeading(old.intValue(), at.intValue()));
    }

    /// Follows the selected source's state too, for its line changes while it stays selected.
    private BooleanBinding noneThat(Predicate<SourcesLine.Entry> wanted) {
        return Bindings.createBooleanBinding(
                () -> selected().filter(wanted).isEmpty(), getSelectionModel().selectedItemProperty(), lines.lines());
    }

    /// @param groups what is known of the containers of each host
    void show(List<SourceHealth> sources, OpenGroups groups, Instant now) {
        lines.show(SourcesLine.of(sources, groups, now), getSelectionModel());
    }

    boolean hasSelection() {
        return getSelectionModel().getSelectedItem() != null;
    }

    /// The selected group of containers.
    Optional<SourcesLine.Member> selectedGroup() {
        Line<SourcesLine> line = getSelectionModel().getSelectedItem();
        return line != null && line.value() instanceof SourcesLine.Member group ? Optional.of(group) : Optional.empty();
    }

    /// The selected finding.
    Optional<Finding> selectedFinding() {
        Line<SourcesLine> line = getSelectionModel().getSelectedItem();
        return line != null && line.value() instanceof SourcesLine.Found found
                ? Optional.of(found.finding())
                : Optional.empty();
    }

    /// Selects the first finding, if there is one, and brings it in sight with those behind it.
    void selectFinding() {
        for (int at = 0; at < lines.lines().size(); at++) {
            if (lines.lines().get(at).value() instanceof SourcesLine.Found) {
                getSelectionModel().clearAndSelect(at);
                scrollTo(at - 1);
                return;
            }
        }
    }

    Optional<SourcesLine.Entry> selected() {
        Line<SourcesLine> line = getSelectionModel().getSelectedItem();
        return line != null && line.value() instanceof SourcesLine.Entry entry ? Optional.of(entry) : Optional.empty();
    }

    /// The addresses of all sources.
    Set<String> addresses() {
        return lines.lines().stream()
                .map(Line::value)
                .filter(SourcesLine.Entry.class::isInstance)
                .map(line -> ((SourcesLine.Entry) line).health().spec().address())
                .collect(Collectors.toSet());
    }

    /// Whether no source is selected.
    BooleanBinding noneSelected() {
        return noneSelected;
    }

    /// Whether no source is selected that waits for its next attempt.
    BooleanBinding noneWaits() {
        return noneWaits;
    }

    /// Whether no source is selected that can be changed.
    BooleanBinding noneToChange() {
        return noneToChange;
    }

    private static boolean waits(SourcesLine.Entry entry) {
        return entry.health().state() == SourceState.RETRYING;
    }

    static boolean canChange(SourcesLine.Entry entry) {
        return !(entry.health().spec() instanceof SourceSpec.Demo) && !entry.isOpened();
    }

    /// A heading cannot be selected: the selection goes on in the direction in which it came, or back at
    /// the end.
    private void leaveHeading(int old, int at) {
        if (at < 0 || at >= lines.lines().size() || !isHeading(at)) {
            return;
        }
        int next = old > at && at > 0 ? at - 1 : at + 1;
        if (next < lines.lines().size()) {
            getSelectionModel().clearAndSelect(next);
            getFocusModel().focus(next);
        } else {
            getSelectionModel().clearSelection(); // the heading's last source has just gone, before another comes
        }
    }

    private boolean isHeading(int at) {
        return lines.lines().get(at).value() instanceof SourcesLine.Heading;
    }
}
