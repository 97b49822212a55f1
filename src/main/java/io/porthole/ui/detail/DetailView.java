package io.porthole.ui.detail;

import io.porthole.event.Event;
import io.porthole.event.EventSummary;
import io.porthole.event.VisibleText;
import io.porthole.explain.Findings;
import io.porthole.filter.FilterExample;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.message.Messages;
import io.porthole.ui.fx.IconButton;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// All that is known of the selected row: its fields and attributes, and what the source sent. Texts are shown with
/// visible escapes and copied as they came.
public final class DetailView extends StackPane implements AutoCloseable {
    public static final String STYLE_CLASS = "detail-view";
    public static final String TABS_ID = "detail-tabs";
    public static final String TITLE_ID = "detail-title";
    public static final String COPY_ID = "detail-copy";
    public static final String NOTHING_ID = "detail-nothing";
    private static final int LONGEST_TITLE = 120;
    private static final int SHORT_ID = 12;
    private static final double TABS_WIDTH = 350;

    private ZoneId zone;
    private final Label nothing = new Label(Messages.text("detail.no-row-selected-select"));
    private final FieldsTable fields = new FieldsTable(DetailView::toClipboard);
    private final RawView raw = new RawView();
    private final Tab fieldsTab = new Tab(Messages.text("detail.attributes"), fields);
    private final Tab rawTab = new Tab(Messages.text("detail.raw"), raw);
    private final RelatedView related = new RelatedView();
    private final Tab relatedTab = new Tab(Messages.text("detail.related"), related);
    private final FileView file;
    private final Tab fileTab;
    private final TabPane tabs;
    private final Label title = new Label();
    private final HBox header = new HBox(title);
    private @Nullable Row shown;
    private final UserAction copy = action("detail.copyTab", Messages.text("detail.copy-all-tab-shown"), this::copyTab)
            .when(() -> shown != null);
    private final List<UserAction> own = ownActions();
    private final List<UserAction> actions;
    private boolean rawIsShown;
    private Runnable onWanted = () -> {};

