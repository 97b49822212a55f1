package io.porthole.ui.main;

import io.porthole.ui.fx.CutText;
import io.porthole.ui.fx.MenuKey;
import io.porthole.ui.fx.UserAction;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A window beside the main one, of which there is one at a time; Escape closes it. On the JavaFX thread.
final class SideWindow implements AutoCloseable {
    private final UserAction menu;
    private final String title;
    private final double width;
    private final double height;
    private @Nullable Stage stage;

    /// A closed window.
    ///
    /// @param menu its keys show the menu of what has the focus here too
    SideWindow(UserAction menu, String title, double width, double height) {
        this.menu = menu;
        this.title = title;
        this.width = width;
        this.height = height;
    }

    /// Opens the window, or brings it to the front.
    ///
    /// @param view makes what is in it, where it is not open
    void open(Window owner, Supplier<Parent> view) {
        if (stage == null) {
            stage = window(owner, view.get());
        }
        stage.show();
        stage.toFront();
    }

    private Stage window(Window owner, Parent view) {
        CutText.install(view);
        var window = new Stage();
        window.initOwner(owner);
        window.setTitle(title);
        var scene = new Scene(view, width, height);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                window.close();
            }
        });
        MenuKey.install(view, menu);
        window.setScene(scene);
        window.setOnHidden(_ -> stage = null);
        return window;
    }

    @Override
    public void close() {
        if (stage != null) {
            stage.close();
        }
    }
}
