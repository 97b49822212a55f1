package io.porthole.ui.filter;

import io.porthole.filter.Completion;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Suggests how the text of a field may go on: asks off the JavaFX thread, shortly after the last of several keys, and
/// shows the answer only if the text is still the same. On the JavaFX thread.
final class Completing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Completing.class);
    private static final Duration PAUSE = Duration.millis(40);

    private final TextField field;
    private final Completer completer;
    private final Supplier<Notes> notes;
    private final DrawnText drawn;
    private final CompletionPopup popup = new CompletionPopup(this::take);
    private final Background asking = new Background("completions");
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private String suggestedFor = "";

    /// What there is to say of the present text beside the suggestions.
    ///
    /// @param mistake what was expected; empty if nothing is wrong
    /// @param inForce what is in force instead; empty if nothing is wrong
    record Notes(String mistake, String inForce) {
        static final Notes NONE = new Notes("", "");
    }

    Completing(TextField field, Completer completer, Supplier<Notes> notes) {
        this.field = field;
        this.completer = completer;
        this.notes = notes;
        this.drawn = new DrawnText(field);
        pause.setOnFinished(_ -> ask(false));
        popup.showingProperty().addListener(_ -> tell());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                hide();
            }
        });
        field.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hide());
    }

    /// The text has been changed by typing.
    void typed() {
        if (field.isFocused()) {
            pause.playFromStart();
        }
    }

    /// Asks at once.
    ///
    /// @param wanted whether somebody wants to see suggestions wherever the cursor is
    void ask(boolean wanted) {
        pause.stop();
        String text = field.getText();
        int caret = field.getCaretPosition();
        asking.ask(
                () -> completer.complete(text, caret),
                found -> {
                    suggestedFor = text;
                    open(suggestions(found, text, caret, wanted), wanted);
                },
                this::failed);
    }

    /// Suggestions that open by themselves must be of use: somebody is in the middle of a word, and has not
    /// typed it to its end.
    private static List<Completion> suggestions(List<Completion> found, String text, int caret, boolean wanted) {
        boolean isTyping = caret > 0 && !Character.isWhitespace(text.charAt(caret - 1));
        boolean isWhole = found.size() == 1 && isTypedAlready(found.getFirst(), text);
        return wanted || (isTyping && !isWhole) ? found : List.of();
    }

    private static boolean isTypedAlready(Completion completion, String text) {
        return text.startsWith(completion.text(), completion.from())
                && completion.to() == completion.from() + completion.text().length();
    }

    private void open(List<Completion> found, boolean wanted) {
        if (!field.isFocused()) {
            return;
        }
        Notes said = notes.get();
        String nothing = wanted && found.isEmpty() ? Messages.text("filter-pane.nothing-suggest-here") : said.inForce();
        int from = found.isEmpty() ? 0 : found.getFirst().from();
        popup.show(field, drawn.x(from), found, said.mistake(), nothing);
        tell();
    }

    private void failed(Exception e) {
        LOG.warn("No suggestions for '{}'", field.getText(), e);
        open(List.of(), false);
    }

    boolean isChoosing() {
        return popup.isChoosing();
    }

    boolean isOpen() {
        return popup.isShowing();
    }

    /// Goes on to another suggestion. From now on they stay, whatever has been asked meanwhile: nothing may
    /// change between choosing and taking.
    void move(int step) {
        pause.stop();
        asking.close();
        popup.move(step);
        tell();
    }

    /// Takes the suggestion that is chosen.
    ///
    /// @return false if none is
    boolean take() {
        Optional<Completion> chosen = popup.chosen();
        chosen.ifPresent(this::take);
        return chosen.isPresent();
    }

    /// Puts a suggestion into the text, in the place also of what has been typed since it was made. Where it
    /// is a key, its values are suggested at once.
    private void take(Completion taken) {
        hide();
        String text = field.getText();
        int to = taken.to() + text.length() - suggestedFor.length();
        if (to < taken.from() || to > text.length() || !suggestedFor.startsWith(text.substring(0, taken.from()))) {
            return;
        }
        field.replaceText(taken.from(), to, taken.text());
        field.positionCaret(taken.from() + taken.text().length());
        pause.stop();
        if (taken.text().endsWith(":") || taken.text().endsWith(".")) {
            ask(false);
        }
    }

    void hide() {
        pause.stop();
        asking.close();
        popup.hide();
    }

    /// Tells screen readers what is suggested and what is wrong.
    void tell() {
        String suggested = popup.words();
        String wrong = notes.get().mistake();
        field.setAccessibleHelp(suggested.isEmpty() || wrong.isEmpty() ? suggested + wrong : suggested + ". " + wrong);
    }

    @Override
    public void close() {
        hide();
    }
}
