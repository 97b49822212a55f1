package io.porthole.ui.actions;

import io.porthole.message.Messages;
import io.porthole.ui.fx.Ancestry;
import io.porthole.ui.fx.UserAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Finds an action by what is typed, and does it. It is part of the window that it covers, not a window of its own, so
/// that the focus is where the keys go on every desktop; whoever has it places it. On the JavaFX thread.
public final class PaletteView extends VBox {
    public static final String STYLE_CLASS = "palette";
    public static final String TEXT_ID = "palette-text";
    public static final String LIST_ID = "palette-list";
    public static final String NOTE_ID = "palette-note";

    private static final double LINE_HEIGHT = 28;
    private static final int MOST_LINES = 12;
    private static final int MOST_RECENT = 20;

    private final Supplier<List<UserAction>> actions;
    private final TextField text = new TextField();
    private final ListView<UserAction> list = new ListView<>();
    private final Label note = new Label();
    private final List<UserAction> recent = new ArrayList<>();
    private final ChangeListener<Node> onFocus = (_, _, _) -> closeWhereLeft();
    private final EventHandler<MouseEvent> onPress = this::closeWhereClickedBeside;
    private @Nullable Node cameFrom;

    /// A closed palette.
    ///
    /// @param actions all that can be found; asked when it is opened
    public PaletteView(Supplier<List<UserAction>> actions) {
        this.actions = actions;
        getStyleClass().add(STYLE_CLASS);
        setManaged(false);
        setVisible(false);
        buildText();
        buildList();
        note.setId(NOTE_ID);
        note.getStyleClass().add("palette-note");
        note.managedProperty().bind(note.visibleProperty());
        getChildren().setAll(text, list, note);
        sceneProperty().addListener((_, old, scene) -> follow(old, scene));
    }

    private void buildText() {
        text.setId(TEXT_ID);
        text.setPromptText(Messages.text("actions.what-do-you-want"));
        text.setAccessibleText(Messages.text("actions.find-action"));
        text.textProperty().addListener((_, _, _) -> find());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void buildList() {
        list.setId(LIST_ID);
        list.setFocusTraversable(false);
        list.setFixedCellSize(LINE_HEIGHT);
        list.setAccessibleText(Messages.text("actions.actions"));
        list.setCellFactory(_ -> new ActionCell(this::take));
        list.managedProperty().bind(list.visibleProperty());
    }

    private void follow(@Nullable Scene old, @Nullable Scene scene) {
        if (old != null) {
            old.focusOwnerProperty().removeListener(onFocus);
            old.removeEventFilter(MouseEvent.MOUSE_PRESSED, onPress);
        }
        if (scene != null) {
            scene.focusOwnerProperty().addListener(onFocus);
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, onPress);
        }
    }

    /// Opens it, with those actions first that were done last; closes it where it is open.
    public void open() {
        if (isVisible()) {
            close();
            return;
        }
        cameFrom = getScene().getFocusOwner();
        setVisible(true);
        text.clear();
        find();
        text.requestFocus();
    }

    /// Closes it and puts the focus back to where it came from.
    public void close() {
        boolean hadFocus = Ancestry.hasFocus(this);
        setVisible(false);
        if (hadFocus && cameFrom != null) {
            cameFrom.requestFocus();
        }
        cameFrom = null;
    }

    private void closeWhereLeft() {
        if (isVisible() && !Ancestry.hasFocus(this)) {
            cameFrom = null;
            setVisible(false);
        }
    }

    private void closeWhereClickedBeside(MouseEvent event) {
        if (isVisible() && !Ancestry.isIn(event.getTarget(), this)) {
            close();
        }
    }

    private void find() {
        List<UserAction> all = actions.get();
        List<UserAction> lastFirst = Stream.concat(recent.stream().filter(all::contains), all.stream())
                .distinct()
                .toList();
        list.getItems().setAll(ActionSearch.find(lastFirst, text.getText()));
        boolean found = !list.getItems().isEmpty();
        list.setVisible(found);
        double height = Math.min(MOST_LINES, list.getItems().size()) * LINE_HEIGHT;
        list.setPrefHeight(height);
        list.setMinHeight(Region.USE_PREF_SIZE);
        say(found ? "" : Messages.text("actions.no-action-called-so"));
        choose(0);
    }

    private void say(String sentence) {
        note.setText(sentence);
        note.setVisible(!sentence.isEmpty());
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private void pressed(KeyEvent event) {
        int page = MOST_LINES - 1;
        switch (event.getCode()) {
            case UP, KP_UP -> move(-1);
            case DOWN, KP_DOWN -> move(1);
            case TAB -> move(event.isShiftDown() ? -1 : 1);
            case PAGE_UP -> choose(list.getSelectionModel().getSelectedIndex() - page);
            case PAGE_DOWN -> choose(list.getSelectionModel().getSelectedIndex() + page);
            case ENTER -> take(list.getSelectionModel().getSelectedItem());
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// From the last on to the first, and back.
    private void move(int step) {
        int size = list.getItems().size();
        if (size > 0) {
            choose(Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, size));
        }
    }

    private void choose(int wanted) {
        int size = list.getItems().size();
        if (size == 0) {
            text.setAccessibleHelp(note.getText());
            return;
        }
        int index = Math.clamp(wanted, 0, size - 1);
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - MOST_LINES + 1));
        text.setAccessibleHelp(
                Messages.text("actions.of", ActionCell.words(list.getItems().get(index)), index + 1, size));
    }

    /// The focus is back where it was before an action is done, which may want it elsewhere.
    private void take(@Nullable UserAction action) {
        if (action == null) {
            return;
        }
        if (!action.isPossible()) {
            say(Messages.text("actions.nothing-do-for-now", action.name()));
            text.setAccessibleHelp(note.getText());
            return;
        }
        recent.remove(action);
        recent.addFirst(action);
        if (recent.size() > MOST_RECENT) {
            recent.removeLast();
        }
        close();
        action.run();
    }
}
