package io.porthole.ui.errors;

import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What there is to know of one error: what happened, what to do, the cause in its own words, and where in the
/// program it came from, if somebody asks for that.
final class ErrorDetails extends VBox {
    static final String MESSAGE_ID = "error-detail-message";
    static final String ADVICE_ID = "error-detail-advice";
    static final String CAUSE_ID = "error-detail-cause";
    static final String MORE_ID = "error-detail-more";
    static final String TRACE_ID = "error-detail-trace";
    private static final int LONGEST_CAUSE = 1_000;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_LINES = 300;

    private final Label message = wrapped(MESSAGE_ID, "error-detail-message");
    private final Label advice = wrapped(ADVICE_ID, "error-detail-advice");
    private final Label cause = wrapped(CAUSE_ID, "error-detail-cause");
    private final Hyperlink more = new Hyperlink();
    private final TextArea trace = new TextArea();
    private @Nullable Throwable fault;
    private boolean traceIsOpen;

    ErrorDetails() {
        getStyleClass().add("error-details");
        more.setId(MORE_ID);
        more.setOnAction(event -> openTrace(!traceIsOpen));
        trace.setId(TRACE_ID);
        trace.setEditable(false);
        trace.setAccessibleText(Messages.text("errors.stack-trace"));
        trace.getStyleClass().add("error-trace");
        VBox.setVgrow(trace, Priority.ALWAYS);
        getChildren().addAll(message, advice, cause, more, trace);
    }

    void show(ErrorLine error) {
        put(message, error.message());
        put(advice, error.advice());
        Throwable newFault = error.entry().latest().cause();
        put(
                cause,
                newFault == null
                        ? ""
                        : Messages.text("errors.cause", VisibleText.line(newFault.toString(), LONGEST_CAUSE)));
        if (!Objects.equals(newFault, fault)) {
            fault = newFault;
            openTrace(traceIsOpen);
        }
        showIf(newFault != null, more);
        showIf(newFault != null && traceIsOpen, trace);
    }

    void openTrace(boolean open) {
        traceIsOpen = open;
        more.setText(open ? Messages.text("errors.hide-stack-trace") : Messages.text("errors.show-stack-trace"));
        trace.setText(open && fault != null ? text(fault) : "");
        showIf(open && fault != null, trace);
    }

    private static String text(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString()
                .lines()
                .limit(MOST_LINES)
                .map(line -> VisibleText.line(line.replace("\t", "    "), LONGEST_LINE))
                .collect(Collectors.joining("\n"));
    }

    private static void put(Label label, String text) {
        label.setText(text);
        showIf(!text.isEmpty(), label);
    }

    private static void showIf(boolean shown, Node node) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label wrapped(String id, String styleClass) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
