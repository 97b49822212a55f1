package io.porthole.ui.sources;

import io.porthole.engine.Hosts;
import io.porthole.event.VisibleText;
import io.porthole.explain.Findings;
import io.porthole.filter.groups.Group;
import io.porthole.message.Messages;
import io.porthole.monitor.SourceHealth;
import io.porthole.monitor.WatchList;
import io.porthole.ui.fx.Ancestry;
import io.porthole.ui.fx.UserAction;
import io.porthole.watcher.WatchOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The list of sources: how each is doing, and what can be done with it.
public final class SourcesView extends VBox implements AutoCloseable {
    public static final String STYLE_CLASS = "sources-view";
    public static final String LIST_ID = "sources-list";
    public static final String ADD_ID = "sources-add";
    public static final String CHANGE_ID = "sources-change";
    public static final String REMOVE_ID = "sources-remove";
    public static final String RETRY_ID = "sources-retry";
    public static final String ONLY_ID = "sources-only";
    public static final String HEALTH_ID = "sources-health";
    public static final String TOLD_ID = "sources-told";
    private static final int LONGEST_NAME = 60;

    private final SourcesActions owner;
    private final SourceCommands commands = new Commands();
    private final SourcesList list = new SourcesList();
    private final List<UserAction> actions = commands.actions(list);
    private final SourcesHeader header = new SourcesHeader(list, actions);
    private final Label told = new Label();
    private final FormOwner formOwner = new FormOwner();
    private final AccountView account;
    private final SourceForm form;
    private final OpenGroups groups = new OpenGroups();
    private List<SourceHealth> sources = List.of();
    private Instant now = Instant.EPOCH;

    /// An empty list.
    ///
    /// @param hosts the hosts that are offered where a source is added
    /// @param zone  in which times are shown
    public SourcesView(SourcesActions owner, Hosts hosts, ZoneId zone) {
        this.owner = owner;
        this.account = new AccountView(zone, UserAction.of(actions, SourceCommands.HEALTH));
        this.form = new SourceForm(formOwner, hosts);
        getStyleClass().add(STYLE_CLASS);
        buildList();
        told.setId(TOLD_ID);
        told.getStyleClass().add("sources-told");
        told.setWrapText(true);
        tell("");
        getChildren().addAll(header, list, told, account, form);
        showAccount(false);
    }

    /// From the next [#show] on times are shown in another zone.
    public void setZone(ZoneId zone) {
        account.setZone(zone);
    }

    private void buildList() {
        list.setId(LIST_ID);
        list.setContextMenu(new SourcesMenu(list, actions));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::keyPressed);
        list.setOnMouseClicked(this::clicked);
        list.getSelectionModel().selectedItemProperty().addListener(property -> fillAccount());
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    /// Brings the list up to date; selection and scroll position stay.
    ///
    /// @param newNow from which the time to the next attempt is counted
    public void show(List<SourceHealth> newSources, Instant newNow) {
        sources = newSources;
        now = newNow;
        list.show(sources, groups, now);
        fillAccount();
    }

    /// Brings what stands under the hosts up to date.
    ///
    /// @param hosts what is known of the containers of each host, by its name
    public void showGroups(Map<String, Group> hosts) {
        groups.show(hosts);
        list.show(sources, groups, now);
    }

    /// Brings what is the case with containers and their files up to date.
    public void showFindings(Findings findings) {
        if (groups.show(findings)) {
            list.show(sources, groups, now);
        }
    }

    /// Selects the first finding and brings it in sight.
    public void selectFinding() {
        list.selectFinding();
        list.requestFocus();
    }

    /// Opens and closes the groups that the user had opened and closed, by the names that [#setOnSwitchedGroups] told.
    public void setSwitchedGroups(SequencedSet<String> names) {
        groups.setSwitched(names);
        list.show(sources, groups, now);
    }

    /// Connects what keeps which groups are open.
    ///
    /// @param listener told which groups the user has opened and closed, each time that changes
    public void setOnSwitchedGroups(Consumer<SequencedSet<String>> listener) {
        groups.setOnSwitched(listener);
    }

    private void openGroup(boolean open) {
        list.selectedGroup()
                .filter(line -> line.canOpen() && groups.setOpen(line.group(), open))
                .ifPresent(_ -> list.show(sources, groups, now));
    }

    /// Opens the fields for a new source and puts the cursor into the first.
    public void openAdd() {
        tell("");
        showAccount(false);
        form.openAdd(list.addresses());
    }

    /// Begins to watch a directory and tells what came of it.
    public void add(Path directory) {
        formOwner.add(directory.toString(), "", WatchOptions.USUAL).ifPresent(this::tell);
    }

