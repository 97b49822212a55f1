package io.porthole.ui.save;

import io.porthole.capture.SaveFormat;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Figures;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks which events are to be saved, and as what. In which file is asked then, in the desktop's own way.
public final class SavePrompt extends Dialog<ButtonType> {
    public static final String STYLE = "save-prompt";
    private static final ButtonType SAVE = new ButtonType(Messages.text("save.save"), ButtonBar.ButtonData.OK_DONE);

    private final ToggleGroup scopes = new ToggleGroup();
    private final ToggleGroup formats = new ToggleGroup();

    /// What there is to save.
    ///
    /// @param held     how many events are held
    /// @param passing  how many of them pass the filter
    /// @param filtered whether there is a filter
    /// @param selected whether rows are selected
    public record Offer(long held, long passing, boolean filtered, boolean selected) {}

    public SavePrompt(Offer offer) {
        setTitle(Messages.text("save.save-events"));
        var which = heading(Messages.text("save.which"));
        var all = choice(
                scopes,
                SaveScope.ALL,
                Messages.text("save.all-held", Figures.count(offer.held, Messages.text("save.event"))));
        var filtered = choice(
                scopes,
                SaveScope.FILTERED,
                Messages.text("save.what-passes-filter", Figures.count(offer.passing, Messages.text("save.event"))));
        filtered.setDisable(!offer.filtered);
        var selected = choice(scopes, SaveScope.SELECTED, Messages.text("save.selected-rows"));
        selected.setDisable(!offer.selected);
        var as = heading(Messages.text("save.as"));
        var capture = choice(formats, SaveFormat.CAPTURE, Messages.text("save.porthole-capture-opens-again"));
        var json = choice(formats, SaveFormat.JSON, Messages.text("save.json-lines-for-other"));
        var csv = choice(formats, SaveFormat.CSV, Messages.text("save.csv-for-spreadsheets"));
        var note = new Label(Messages.text("save.labels-and-command-lines"));
        note.getStyleClass().add("save-note");
        var box = new VBox(which, all, filtered, selected, as, capture, json, csv, note);
        box.getStyleClass().add(STYLE);
        getDialogPane().setContent(box);
        getDialogPane().getButtonTypes().setAll(SAVE, ButtonType.CANCEL);
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::saveOnEnter);
        scopes.selectToggle(all);
        formats.selectToggle(capture);
        setOnShown(_ -> all.requestFocus());
    }

    /// A radio button takes Enter for itself.
    private void saveOnEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && getDialogPane().lookupButton(SAVE) instanceof Button save) {
            event.consume();
            save.fire();
        }
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("save-heading");
        return heading;
    }

    private static RadioButton choice(ToggleGroup group, Enum<?> value, String text) {
        var choice = new RadioButton(text);
        choice.setId(id(value));
        choice.setMnemonicParsing(false);
        choice.setToggleGroup(group);
        choice.setUserData(value);
        return choice;
    }

    /// The ID of the button for a choice.
    public static String id(Enum<?> value) {
        return "save-" + value.name();
    }

    /// Asks; does nothing where nobody wants to say.
    public void ask(Window owner, BiConsumer<SaveScope, SaveFormat> onChosen) {
        initOwner(owner);
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        setOnHidden(_ -> {
            if (getResult() == SAVE
                    && scopes.getSelectedToggle().getUserData() instanceof SaveScope scope
                    && formats.getSelectedToggle().getUserData() instanceof SaveFormat format) {
                onChosen.accept(scope, format);
            }
        });
        show();
    }
}
