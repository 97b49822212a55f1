package io.porthole.ui.sources;

import atlantafx.base.theme.Styles;
import io.porthole.engine.FoundHost;
import io.porthole.engine.Hosts;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Background;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The hosts that were found on this machine: contexts and sockets. Choosing one, by a click or Enter, only hands it
/// on; none is connected to.
final class FoundHosts extends VBox {
    static final String LIST_ID = "source-found";
    private static final Logger LOG = LoggerFactory.getLogger(FoundHosts.class);
    private static final double LINE_HEIGHT = 36;
    private static final int MOST_LINES = 5;

    private final Hosts hosts;
    private final Consumer<FoundHost> onChosen;
    private final Background looking = new Background("found-hosts");
    private final ListView<FoundHost> list = new ListView<>();

    FoundHosts(Hosts hosts, Consumer<FoundHost> onChosen) {
        this.hosts = hosts;
        this.onChosen = onChosen;
        getStyleClass().add("source-field");
        var label = new Label(Messages.text("sources.found-on-machine"));
        label.setLabelFor(list);
        list.setId(LIST_ID);
        list.setAccessibleText(Messages.text("sources.hosts-found-on-machine"));
        list.setFixedCellSize(LINE_HEIGHT);
        list.getStyleClass().add(Styles.DENSE);
        list.setCellFactory(view -> new FoundHostCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::chooseAtEnter);
        list.setOnMouseClicked(event -> choose());
        getChildren().addAll(label, list);
        show(List.of());
    }

    /// Looks for hosts. They appear when they are found.
    ///
    /// @param watched addresses that are left out
    void look(Set<String> watched) {
        show(List.of());
        looking.ask(
                hosts::found,
                found -> show(found.stream()
                        .filter(host -> !watched.contains(host.endpoint().address()))
                        .toList()),
                fault -> LOG.error("Looking for hosts failed", fault));
    }

    void stop() {
        looking.close();
        show(List.of());
    }

    private void show(List<FoundHost> found) {
        list.getItems().setAll(found);
        double height = Math.min(MOST_LINES, found.size()) * LINE_HEIGHT + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        setVisible(!found.isEmpty());
        setManaged(!found.isEmpty());
    }

    private void chooseAtEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            choose();
            event.consume();
        }
    }

    private void choose() {
        FoundHost chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onChosen.accept(chosen);
        }
    }
}
