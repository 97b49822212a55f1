package io.porthole.ui.sources;

import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.List;
import javafx.beans.binding.BooleanBinding;

/// What can be done with the selected source, and with all; where none is selected, the former do nothing.
interface SourceCommands {
    void showOnly();

    void showAll();

    void retryNow();

    void toggleHealth();

    void copyAddress();

    void change();

    void remove();

    void add();

    /// All of this, as actions on the line that is selected in a list.
    default List<UserAction> actions(SourcesList list) {
        return List.of(
                new UserAction(Place.ANYWHERE, "sources.add", "Add an engine or a directory", this::add)
                        .keys("Ctrl+N", "Insert"),
                new UserAction(Place.ANYWHERE, "sources.showAll", "Show all sources", this::showAll),
                ofLine("sources.showOnly", "Show only what is selected", this::showOnly)
                        .keys("Enter")
                        .when(list::hasSelection),
                ofLine("sources.health", "Show or hide the source's health", this::toggleHealth)
                        .keys("I"),
                ofSource("sources.change", "Change the source", this::change, list.noneToChange())
                        .keys("F2"),
                ofSource("sources.remove", "Remove the source", this::remove, list.noneSelected())
                        .keys("Delete"),
                ofSource("sources.retry", "Retry the source now", this::retryNow, list.noneWaits()),
                ofSource("sources.copyAddress", "Copy the source's address", this::copyAddress, list.noneSelected()));
    }

    private static UserAction ofSource(String id, String name, Runnable deed, BooleanBinding never) {
        return ofLine(id, name, deed).when(() -> !never.get());
    }

    private static UserAction ofLine(String id, String name, Runnable deed) {
        return new UserAction(Place.SOURCES, id, name, deed);
    }
}
