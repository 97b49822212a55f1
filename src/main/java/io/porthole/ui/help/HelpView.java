package io.porthole.ui.help;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/// All pages of help, side by side, each made when it is first looked at. Ctrl+Tab goes from page to page.
public final class HelpView extends BorderPane {
    public static final String STYLE_CLASS = "help-view";

    private final List<Page> pages;
    private final TabPane tabs = new TabPane();

    /// A page.
    ///
    /// @param title  what it is about, in a word or two
    /// @param content makes what is on it
    public record Page(String title, Supplier<Node> content) {}

    public HelpView(List<Page> pages) {
        this.pages = List.copyOf(pages);
        getStyleClass().add(STYLE_CLASS);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        this.pages.forEach(page -> tabs.getTabs().add(tab(page)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        setCenter(tabs); // beside others, since Tab never comes to what is a whole window by itself
    }

    private static Tab tab(Page page) {
        var tab = new Tab(page.title);
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(page.content.get());
            }
        });
        return tab;
    }

    /// Brings a page to the front, with the cursor where it is searched.
    public void show(String title) {
        for (int at = 0; at < pages.size(); at++) {
            if (pages.get(at).title.equals(title)) {
                tabs.getSelectionModel().select(at);
                focusSearch(tabs.getTabs().get(at).getContent());
            }
        }
    }

    /// A field would take Ctrl+Tab for leaving it.
    private void turn(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && event.isControlDown()) {
            int at = tabs.getSelectionModel().getSelectedIndex() + (event.isShiftDown() ? -1 : 1);
            show(pages.get(Math.floorMod(at, pages.size())).title);
            event.consume();
        }
    }

    private static void focusSearch(Node page) {
        page.applyCss();
        if (page.lookup(".text-field") instanceof TextInputControl field) {
            field.requestFocus();
        }
    }
}
