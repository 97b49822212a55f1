package io.porthole.ui.sources;

import atlantafx.base.theme.Styles;
import io.porthole.engine.Endpoint;
import io.porthole.engine.EngineException;
import io.porthole.engine.Hosts;
import io.porthole.engine.InvalidEndpointException;
import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Background;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Tries an engine's address at the user's wish: a button, and a label with what came of it.
final class HostTest {
    static final String BUTTON_ID = "source-test";
    static final String RESULT_ID = "source-test-result";
    static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int LONGEST_RESULT = 1_000;

    private final Hosts hosts;
    private Background asking = background();
    private final Button button = new Button(Messages.text("sources.test"));
    private final Label result = new Label();
    private String address = "";

    HostTest(Hosts hosts) {
        this.hosts = hosts;
        button.setId(BUTTON_ID);
        button.getStyleClass().add(Styles.SMALL);
        button.setTooltip(new Tooltip(Messages.text("sources.ask-engine-for-version")));
        button.setOnAction(event -> ask());
        result.setId(RESULT_ID);
        result.getStyleClass().add("host-test-result");
        result.setWrapText(true);
        result.setMinHeight(Region.USE_PREF_SIZE);
        of("");
    }

    private static Background background() {
        return new Background("host-test");
    }

    Button button() {
        return button;
    }

    Label result() {
        return result;
    }

    /// Takes another address. What was found out about the one before is no longer shown.
    void of(String newAddress) {
        stop();
        address = newAddress.strip();
        button.setDisable(!address.contains("://") && !address.startsWith("context:"));
    }

    /// Gives a test up that is under way. The next does not wait for its end, which may take as long as the time limits
    /// of a connection allow.
    void stop() {
        asking.close();
        asking = background();
        show("");
    }

    /// The button stays enabled, for a disabled one loses the focus, here to Cancel. Pressed again, it asks anew.
    private void ask() {
        try {
            Endpoint endpoint = Endpoint.parse(address);
            stop();
            show(Messages.text("sources.asking", endpoint));
            asking.ask(() -> hosts.test(endpoint), this::showGood, this::showWrong);
        } catch (InvalidEndpointException e) {
            showWrong(e);
        }
    }

    private void showGood(String sentence) {
        show(sentence);
        result.setGraphic(new FontIcon(Feather.CHECK_CIRCLE));
        result.pseudoClassStateChanged(GOOD, true);
    }

    private void showWrong(Exception fault) {
        String advice = fault instanceof EngineException known ? known.advice() : "";
        show((fault.getMessage() + " " + advice).strip());
        result.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        result.pseudoClassStateChanged(WRONG, true);
    }

    private void show(String text) {
        result.setText(VisibleText.line(text, LONGEST_RESULT));
        result.setGraphic(null);
        result.pseudoClassStateChanged(GOOD, false);
        result.pseudoClassStateChanged(WRONG, false);
        result.setVisible(!text.isEmpty());
        result.setManaged(!text.isEmpty());
    }
}
