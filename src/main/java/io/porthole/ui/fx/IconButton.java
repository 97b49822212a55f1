package io.porthole.ui.fx;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A flat button that shows an icon only, and tells what it does in its tooltip and to screen readers.
public final class IconButton extends Button {
    /// The style class of every such button.
    public static final String STYLE_CLASS = "icon-only-button";

    /// A button.
    ///
    /// @param text what the button does, as a command
    public IconButton(Ikon icon, String text, Runnable action) {
        super(null, new FontIcon(icon));
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, STYLE_CLASS);
        setTooltip(new Tooltip(text));
        setAccessibleText(text);
        setOnAction(event -> action.run());
    }

    /// A button for what keys do as well; its tooltip says which.
    ///
    /// @param text what the button does, as a command
    public IconButton(Ikon icon, String text, UserAction action) {
        this(icon, text, action::run);
        action.tellOn(this, text);
    }
}
