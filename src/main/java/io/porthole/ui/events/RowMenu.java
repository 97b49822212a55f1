package io.porthole.ui.events;

import io.porthole.event.Event;
import io.porthole.event.VisibleText;
import io.porthole.explain.Mounter;
import io.porthole.filter.FilterExample;
import io.porthole.log.Row;
import io.porthole.message.Messages;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// What can be done with a row and the cell under the mouse. Its items are made when it is shown.
final class RowMenu extends ContextMenu {
    private static final int LONGEST_OBJECT = 30;
    private static final int MOST_MOUNTERS = 10;

    private final RowCursor cursor;
    private final ColumnCursor columnCursor;
    private final TableCommands commands;
    private final Examples examples;
    private final Supplier<Following> following;

    RowMenu(
            RowCursor cursor,
            ColumnCursor columnCursor,
            TableCommands commands,
            Examples examples,
            Supplier<Following> following) {
        this.cursor = cursor;
        this.columnCursor = columnCursor;
        this.commands = commands;
        this.examples = examples;
        this.following = following;
        setOnShowing(_ -> fill());
        fill(); // a menu without items is not shown
    }

    private void fill() {
        getItems().clear();
        Row row = cursor.here();
        if (row != null) {
            addCell(row);
            getItems()
                    .addAll(
                            TableMenus.filterBy(row, examples),
                            TableMenus.addColumn(row, commands.columns()),
                            new SeparatorMenuItem());
        }
        addFollowing(row);
        addCommands();
    }

    private void addFollowing(@Nullable Row row) {
        Following trail = following.get();
        boolean canFollow = row != null && trail.canFollow(row);
        if (row != null && canFollow) {
            getItems().add(TableMenus.item(trail.followInMenu(followText(row.event())), () -> trail.follow(row)));
        }
        List<Mounter> mounters = row == null ? List.of() : Mounter.of(row.event());
        mounters.stream()
                .limit(MOST_MOUNTERS)
                .map(mounter -> follow(mounter, trail))
                .forEach(getItems()::add);
        if (trail.canGoBack()) {
            getItems().add(TableMenus.item(trail.backInMenu(Messages.text("events.back-where-you-were")), trail::back));
        }
        if (canFollow || trail.canGoBack()) {
            getItems().add(new SeparatorMenuItem());
        }
    }

    private static MenuItem follow(Mounter mounter, Following trail) {
        String name = VisibleText.line(mounter.name(), LONGEST_OBJECT);
        return TableMenus.item(
                Messages.text("events.follow-container", name), () -> trail.follow(mounter.name(), mounter.id()));
    }

    private static String followText(Event event) {
        boolean ofContainer = event.actorAttributes().containsKey("container");
        return Messages.text(
                "events.follow",
                ofContainer ? Messages.text("events.container") : VisibleText.line(event.object(), LONGEST_OBJECT));
    }

    private void addCell(Row row) {
        FilterExample example = TableMenus.example(columnCursor.kind(), row);
        if (example != null) {
            var title = new MenuItem(example.shown());
            title.setMnemonicParsing(false);
            title.setDisable(true);
            getItems().add(title);
            getItems().addAll(TableMenus.uses(example, examples, true));
        }
        getItems().addAll(TableMenus.uses(TableMenus.stretches(columnCursor.kind(), row), examples::use));
        if (!getItems().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
    }

    private void addCommands() {
        commands.ofRows().stream().map(TableMenus::item).forEach(getItems()::add);
        getItems().add(new SeparatorMenuItem());
        commands.ofPlaces().stream().map(TableMenus::item).forEach(getItems()::add);
    }
}