    /// Lets go of the sentence that was told of the last deed.
    public void forgetNotice() {
        tell("");
    }

    /// Puts the focus where the keys for the sources are.
    public void focusList() {
        list.requestFocus();
    }

    private void openChange(SourcesLine.Entry entry) {
        tell("");
        showAccount(false);
        form.openChange(entry.health().spec());
    }

    /// Shows or hides the health of the selected source.
    private void showAccount(boolean shown) {
        account.setVisible(shown);
        account.setManaged(shown);
        header.showHealthOn(shown);
        fillAccount();
    }

    private void fillAccount() {
        if (account.isVisible()) {
            list.selected().ifPresentOrElse(this::fillAccount, account::showNothing);
        }
    }

    private void fillAccount(SourcesLine.Entry entry) {
        owner.account(entry.name()).ifPresent(known -> account.show(entry.health(), known, now));
    }

    private void keyPressed(KeyEvent event) {
        UserAction.handle(actions, event, true);
    }

    /// What can be done here, whether or not the sources have the focus.
    public List<UserAction> actions() {
        return actions;
    }

    private void clicked(MouseEvent event) {
        var group = list.selectedGroup();
        boolean isSource = list.selected().isPresent();
        if (event.getButton() != MouseButton.PRIMARY || event.getClickCount() != (isSource ? 2 : 1)) {
            return;
        }
        switch (part(event)) {
            case SIGN -> group.ifPresentOrElse(line -> openGroup(!line.open()), commands::showOnly);
            case LINE -> commands.showOnly();
            case NOTHING -> {}
        }
    }

    private enum Part {
        SIGN,
        LINE,
        NOTHING
    }

    /// What of a line was clicked; nothing in the empty part below the lines.
    private static Part part(MouseEvent event) {
        Node hit = Ancestry.nearest(
                event.getPickResult().getIntersectedNode(),
                node -> node instanceof ListCell<?> || node.getStyleClass().contains(SourceCell.SIGN));
        if (hit instanceof ListCell<?> cell) {
            return cell.isEmpty() ? Part.NOTHING : Part.LINE;
        }
        return hit == null ? Part.NOTHING : Part.SIGN;
    }

    private void tell(String text) {
        told.setText(text);
        told.setVisible(!text.isEmpty());
        told.setManaged(!text.isEmpty());
    }

    private static String shown(String name) {
        return VisibleText.line(name, LONGEST_NAME);
    }

    /// Gives up what the form has asked.
    @Override
    public void close() {
        form.close();
    }

    /// Does what buttons, menu and keys ask for.
    private final class Commands implements SourceCommands {
        @Override
        public void showOnly() {
            list.selected().ifPresent(entry -> owner.showOnly(entry.name()));
            list.selectedGroup().ifPresent(line -> owner.showGroup(line.group(), groups.areOfSeveralHosts()));
            list.selectedFinding().ifPresent(owner::showFinding);
        }

        @Override
        public void showAll() {
            owner.showOnly(null);
        }

        @Override
        public void retryNow() {
            list.selected().ifPresent(entry -> owner.retryNow(entry.name()));
        }

        @Override
        public void toggleHealth() {
            showAccount(!account.isVisible());
        }

        @Override
        public void copyAddress() {
            list.selected()
                    .map(entry -> entry.health().spec().address())
                    .ifPresent(address ->
                            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, address)));
        }

        @Override
        public void change() {
            list.selected().filter(SourcesList::canChange).ifPresent(SourcesView.this::openChange);
        }

        @Override
        public void remove() {
            list.selected().ifPresent(entry -> {
                owner.remove(entry.name());
                tell(Messages.text(
                        "sources.rows-stay",
                        entry.isOpened() ? Messages.text("sources.closed-3") : Messages.text("sources.removed-2"),
                        shown(entry.name())));
            });
        }

        @Override
        public void add() {
            openAdd();
        }

        @Override
        public void open(boolean open) {
            openGroup(open);
        }
    }

    /// Passes the form's wishes on, and says what came of them.
    private final class FormOwner implements SourceForm.Owner {
        @Override
        public Optional<String> add(String address, String name, WatchOptions options) {
            WatchList.Added added = owner.add(address, name, options);
            if (added.mistake().isEmpty()) {
                tell((Messages.text("sources.added", shown(address)) + " " + added.note()).strip());
            }
            return added.mistake();
        }

        @Override
        public Optional<String> change(String source, String address, String name, WatchOptions options) {
            Optional<String> mistake = owner.change(source, address, name, options);
            if (mistake.isEmpty()) {
                tell(Messages.text("sources.changed", shown(source)));
            }
            return mistake;
        }

        @Override
        public void closed() {
            list.requestFocus();
        }
    }
}
