package io.porthole.ui.sources;

import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.monitor.SourceAccount;
import io.porthole.monitor.SourceHealth;
import io.porthole.ui.fx.IconButton;
import io.porthole.ui.fx.UserAction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The account of the selected source: since when it is connected, what came from it, what is missing, and what was
/// asked of it.
final class AccountView extends VBox {
    static final String LINES_ID = "source-account";
    static final PseudoClass DOUBT = PseudoClass.getPseudoClass("doubt");
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 300;

    private ZoneId zone;
    private final Label title = new Label();
    private final Label address = new Label();
    private final VBox table = new VBox();
    private final List<Row> rows = new ArrayList<>();

    private record Row(Label key, Label value) {}

    AccountView(ZoneId zone, UserAction close) {
        this.zone = zone;
        getStyleClass().add("source-account");
        title.getStyleClass().add("pane-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var header = new HBox(title, new IconButton(Feather.X, Messages.text("sources.hide-health"), close));
        header.getStyleClass().add("pane-header");
        table.setId(LINES_ID);
        table.getStyleClass().add("account-lines");
        address.getStyleClass().add("account-address");
        address.setWrapText(true);
        var scroll = new ScrollPane(new VBox(address, table));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(header, scroll);
    }

    void show(SourceHealth health, SourceAccount account, Instant now) {
        title.setText(VisibleText.line(health.spec().name(), LONGEST_NAME));
        address.setText(VisibleText.line(health.spec().address(), LONGEST_ADDRESS));
        show(AccountLine.of(health, account, now, zone));
    }

    /// From the next [#show] on times are shown in another zone.
    void setZone(ZoneId newZone) {
        zone = newZone;
    }

    void showNothing() {
        title.setText(Messages.text("sources.no-source-selected"));
        address.setText(Messages.text("sources.select-one-above-see"));
        show(List.of());
    }

    private void show(List<AccountLine> lines) {
        while (rows.size() < lines.size()) {
            addRow();
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i < lines.size()) {
                show(rows.get(i), lines.get(i));
            }
            setShown(rows.get(i), i < lines.size());
        }
    }

    private void addRow() {
        var row = new Row(new Label(), new Label());
        row.key.getStyleClass().add("account-key");
        row.value.getStyleClass().add("account-value");
        row.value.setMinWidth(USE_PREF_SIZE);
        row.key.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(row.key, Priority.ALWAYS);
        table.getChildren().add(new HBox(row.key, row.value));
        rows.add(row);
    }

    private static void show(Row row, AccountLine line) {
        if (line.value().equals(row.value.getText()) && line.key().equals(row.key.getText())) {
            return;
        }
        row.key.setText(line.key());
        row.value.setText(line.value());
        row.value.setAccessibleText(line.key() + ": " + line.value());
        row.value.pseudoClassStateChanged(DOUBT, line.mark() == AccountLine.Mark.DOUBT);
        row.value.pseudoClassStateChanged(WRONG, line.mark() == AccountLine.Mark.WRONG);
        row.value.setGraphic(line.mark() == AccountLine.Mark.CALM ? null : new FontIcon(Feather.ALERT_TRIANGLE));
    }

    private static void setShown(Row row, boolean shown) {
        Node line = row.key.getParent();
        line.setVisible(shown);
        line.setManaged(shown);
    }
}
