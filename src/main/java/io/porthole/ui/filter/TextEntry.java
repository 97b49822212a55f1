package io.porthole.ui.filter;

import io.porthole.event.VisibleText;
import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterReading;
import io.porthole.filter.FilterReading.Mistake;
import io.porthole.filter.FilterText;
import io.porthole.message.Messages;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Where a filter is typed: reads it at each change, suggests how it may go on, and goes back to those that were in
/// force.
final class TextEntry implements AutoCloseable {
    private static final int LONGEST_TOLD = 80;

    private final Consumer<String> onText;
    private final SearchField field = new SearchField();
    private final Completing completing;
    private final HistoryWalk walk;
    private final InForce inForce;
    private @Nullable Mistake mistake;
    private boolean isTyped = true;
    private final UserAction suggest = new UserAction(
                    Place.FILTER, "filter.suggest", Messages.text("filter-pane.suggest-what-stand-in"), this::suggest)
            .keys("Ctrl+Space");

    /// @param onText   told each new text
    /// @param settings where the filters that were in force are kept
    TextEntry(Consumer<String> onText, Completer completer, SettingsStore settings, InstantSource clock) {
        this.onText = onText;
        completing = new Completing(field, completer, this::notes);
        walk = new HistoryWalk(() -> settings.settings().filters().recent());
        inForce = new InForce(
                clock,
                text -> settings.change(now -> now.withFilters(now.filters().used(text))));
        field.textProperty().addListener((_, _, text) -> changed(text));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    SearchField field() {
        return field;
    }

    /// The last text without a mistake.
    String inForce() {
        return inForce.text();
    }

    private void changed(String text) {
        switch (FilterLanguage.read(text)) {
            case FilterReading.Good _ -> {
                mistake = null;
                inForce.set(text.strip());
            }
            case FilterReading.Mistake wrong -> {
                mistake = wrong;
                inForce.set(FilterText.meanwhile(text.strip(), inForce.text()));
            }
        }
        field.setMistake(mistake, notes().mistake() + "\n" + notes().inForce());
        completing.tell();
        onText.accept(text);
        if (isTyped) {
            walk.end();
            completing.typed();
        }
    }

    private Completing.Notes notes() {
        if (mistake == null) {
            return Completing.Notes.NONE;
        }
        String instead = inForce.text().isEmpty()
                ? Messages.text("filter-pane.until-then-no-text")
                : Messages.text("filter-pane.until-then-stays-in", VisibleText.line(inForce.text(), LONGEST_TOLD));
        return new Completing.Notes(mistake.expected(), instead);
    }

    /// Shows a text that nobody has typed.
    void show(String text) {
        walk.end();
        put(text);
    }

    private void put(String text) {
        isTyped = false;
        try {
            field.setText(text);
            field.end();
        } finally {
            isTyped = true;
        }
        completing.hide();
    }

    /// What keys do here.
    List<UserAction> actions() {
        return List.of(suggest);
    }

    private void pressed(KeyEvent event) {
        UserAction.handle(actions(), event, true);
        if (event.isConsumed()) {
            return;
        }
        boolean isUsed = switch (event.getCode()) {
            case UP -> up();
            case DOWN -> down();
            case PAGE_UP -> page(-1);
            case PAGE_DOWN -> page(1);
            case TAB -> !event.isShiftDown() && completing.take();
            case ENTER -> enter();
            case ESCAPE -> escape();
            case LEFT, RIGHT, HOME, END -> away();
            default -> false;
        };
        if (isUsed) {
            event.consume();
        }
    }

    private boolean up() {
        if (completing.isChoosing()) {
            completing.move(-1);
        } else {
            inForce.settle();
            walk.back(field.getText()).ifPresent(this::put);
        }
        return true;
    }

    private boolean down() {
        if (completing.isChoosing()) {
            completing.move(1);
        } else {
            walk.forth().ifPresent(this::put);
        }
        return true;
    }

    private boolean page(int step) {
        if (!completing.isChoosing()) {
            return false;
        }
        completing.move(step * CompletionPopup.PAGE);
        return true;
    }

    private boolean enter() {
        if (!completing.take()) {
            completing.hide();
            if (mistake == null) {
                inForce.confirm();
            }
        }
        return true;
    }

    /// Closes the suggestions first, then clears the text; another one is for the window.
    private boolean escape() {
        boolean isUsed = completing.isChoosing() || !field.getText().isEmpty();
        if (!completing.isChoosing()) {
            field.clear();
        }
        completing.hide();
        return isUsed;
    }

    private void suggest() {
        field.requestFocus();
        completing.ask(true);
    }

    private boolean away() {
        completing.hide();
        return false;
    }

    /// Remembers the text that is in force.
    @Override
    public void close() {
        inForce.settle();
        completing.close();
    }
}
