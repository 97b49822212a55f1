package io.porthole.ui.sources;

import io.porthole.message.Messages;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.List;
import javafx.beans.binding.BooleanBinding;

/// What can be done with the selected source, and with all; where none is selected, the former do nothing.
interface SourceCommands {
    String ADD = "sources.add";
    String SHOW_ALL = "sources.showAll";
    String SHOW_ONLY = "sources.showOnly";
    String HEALTH = "sources.health";
    String CHANGE = "sources.change";
    String REMOVE = "sources.remove";
    String RETRY = "sources.retry";
    String COPY_ADDRESS = "sources.copyAddress";

    void showOnly();

    void showAll();

    void retryNow();

    void toggleHealth();

    void copyAddress();

    void change();

    void remove();

    void add();

    /// Opens or closes the selected group.
    void open(boolean open);

    /// All of this, as actions on the line that is selected in a list.
    default List<UserAction> actions(SourcesList list) {
        return List.of(
                new UserAction(Place.ANYWHERE, ADD, Messages.text("sources.add-engine-or-directory"), this::add)
                        .keys("Ctrl+N", "Insert"),
                new UserAction(Place.ANYWHERE, SHOW_ALL, Messages.text("sources.show-all-sources"), this::showAll),
                ofLine(SHOW_ONLY, Messages.text("sources.show-only-what-selected"), this::showOnly)
                        .keys("Enter")
                        .when(list::hasSelection),
                ofLine("sources.openGroup", Messages.text("sources.open-group-containers"), () -> open(true))
                        .keys("Right")
                        .when(() -> list.selectedGroup().isPresent()),
                ofLine("sources.closeGroup", Messages.text("sources.close-group-containers"), () -> open(false))
                        .keys("Left")
                        .when(() -> list.selectedGroup().isPresent()),
                ofLine(HEALTH, Messages.text("sources.show-or-hide-sources"), this::toggleHealth)
                        .keys("I"),
                ofSource(CHANGE, Messages.text("sources.change-source"), this::change, list.noneToChange())
                        .keys("F2"),
                ofSource(REMOVE, Messages.text("sources.remove-source"), this::remove, list.noneSelected())
                        .keys("Delete"),
                ofSource(RETRY, Messages.text("sources.retry-source-now"), this::retryNow, list.noneWaits()),
                ofSource(
                        COPY_ADDRESS,
                        Messages.text("sources.copy-sources-address"),
                        this::copyAddress,
                        list.noneSelected()));
    }

    private static UserAction ofSource(String id, String name, Runnable deed, BooleanBinding never) {
        return ofLine(id, name, deed).when(() -> !never.get());
    }

    private static UserAction ofLine(String id, String name, Runnable deed) {
        return new UserAction(Place.SOURCES, id, name, deed);
    }
}
