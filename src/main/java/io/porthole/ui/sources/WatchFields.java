package io.porthole.ui.sources;

import io.porthole.message.Messages;
import io.porthole.watcher.WatchOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The fields for how a directory is watched.
final class WatchFields extends VBox {
    static final String BELOW_ID = "source-below";
    static final String IGNORE_ID = "source-ignore";
    static final String POLL_ID = "source-poll";
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*(|s|m|min|h)");
    private static final Duration LONGEST_POLL = Duration.ofHours(24);
    private static final int PATTERN_LINES = 3;

    private final CheckBox below = new CheckBox(Messages.text("sources.directories-below"));
    private final TextArea ignore = new TextArea();
    private final TextField poll = new TextField();

    /// What is wrong, and where.
    ///
    /// @param text one sentence
    record Mistake(Control field, String text) {}

    /// @param onEdit    run at each change
    /// @param onConfirm run at the key that confirms
    WatchFields(Runnable onEdit, Runnable onConfirm) {
        getStyleClass().add("watch-fields");
        buildBelow(onConfirm);
        buildIgnore(onEdit, onConfirm);
        buildPoll(onEdit, onConfirm);
        getChildren()
                .addAll(
                        below,
                        labelled(Messages.text("sources.ignore-one-pattern-line"), ignore),
                        labelled(Messages.text("sources.poll-every"), poll));
        show(WatchOptions.USUAL);
    }

    private void buildBelow(Runnable onConfirm) {
        below.setId(BELOW_ID);
        below.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                onConfirm.run();
                event.consume();
            }
        });
    }

    private void buildIgnore(Runnable onEdit, Runnable onConfirm) {
        ignore.setId(IGNORE_ID);
        ignore.setPromptText("*.log\nbuild/");
        ignore.setPrefRowCount(PATTERN_LINES);
        ignore.setMinHeight(USE_PREF_SIZE);
        ignore.setTooltip(new Tooltip(Messages.text("sources.in-syntax-gitignore-from")));
        ignore.textProperty().addListener((property, old, text) -> onEdit.run());
        ignore.addEventFilter(KeyEvent.KEY_PRESSED, event -> leaveIgnore(event, onConfirm));
    }

    private void buildPoll(Runnable onEdit, Runnable onConfirm) {
        poll.setId(POLL_ID);
        poll.setPromptText(Messages.text("sources.on-nfs-and-like", written(WatchOptions.USUAL_POLL)));
        poll.setTooltip(new Tooltip(Messages.text("sources.30s-5m-or-2h")));
        poll.textProperty().addListener((property, old, text) -> onEdit.run());
        poll.setOnAction(event -> onConfirm.run());
    }

    private static VBox labelled(String text, Control field) {
        var label = new Label(text);
        label.setLabelFor(field);
        var labelled = new VBox(label, field);
        labelled.getStyleClass().add("source-field");
        return labelled;
    }

    /// A pattern has no use for tabs, and whoever has no mouse must get on.
    private void leaveIgnore(KeyEvent event, Runnable onConfirm) {
        if (event.getCode() == KeyCode.TAB) {
            ignore.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            onConfirm.run();
            event.consume();
        }
    }

    void show(WatchOptions options) {
        below.setSelected(options.below());
        ignore.setText(String.join("\n", options.ignore()));
        poll.setText(options.poll().equals(WatchOptions.USUAL_POLL) ? "" : written(options.poll()));
    }

    /// What is wrong with what was typed; empty if nothing is.
    Optional<Mistake> mistake() {
        Optional<Mistake> pattern = WatchOptions.mistakeIn(patterns())
                .map(text -> new Mistake(ignore, Messages.text("sources.in-patterns", text)));
        if (pattern.isPresent() || poll().isPresent()) {
            return pattern;
        }
        return Optional.of(new Mistake(poll, Messages.text("sources.poll-every-write-time")));
    }

    /// What was typed. There must be no mistake in it.
    WatchOptions options() {
        List<String> written =
                patterns().stream().filter(line -> !line.isBlank()).toList();
        return new WatchOptions(below.isSelected(), written, poll().orElseThrow());
    }

    private List<String> patterns() {
        return ignore.getText().lines().toList();
    }

    /// Empty where that is no time, or one out of bounds.
    private Optional<Duration> poll() {
        String typed = poll.getText().strip();
        Matcher matcher = TIME.matcher(typed);
        if (typed.isEmpty()) {
            return Optional.of(WatchOptions.USUAL_POLL);
        }
        return matcher.matches()
                ? Optional.of(duration(Long.parseLong(matcher.group(1)), matcher.group(2)))
                        .filter(time -> !time.isZero() && time.compareTo(LONGEST_POLL) <= 0)
                : Optional.empty();
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "h" -> Duration.ofHours(number);
            case "m", "min" -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
    }

    private static String written(Duration time) {
        long seconds = time.toSeconds();
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
