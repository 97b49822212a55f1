package io.porthole.ui.events;

import io.porthole.message.Messages;
import io.porthole.ui.fx.IconButton;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A small bar over the table that asks for a line of text or tells a sentence. It is gone when it is answered, closed,
/// or, for a sentence, when the next key is pressed in the table.
final class TableBar extends HBox {
    static final String ID = "table-bar";
    static final String FIELD_ID = "table-bar-field";
    static final String OFFERS_ID = "table-bar-offers";
    static final String MESSAGE_ID = "table-bar-message";
    private static final double FIELD_WIDTH = 220;

    private final Label label = new Label();
    private final TextField field = new TextField();
    private final Label message = new Label();
    private final HBox offers = new HBox();
    private final Runnable whenClosed;
    private Function<String, Optional<Reply>> onAnswer = _ -> Optional.empty();

    /// @param whenClosed run when a question was answered or given up
    TableBar(Runnable whenClosed) {
        this.whenClosed = whenClosed;
        setId(ID);
        getStyleClass().add("table-bar");
        field.setId(FIELD_ID);
        field.setPrefWidth(FIELD_WIDTH);
        field.setOnAction(_ -> answer());
        field.textProperty().addListener(_ -> say(new Reply("")));
        message.setId(MESSAGE_ID);
        message.getStyleClass().add("table-bar-message");
        offers.setId(OFFERS_ID);
        offers.getStyleClass().add("table-bar-offers");
        label.setLabelFor(field);
        var close = new IconButton(Feather.X, Messages.text("events.close-esc"), this::close);
        close.setFocusTraversable(false);
        getChildren().setAll(label, field, message, offers, close);
        addEventFilter(KeyEvent.KEY_PRESSED, this::closeAtEscape);
        setVisible(false);
    }

    /// Asks for a line of text.
    ///
    /// @param question what is asked for
    /// @param example  shown while nothing is typed
    /// @param answer   given what was typed; returns what is wrong with it, empty if nothing is
    void ask(String question, String example, Function<String, Optional<Reply>> answer) {
        label.setText(question);
        field.setPromptText(example);
        field.clear();
        onAnswer = answer;
        show(true, new Reply(""));
        field.requestFocus();
    }

    /// Tells a sentence.
    void tell(String sentence) {
        tell(new Reply(sentence));
    }

    /// Tells a sentence, and offers what can be done.
    void tell(Reply reply) {
        if (!isAsking()) {
            show(false, reply);
        }
    }

    /// Lets go of a sentence that was told; a question stays.
    void forgetNotice() {
        if (isVisible() && !isAsking()) {
            setVisible(false);
        }
    }

    private boolean isAsking() {
        return isVisible() && field.isVisible();
    }

    private void show(boolean asking, Reply reply) {
        for (var part : new Node[] {label, field}) {
            part.setVisible(asking);
            part.setManaged(asking);
        }
        say(reply);
        setVisible(true);
    }

    /// Enter a second time takes the first of what was offered.
    private void answer() {
        if (offers.getChildren().isEmpty()) {
            onAnswer.apply(field.getText().strip()).ifPresentOrElse(this::say, this::close);
        } else if (offers.getChildren().getFirst() instanceof Button first) {
            first.fire();
        }
    }

    private void say(Reply reply) {
        message.setText(reply.sentence());
        offers.getChildren().setAll(reply.offers().stream().map(this::button).toList());
        offers.setManaged(!reply.offers().isEmpty());
    }

    private Button button(Reply.Offer offer) {
        var button = new Button(offer.text());
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> {
            close();
            offer.action().run();
        });
        return button;
    }

    private void closeAtEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void close() {
        boolean hadFocus = isAsking();
        setVisible(false);
        if (hadFocus) {
            whenClosed.run();
        }
    }
}
