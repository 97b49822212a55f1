package io.porthole.ui.requests;

import atlantafx.base.theme.Styles;
import io.porthole.message.Messages;
import io.porthole.monitor.HostRequests;
import io.porthole.ui.fx.IconButton;
import io.porthole.ui.fx.KeyedLines;
import io.porthole.ui.fx.KeyedLines.Line;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What was sent to engines: every kind of request that there is, with its counts, host by host. It is hidden until
/// the user asks for it.
public final class RequestsView extends VBox {
    public static final String STYLE_CLASS = "requests-view";
    public static final String LIST_ID = "requests-list";
    public static final String CLOSE_ID = "requests-close";
    public static final String COPY_ID = "requests-copy";
    public static final String COMPLETE_ID = "requests-complete";
    private static final String COMPLETE = Messages.text("requests.these-all-requests-porthole");
    private static final double LINE_HEIGHT = 24;

    private final Runnable onClose;
    private final UserAction copying = new UserAction(
                    Place.REQUESTS, "requests.copy", Messages.text("requests.copy-list-requests"), this::copy)
            .keys("Ctrl+C");
    private final KeyedLines<String, RequestLine> lines = new KeyedLines<>(RequestLine::key);
    private final ListView<Line<RequestLine>> list = new ListView<>(lines.lines());

    /// A hidden pane.
    ///
    /// @param onClose called when the user has closed it
    public RequestsView(Runnable onClose) {
        this.onClose = onClose;
        getStyleClass().add(STYLE_CLASS);
        list.setId(LIST_ID);
        list.setAccessibleText(Messages.text("requests.requests-sent-engines"));
        list.setFixedCellSize(LINE_HEIGHT);
        list.getStyleClass().add(Styles.DENSE);
        list.setCellFactory(view -> new RequestCell());
        list.setPlaceholder(new Label(Messages.text("requests.nothing-sent-watch-engine")));
        VBox.setVgrow(list, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventFilter(KeyEvent.KEY_TYPED, event -> UserAction.handle(actions(), event, true));
        getChildren().addAll(header(), list);
        setShown(false);
    }

    private HBox header() {
        var title = new Label(Messages.text("requests.requests"));
        title.getStyleClass().add("pane-title");
        var complete = new Label(COMPLETE);
        complete.setId(COMPLETE_ID);
        complete.getStyleClass().add("requests-complete");
        complete.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(complete, Priority.ALWAYS);
        var copy = new IconButton(Feather.COPY, Messages.text("requests.copy-list-requests"), copying);
        copy.setId(COPY_ID);
        var close = new IconButton(Feather.X, Messages.text("requests.close-escape"), this::close);
        close.setId(CLOSE_ID);
        var header = new HBox(title, complete, copy, close);
        header.getStyleClass().add("pane-header");
        return header;
    }

    /// Opens it if it is hidden, hides it if it is open.
    public void toggle() {
        if (isVisible()) {
            close();
        } else {
            setShown(true);
            list.requestFocus();
        }
    }

    /// Brings the list up to date.
    public void show(List<HostRequests> hosts) {
        lines.show(RequestLine.of(hosts), list.getSelectionModel());
    }

    private void close() {
        setShown(false);
        onClose.run();
    }

    /// Shows or hides it; the focus stays where it is.
    public void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else {
            UserAction.handle(actions(), event, true);
        }
    }

    /// What can be done here, whether or not the requests have the focus.
    public List<UserAction> actions() {
        return List.of(copying);
    }

    private void copy() {
        String text = lines.lines().stream().map(line -> line.value().text()).collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
