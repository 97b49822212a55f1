package io.porthole.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.testing.Events;
import io.porthole.testing.Sessions;
import io.porthole.ui.fx.ThemeChoice;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javafx.application.Application;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// No control of the window moves by itself, so that who asked the desktop for reduced motion gets none. That
/// Porthole's
/// own classes animate nothing is a rule of the architecture.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class MotionTest {
    private static final Set<String> OF_TABS = Set.of("-fx-open-tab-animation", "-fx-close-tab-animation");

    private OpenWindow window;

    @Start
    void start(Stage stage) {
        window = new OpenWindow(stage, Sessions.settings());
        stage.getScene().getStylesheets().setAll(PortholeWindow.sheets());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void noControlMovesByItself() throws Exception {
        window.append(List.of(Events.container("web", Action.DIE, "exitCode", "1")));
        OpenWindow.await(() -> window.rows() == 1);
        Set<Node> all = OpenWindow.onFx(() -> window.main().lookupAll("*"));
        assertTrue(all.size() > 100, () -> "only " + all.size() + " nodes were seen");
        OpenWindow.onFx(() -> all.forEach(MotionTest::assertStill));
    }

    private static void assertStill(Node node) {
        switch (node) {
            case ProgressIndicator progress -> assertFalse(progress.isIndeterminate(), node::toString);
            case TitledPane pane -> assertFalse(pane.isAnimated(), node::toString);
            case TabPane tabs -> assertEquals(List.of("null", "null"), animations(tabs)); // at first they are GROW
            default -> {}
        }
    }

    private static List<String> animations(TabPane tabs) {
        return tabs.getSkin() instanceof SkinBase<?> skin
                ? skin.getCssMetaData().stream()
                        .filter(each -> OF_TABS.contains(each.getProperty()))
                        .map(each -> value(each, tabs))
                        .toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // these are properties of this control
    private static String value(CssMetaData<? extends Styleable, ?> of, TabPane tabs) {
        return String.valueOf(
                ((CssMetaData<TabPane, ?>) of).getStyleableProperty(tabs).getValue());
    }

    @Test
    void noStyleSheetHasATransition() throws Exception {
        for (ThemeChoice choice : ThemeChoice.values()) {
            OpenWindow.onFx(() -> window.themes().choiceProperty().set(choice));
            String sheet = OpenWindow.onFx(() -> Application.getUserAgentStylesheet());
            assertFalse(text(sheet).contains("transition"), sheet);
        }
        for (String sheet : PortholeWindow.sheets()) {
            assertFalse(text(sheet).contains("transition"), sheet);
        }
    }

    private static String text(String sheet) throws IOException {
        try (InputStream in = URI.create(sheet).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
