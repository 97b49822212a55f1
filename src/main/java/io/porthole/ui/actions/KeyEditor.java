package io.porthole.ui.actions;

import io.porthole.message.Messages;
import io.porthole.ui.fx.KeyPress;
import io.porthole.ui.fx.UserAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Changes the keys of one action: those that it has, each to be taken away, and what gives it others. A key that is
/// another's is told with that one's name before it changes hands.
final class KeyEditor extends VBox {
    static final String CHANGE_ID = "key-change";
    static final String ADD_ID = "key-add";
    static final String RESET_ID = "key-reset";
    static final String RESET_ALL_ID = "key-reset-all";
    static final String TAKE_ID = "key-take";
    static final String OTHER_ID = "key-other";
    static final String GIVE_UP_ID = "key-give-up";
    static final String NOTE_ID = "key-note";
    static final String KEY = "key-of-action";

    private final KeyMap map;
    private final Runnable onEnd;
    private final Label name = new Label();
    private final Label note = new Label();
    private final FlowPane buttons = new FlowPane();
    private final KeyRecorder recorder = new KeyRecorder(this::pressed, this::end);
    private final Button change = button(CHANGE_ID, Messages.text("actions.change"), Feather.EDIT_2, () -> ask(false));
    private final Button add = button(ADD_ID, Messages.text("actions.add-key"), Feather.PLUS, () -> ask(true));
    private final Button reset = button(RESET_ID, Messages.text("actions.back-usual"), Feather.ROTATE_CCW, this::reset);
    private final Button resetAll =
            button(RESET_ALL_ID, Messages.text("actions.all-back-usual"), Feather.ROTATE_CCW, this::resetAll);
    private @Nullable UserAction action;
    private boolean adding;

    /// @param onEnd told after each change, and where one was given up
    KeyEditor(KeyMap map, Runnable onEnd) {
        this.map = map;
        this.onEnd = onEnd;
        getStyleClass().add("key-editor");
        name.getStyleClass().add("key-editor-name");
        note.setId(NOTE_ID);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("key-note");
        buttons.getStyleClass().add("key-buttons");
        for (Node part : List.of(note, recorder)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        recorder.focusedProperty().subscribe((was, is) -> {
            if (was && !is && recorder.isVisible()) {
                idle();
            }
        });
        getChildren().setAll(name, recorder, note, buttons);
        show(null);
    }

    private static Button button(String id, String text, Feather icon, Runnable deed) {
        var button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> deed.run());
        return button;
    }

    /// Shows the keys of an action; of none if it is null.
    void show(@Nullable UserAction newAction) {
        action = newAction;
        say("");
        idle();
    }

    private void idle() {
        recorder.setVisible(false);
        UserAction of = action;
        name.setText(of == null ? Messages.text("actions.choose-action-change-keys") : of.name());
        buttons.getChildren().clear();
        if (of != null) {
            of.keys().forEach(key -> buttons.getChildren().add(key(of, key)));
            change.setVisible(!of.keys().isEmpty());
            change.setManaged(change.isVisible());
            reset.setDisable(!KeyMap.isChanged(of));
            buttons.getChildren().addAll(change, add, reset);
        }
        resetAll.setDisable(map.actions().stream().noneMatch(KeyMap::isChanged));
        buttons.getChildren().add(resetAll);
    }

    private Button key(UserAction of, KeyPress key) {
        var button = button("", key.text(), Feather.X, () -> {
            map.remove(of, key);
            end();
        });
        button.getStyleClass().add(KEY);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setAccessibleText(Messages.text("actions.take-away", key.text()));
        return button;
    }

    private void say(String sentence) {
        note.setText(sentence);
        note.setVisible(!sentence.isEmpty());
        recorder.setAccessibleHelp(sentence);
    }

    /// Waits for the key.
    ///
    /// @param beside whether it comes beside those that there are, or in their place
    void ask(boolean beside) {
        UserAction of = action;
        if (of != null) {
            adding = beside;
            say("");
            buttons.getChildren().clear();
            recorder.setVisible(true);
            recorder.ask(Messages.text("actions.press-key-or-keys"));
        }
    }

    private void pressed(KeyPress key) {
        UserAction of = action;
        if (of == null) {
            return;
        }
        Optional<String> refusal = KeyMap.refusal(of, key);
        List<UserAction> owners = map.owners(of, key);
        if (refusal.isPresent()) {
            say(Messages.text("actions.press-another", refusal.get()));
        } else if (of.keys().contains(key) && adding) {
            say(Messages.text("actions.already-press-another", key.text()));
        } else if (!owners.isEmpty()) {
            tell(Messages.text("actions.for", key.text(), names(owners)), () -> give(of, key));
        } else {
            give(of, key);
        }
    }

    private static String names(List<UserAction> owners) {
        return owners.stream()
                .map(owner -> owner.name() + " (" + owner.place().words() + ")")
                .collect(Collectors.joining(", "));
    }

    /// Says whose keys are wanted, and lets the user decide.
    private void tell(String sentence, Runnable taking) {
        recorder.setVisible(false);
        say(sentence);
        Button take = button(TAKE_ID, Messages.text("actions.take-away-2"), Feather.CHECK, taking);
        take.setAccessibleHelp(sentence);
        buttons.getChildren()
                .setAll(
                        take,
                        button(OTHER_ID, Messages.text("actions.another-key"), Feather.EDIT_2, () -> ask(adding)),
                        button(GIVE_UP_ID, Messages.text("actions.leave"), Feather.X, this::end));
        take.requestFocus();
    }

    private void give(UserAction of, KeyPress key) {
        if (adding) {
            map.add(of, key);
        } else {
            map.replace(of, key);
        }
        end();
    }

    private void reset() {
        UserAction of = action;
        if (of == null) {
            return;
        }
        List<UserAction> owners = map.ownersOfUsual(of);
        if (owners.isEmpty()) {
            map.reset(of);
            end();
        } else {
            tell(Messages.text("actions.usual-keys-now-for", names(owners)), () -> {
                map.reset(of);
                end();
            });
        }
    }

    private void resetAll() {
        map.resetAll();
        end();
    }

    private void end() {
        say("");
        idle();
        onEnd.run();
    }
}