    /// An empty pane.
    ///
    /// @param zone in which times are shown
    /// @param file shows the row's file
    public DetailView(ZoneId zone, FileView file) {
        this.zone = zone;
        this.file = file;
        fileTab = new Tab(Messages.text("detail.file"), file);
        tabs = new TabPane(fieldsTab, relatedTab, fileTab, rawTab);
        actions = Stream.of(own, fields.actions(), List.of(related.action()), file.actions())
                .flatMap(List::stream)
                .toList();
        getStyleClass().add(STYLE_CLASS);
        file.setOnWanted(() -> bring(fileTab, file));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> UserAction.handle(own, event, true));
        addEventHandler(KeyEvent.KEY_TYPED, event -> UserAction.handle(own, event, true));
        buildTabs();
        buildHeader();
        nothing.setId(NOTHING_ID);
        nothing.getStyleClass().add("detail-nothing");
        nothing.setWrapText(true);
        getChildren().addAll(tabs, header, nothing);
        showParts(false);
    }

    /// Connects the menu and the keys that filter by example.
    ///
    /// @param listener told of a value of the row shown that the user wants to filter by
    public void setOnFilterExample(BiConsumer<FilterExample, FilterExample.Use> listener) {
        fields.setOnFilterExample(listener);
    }

    /// Connects what clears the view on this pane.
    ///
    /// @param listener told that the user wants to see a part of it
    public void setOnWanted(Runnable listener) {
        onWanted = listener;
    }

    /// Connects what shows a related row or container.
    public void setRelatedActions(RelatedActions actions) {
        related.setActions(actions);
    }

    /// Brings what is related to the row shown up to date.
    ///
    /// @param log      the rows held
    /// @param findings what is the case at present
    public void refresh(EventLog.Snapshot log, Findings findings) {
        related.refresh(log, findings);
    }

    /// Shows a row; a sentence that none is selected if it is null. Does nothing if the row is shown already.
    public void show(@Nullable Row row) {
        if (row == null) {
            shown = null;
            related.show(null);
            showFile(null);
            showParts(false);
        } else if (shown == null || shown.number() != row.number()) {
            shown = row;
            title.setText(title(row.event()));
            fields.show(new Details(row, zone));
            related.show(row);
            rawIsShown = false;
            showRawIfSeen();
            showFile(row);
            showParts(true);
        }
    }

    /// Shows times in another zone.
    public void setZone(ZoneId newZone) {
        zone = newZone;
        file.setZone(newZone);
        Row again = shown;
        show(null);
        show(again);
    }

    /// From now on files' contents may be read, or may not.
    public void setContentsAllowed(boolean allowed) {
        file.setContentsAllowed(allowed);
    }

    /// The tab is there for every row, so that stepping through the table does not change the one in front.
    private void showFile(@Nullable Row row) {
        fileTab.setDisable(row == null || !FileView.isOfFile(row));
        file.show(row);
    }

    /// What can be done here, whether or not the details have the focus.
    public List<UserAction> actions() {
        return actions;
    }

    private List<UserAction> ownActions() {
        BooleanSupplier isAnyShown = () -> shown != null;
        return List.of(
                action(
                                "detail.attributes",
                                Messages.text("detail.show-rows-attributes"),
                                () -> bring(fieldsTab, fields))
                        .when(isAnyShown),
                action(
                                "detail.relatedRows",
                                Messages.text("detail.show-related-rows"),
                                () -> bring(relatedTab, related))
                        .when(isAnyShown),
                action("detail.file", Messages.text("detail.show-rows-file"), () -> bring(fileTab, file))
                        .when(() -> shown != null && !fileTab.isDisabled()),
                action("detail.raw", Messages.text("detail.show-rows-raw-text"), () -> bring(rawTab, raw))
                        .when(isAnyShown),
                copy,
                action(
                                "detail.narrower",
                                Messages.text("detail.make-left-column-details"),
                                () -> widen(-1),
                                "Shift+Left")
                        .when(isAnyShown),
                action(
                                "detail.wider",
                                Messages.text("detail.make-left-column-details-wider"),
                                () -> widen(1),
                                "Shift+Right")
                        .when(isAnyShown));
    }

    private static UserAction action(String id, String name, Runnable deed, String... keys) {
        return new UserAction(Place.DETAIL, id, name, deed).keys(keys);
    }

    private void bring(Tab tab, Node content) {
        if (shown != null && !tab.isDisabled()) {
            onWanted.run();
            tabs.getSelectionModel().select(tab);
            content.requestFocus();
        }
    }

    private void widen(int steps) {
        if (fileTab.isSelected()) {
            file.widen(steps);
        } else if (fieldsTab.isSelected()) {
            fields.widen(steps);
        }
    }

    private void buildTabs() {
        tabs.setId(TABS_ID);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        related.countProperty()
                .subscribe(count -> relatedTab.setText(
                        count.intValue() == 0
                                ? Messages.text("detail.related")
                                : Messages.text("detail.related-2", count)));
        rawTab.selectedProperty().addListener((property, old, selected) -> showRawIfSeen());
        fileTab.selectedProperty().addListener((property, old, selected) -> file.setSeen(selected));
    }

    private void buildHeader() {
        title.setId(TITLE_ID);
        title.getStyleClass().add("detail-title");
        var button = new IconButton(Feather.COPY, Messages.text("detail.copy-all-tab"), copy);
        button.setId(COPY_ID);
        header.getChildren().add(button);
        header.getStyleClass().add("detail-header");
        header.setPickOnBounds(false);
        header.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        title.maxWidthProperty().bind(widthProperty().subtract(TABS_WIDTH));
        StackPane.setAlignment(header, Pos.TOP_RIGHT);
    }

    private void showParts(boolean some) {
        tabs.setVisible(some);
        header.setVisible(some);
        nothing.setVisible(!some);
    }

    /// The raw text is laid out when it is looked at, not with every step through the table.
    private void showRawIfSeen() {
        if (shown != null && !rawIsShown && rawTab.isSelected()) {
            raw.show(RawText.of(shown.event()));
            rawIsShown = true;
        }
    }

    private void copyTab() {
        if (fileTab.isSelected()) {
            toClipboard(file.text());
        } else if (relatedTab.isSelected()) {
            toClipboard(related.getItems().stream().map(RelatedLine::text).collect(Collectors.joining("\n")));
        } else if (!rawTab.isSelected()) {
            fields.copyAll();
        } else if (shown != null) {
            toClipboard(RawText.of(shown.event()).whole());
        }
    }

    private static String title(Event event) {
        String title = EventSummary.what(event) + " · " + EventSummary.who(event);
        String id = event.actorId();
        boolean more = !id.isEmpty() && !event.actorName().isEmpty() && !id.equals(event.actorName());
        return VisibleText.line(more ? title + " · " + shortened(id) : title, LONGEST_TITLE);
    }

    private static String shortened(String id) {
        return id.length() == 64 ? id.substring(0, SHORT_ID) : id;
    }

    static void toClipboard(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    /// Gives up what is being looked for.
    @Override
    public void close() {
        file.close();
        related.close();
    }
}
