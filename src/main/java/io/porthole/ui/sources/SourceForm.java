package io.porthole.ui.sources;

import atlantafx.base.theme.Styles;
import io.porthole.engine.FoundHost;
import io.porthole.engine.Hosts;
import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.SourceSpecs;
import io.porthole.ui.fx.IconButton;
import io.porthole.watcher.WatchOptions;
import java.io.File;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The fields for a source, new or changed, in the pane itself: what was typed stays while its mistake is read, and
/// nothing lies over the work. It connects to nothing, unless a test is asked for.
final class SourceForm extends VBox {
    static final String TITLE_ID = "source-form-title";
    static final String FIELD_ID = "source-address";
    static final String NAME_ID = "source-given-name";
    static final String CONFIRM_ID = "source-add-confirm";
    static final String MISTAKE_ID = "source-mistake";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_MISTAKE = 500;

    private final Owner owner;
    private final Label title = new Label();
    private final TextField address = new TextField();
    private final TextField name = new TextField();
    private final WatchFields watch;
    private final FoundHosts found;
    private final Label mistake = new Label();
    /// The field in which the mistake is.
    private Control mistaken = address;
    private final HostTest test;
    private final Button confirm = new Button();
    /// The name of the source that is changed; null where a new one is added.
    private @Nullable String changed;

    /// What the form asks for.
    interface Owner {
        /// A new source. Gives what is wrong with it, if it was not taken.
        Optional<String> add(String address, String name, WatchOptions options);

        /// Another address, name or way to be watched for `source`. Gives what is wrong with it, if it was not taken.
        Optional<String> change(String source, String address, String name, WatchOptions options);

        /// The form was closed.
        void closed();
    }

    /// A closed form.
    SourceForm(Owner owner, Hosts hosts) {
        this.owner = owner;
        this.watch = new WatchFields(() -> showMistake(""), this::confirm);
        this.found = new FoundHosts(hosts, this::take);
        this.test = new HostTest(hosts);
        getStyleClass().add("source-form");
        title.setId(TITLE_ID);
        title.getStyleClass().add("pane-title");
        getChildren().addAll(title, address(), name(), watch, found, mistake(), test.result(), buttons());
        addEventHandler(KeyEvent.KEY_PRESSED, this::closeAtEscape);
        showWatch(false);
        showOpen(false);
    }

    /// Opens it for a new source.
    ///
    /// @param watched addresses that need not be offered
    void openAdd(Set<String> watched) {
        if (changed != null) {
            clear();
        }
        open(Messages.text("sources.add-source"), Messages.text("sources.add"));
        found.look(watched);
    }

    /// Opens it with what a source has now.
    void openChange(SourceSpec spec) {
        clear();
        changed = spec.name();
        address.setText(spec.address());
        name.setText(spec.givenName());
        if (spec instanceof SourceSpec.Directory directory) {
            watch.show(directory.options());
        }
        open(
                Messages.text("sources.change", VisibleText.line(spec.name(), LONGEST_NAME)),
                Messages.text("sources.change-2"));
    }

    private void open(String newTitle, String action) {
        title.setText(newTitle);
        confirm.setText(action);
        showOpen(true);
        address.requestFocus();
        address.selectAll();
    }

    private VBox address() {
        address.setId(FIELD_ID);
        address.setPromptText(Messages.text("sources.unix-tcp-ssh-or"));
        address.setOnAction(event -> confirm());
        address.textProperty().addListener((property, old, text) -> edited(text));
        HBox.setHgrow(address, Priority.ALWAYS);
        var line = new HBox(
                address, new IconButton(Feather.FOLDER, Messages.text("sources.browse-for-directory"), this::browse));
        return labelled(Messages.text("sources.engine-url-or-directory"), address, line);
    }

    private VBox name() {
        name.setId(NAME_ID);
        name.setPromptText(Messages.text("sources.address-says"));
        name.setOnAction(event -> confirm());
        name.textProperty().addListener((property, old, text) -> showMistake(""));
        return labelled(Messages.text("sources.name"), name, name);
    }

    private static VBox labelled(String text, TextField field, Region line) {
        var label = new Label(text);
        label.setLabelFor(field);
        var labelled = new VBox(label, line);
        labelled.getStyleClass().add("source-field");
        return labelled;
    }

    private Label mistake() {
        mistake.setId(MISTAKE_ID);
        mistake.getStyleClass().add("mistake");
        mistake.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        mistake.setWrapText(true);
        mistake.setMinHeight(Region.USE_PREF_SIZE);
        showMistake("");
        return mistake;
    }

    private HBox buttons() {
        confirm.setId(CONFIRM_ID);
        confirm.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        confirm.setOnAction(event -> confirm());
        var cancel = new Button(Messages.text("sources.cancel"));
        cancel.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        cancel.setOnAction(event -> close());
        return new HBox(confirm, test.button(), cancel);
    }

    private void edited(String text) {
        showMistake("");
        test.of(text);
        showWatch(!SourceSpecs.isEngine(text.strip()));
    }

    private void showWatch(boolean shown) {
        watch.setVisible(shown);
        watch.setManaged(shown);
    }

    private void take(FoundHost host) {
        address.setText(host.endpoint().address());
        showMistake((host.problem() + " " + host.warning()).strip());
        address.requestFocus();
        address.end();
    }

    private void confirm() {
        String typed = address.getText().strip();
        if (typed.isEmpty()) {
            showMistake(Messages.text("sources.type-engines-url-or"));
            return;
        }
        if (SourceSpecs.isEngine(typed)) {
            give(typed, WatchOptions.USUAL);
        } else {
            watch.mistake().ifPresentOrElse(this::showMistake, () -> give(typed, watch.options()));
        }
    }

    private void give(String typed, WatchOptions options) {
        Optional<String> wrong = changed == null
                ? owner.add(typed, name.getText(), options)
                : owner.change(changed, typed, name.getText(), options);
        wrong.ifPresentOrElse(this::showMistake, this::closeEmpty);
    }

    private void showMistake(String text) {
        showMistake(new WatchFields.Mistake(address, text));
    }

    private void showMistake(WatchFields.Mistake told) {
        String text = told.text();
        mistaken.pseudoClassStateChanged(Styles.STATE_DANGER, false);
        mistaken.setAccessibleHelp("");
        mistaken = told.field();
        mistake.setText(VisibleText.line(text, LONGEST_MISTAKE));
        mistake.setVisible(!text.isEmpty());
        mistake.setManaged(!text.isEmpty());
        mistaken.pseudoClassStateChanged(Styles.STATE_DANGER, !text.isEmpty());
        mistaken.setAccessibleHelp(text);
        if (!text.isEmpty() && !mistaken.equals(address)) {
            mistaken.requestFocus();
        }
    }

    private void browse() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("sources.choose-directory-watch"));
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            address.setText(chosen.getPath());
            address.requestFocus();
            address.end();
        }
    }

    private void closeEmpty() {
        clear();
        close();
    }

    private void clear() {
        changed = null;
        address.clear();
        name.clear();
        watch.show(WatchOptions.USUAL);
    }

    /// Closes it; a test that is under way is given up.
    void close() {
        test.stop();
        found.stop();
        showOpen(false);
        owner.closed();
    }

    private void closeAtEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void showOpen(boolean open) {
        setVisible(open);
        setManaged(open);
    }
}
