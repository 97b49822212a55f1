package io.porthole.ui.errors;

import io.porthole.message.Messages;
import io.porthole.ui.fx.Figures;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The errors in one line: how many last, and the latest of them. It is always there and always as high, so that an
/// error moves nothing else.
final class ErrorStrip extends HBox {
    static final String BADGE_ID = "errors-strip-badge";
    static final String MESSAGE_ID = "errors-strip-message";
    static final String RETRY_ID = "errors-strip-retry";
    static final String DETAILS_ID = "errors-strip-details";

    private final Label badge = new Label();
    private final Label time = new Label();
    private final Label source = new Label();
    private final Label message = new Label();
    private final Label figures = new Label();
    private final Hyperlink retry = new Hyperlink(Messages.text("errors.retry-now"));
    private final Hyperlink details = new Hyperlink(Messages.text("errors.details"));
    private @Nullable ErrorLine latest;

    ErrorStrip(Consumer<String> retryNow, Runnable open) {
        getStyleClass().add("errors-strip");
        badge.setId(BADGE_ID);
        badge.getStyleClass().add("error-badge");
        badge.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        time.getStyleClass().add("error-time");
        source.getStyleClass().add("error-source");
        message.setId(MESSAGE_ID);
        message.getStyleClass().add("error-message");
        figures.getStyleClass().add("error-figures");
        buildLinks(retryNow, open);
        keepWidths();
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(badge, time, source, message, figures, space, retry, details);
        show(0, null, 0);
    }

    /// Shows how it stands.
    ///
    /// @param newLatest the latest of those that last; null if none does
    void show(long open, @Nullable ErrorLine newLatest, long over) {
        latest = newLatest;
        badge.setText(Figures.count(open, Messages.text("errors.error")));
        showIf(open > 0, badge, time, source, figures);
        showIf(latest != null && latest.canRetry(), retry);
        showIf(open + over > 0, details);
        if (latest != null) {
            showError(latest);
        } else {
            showCalm(over);
        }
    }

    private void showError(ErrorLine error) {
        time.setText(error.time());
        source.setText(error.source());
        message.setText(error.sentence());
        figures.setText(error.figures());
        message.setAccessibleText(Messages.text("errors.error-2", error.source(), error.sentence()));
        message.pseudoClassStateChanged(ErrorCell.OPEN, true);
    }

    private void showCalm(long over) {
        message.setText(
                over == 0
                        ? Messages.text("errors.no-errors")
                        : Messages.text(
                                "errors.no-open-errors-over", Figures.count(over, Messages.text("errors.error"))));
        message.setAccessibleText(null);
        message.pseudoClassStateChanged(ErrorCell.OPEN, false);
    }

    private void buildLinks(Consumer<String> retryNow, Runnable open) {
        retry.setId(RETRY_ID);
        retry.setOnAction(event -> retryLatest(retryNow));
        details.setId(DETAILS_ID);
        details.setAccessibleText(Messages.text("errors.show-all-errors"));
        details.setOnAction(event -> open.run());
    }

    private void retryLatest(Consumer<String> retryNow) {
        if (latest != null) {
            retryNow.accept(latest.entry().latest().source());
        }
    }

    private void keepWidths() {
        for (Region fixed : new Region[] {badge, time, source, figures, retry, details}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        message.setMinWidth(80);
    }

    private static void showIf(boolean shown, Region... nodes) {
        for (Region node : nodes) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }
}
