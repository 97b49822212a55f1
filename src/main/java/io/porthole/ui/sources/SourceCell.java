package io.porthole.ui.sources;

import io.porthole.event.VisibleText;
import io.porthole.explain.Finding;
import io.porthole.filter.groups.Group;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Figures;
import io.porthole.ui.fx.KeyedLines.Line;
import io.porthole.watcher.SourceState;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of the list of sources: the state as a shape and a colour, the name, and one figure or word.
final class SourceCell extends ListCell<Line<SourcesLine>> {
    static final String STYLE_CLASS = "source-cell";
    static final String HEADING = "source-heading";
    /// Opens and closes a group of containers.
    static final String SIGN = "source-sign";
    static final String STATE = "source-state";
    static final String NAME = "source-name";
    static final String FIGURE = "source-figure";
    private static final PseudoClass DIRECTORY = PseudoClass.getPseudoClass("directory");
    private static final Map<SourceState, PseudoClass> STATES = states();

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass FINDING = PseudoClass.getPseudoClass("finding");
    private static final double INDENT = 14;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_FIGURE = 40;

    /// The shapes and colours are those of sources.
    private static final Map<Group.State, SourceState> LIKE = Map.of(
            Group.State.RUNNING, SourceState.LIVE,
            Group.State.PAUSED, SourceState.RETRYING,
            Group.State.STOPPED, SourceState.CLOSED,
            Group.State.UNKNOWN, SourceState.CONNECTING);

    private final Label heading = new Label();
    private final Label sign = new Label();
    private final Region state = new Region();
    private final Label name = new Label();
    private final Label figure = new Label();
    private final HBox line = new HBox(sign, state, name, figure);
    private final Tooltip about = new Tooltip();

    SourceCell() {
        getStyleClass().add(STYLE_CLASS);
        heading.getStyleClass().add(HEADING);
        sign.getStyleClass().add(SIGN);
        state.getStyleClass().add(STATE);
        name.getStyleClass().add(NAME);
        figure.getStyleClass().add(FIGURE);
        line.getStyleClass().add("source-line");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0); // as wide as the list, so that a long name is cut and not scrolled to
        setText(null);
    }

    private static Map<SourceState, PseudoClass> states() {
        var states = new EnumMap<SourceState, PseudoClass>(SourceState.class);
        for (SourceState state : SourceState.values()) {
            states.put(state, PseudoClass.getPseudoClass(state.name().toLowerCase(Locale.ROOT)));
        }
        return states;
    }

    @Override
    protected void updateItem(@Nullable Line<SourcesLine> item, boolean empty) {
        super.updateItem(item, empty);
        SourcesLine value = empty || item == null ? null : item.value();
        switch (value) {
            case SourcesLine.Heading shown -> showHeading(shown);
            case SourcesLine.Entry shown -> showSource(shown);
            case SourcesLine.Member shown -> showGroup(shown);
            case SourcesLine.Found shown -> showFinding(shown.finding());
            case SourcesLine.More shown -> showMore(shown);
            case null -> showNothing();
        }
    }

    private void showHeading(SourcesLine.Heading shown) {
        heading.setText(shown.title());
        heading.setPadding(Insets.EMPTY);
        setGraphic(heading);
        setTooltip(null);
        setAccessibleText(shown.title());
    }

    private void showSource(SourcesLine.Entry shown) {
        STATES.forEach((each, pseudo) ->
                line.pseudoClassStateChanged(pseudo, each == shown.health().state()));
        line.pseudoClassStateChanged(DIRECTORY, shown.isDirectory());
        showAt(0, false);
        name.setText(shown.text().name());
        figure.setText(shown.text().figure());
        about.setText(shown.text().about());
        setGraphic(line);
        setTooltip(about);
        setAccessibleText(shown.text().about());
    }

    private void showGroup(SourcesLine.Member shown) {
        Group group = shown.group();
        SourceState like = LIKE.get(group.state());
        STATES.forEach((each, pseudo) -> line.pseudoClassStateChanged(pseudo, each == like));
        line.pseudoClassStateChanged(DIRECTORY, false);
        showAt(shown.depth(), group.wrong() > 0);
        var text = GroupText.of(shown);
        state.setVisible(group.kind() != Group.Kind.PROJECT);
        state.setManaged(group.kind() != Group.Kind.PROJECT);
        sign.setText(shown.canOpen() ? shown.open() ? "▾" : "▸" : "");
        name.setText(text.name());
        figure.setText(text.figure());
        about.setText(text.about());
        setGraphic(line);
        setTooltip(about);
        setAccessibleText(
                !shown.canOpen()
                        ? text.about()
                        : text.about()
                                + (shown.open() ? Messages.text("sources.open") : Messages.text("sources.closed")));
    }

    /// How far a line stands in, and whether its figure tells of something that went wrong.
    private void showAt(int depth, boolean wrong) {
        line.pseudoClassStateChanged(WRONG, wrong);
        line.pseudoClassStateChanged(GROUP, depth > 0);
        line.pseudoClassStateChanged(FINDING, false);
        line.setPadding(new Insets(0, 0, 0, depth * INDENT));
        sign.setVisible(depth > 0);
        sign.setManaged(depth > 0);
        state.setVisible(true);
        state.setManaged(true);
    }

    private void showFinding(Finding finding) {
        STATES.values().forEach(pseudo -> line.pseudoClassStateChanged(pseudo, false));
        line.pseudoClassStateChanged(DIRECTORY, false);
        showAt(0, false);
        line.pseudoClassStateChanged(FINDING, true);
        state.setVisible(false);
        state.setManaged(false);
        sign.setText("▲");
        sign.setVisible(true);
        sign.setManaged(true);
        String path = finding.path();
        name.setText(VisibleText.line(path.substring(path.lastIndexOf('/') + 1), LONGEST_NAME));
        figure.setText(VisibleText.line(figure(finding), LONGEST_FIGURE));
        String sentence = VisibleText.line(finding.sentence(), LONGEST_NAME);
        about.setText(Messages.text("sources.click-show-rows-both", sentence, VisibleText.line(path, LONGEST_NAME)));
        setGraphic(line);
        setTooltip(about);
        setAccessibleText(sentence);
    }

    private static String figure(Finding finding) {
        return switch (finding.kind()) {
            case NEWER -> Messages.text("sources.newer", finding.container());
            case REPLACED -> Messages.text("sources.replaced", finding.container());
            case REMOVED -> Messages.text("sources.removed", finding.container());
        };
    }

    private void showMore(SourcesLine.More shown) {
        heading.setText(Messages.text("sources.and-more-2", Figures.number(shown.count())));
        heading.setPadding(new Insets(0, 0, 0, shown.depth() * INDENT));
        setGraphic(heading);
        setTooltip(null);
        setAccessibleText(heading.getText());
    }

    private void showNothing() {
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
    }
}
