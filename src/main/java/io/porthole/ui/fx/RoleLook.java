package io.porthole.ui.fx;

import io.porthole.settings.HighlightRole;
import javafx.css.PseudoClass;
import org.kordamp.ikonli.feather.Feather;

/// How a role looks: a colour, which the style sheet names, and a sign, so that nothing is told by colour alone.
public enum RoleLook {
    DANGER(HighlightRole.DANGER, Feather.ALERT_OCTAGON),
    WARNING(HighlightRole.WARNING, Feather.ALERT_TRIANGLE),
    ACCENT(HighlightRole.ACCENT, Feather.STAR),
    SUCCESS(HighlightRole.SUCCESS, Feather.CHECK_CIRCLE),
    MUTED(HighlightRole.MUTED, Feather.MINUS_CIRCLE),
    PURPLE(HighlightRole.PURPLE, Feather.EYE_OFF);

    private final HighlightRole role;
    private final Feather sign;

    @SuppressWarnings("ImmutableEnumChecker") // pseudo-classes are immutable; only the annotation is missing
    private final PseudoClass pseudoClass;

    RoleLook(HighlightRole role, Feather sign) {
        this.role = role;
        this.sign = sign;
        this.pseudoClass = PseudoClass.getPseudoClass("highlight-" + role.word());
    }

    public static RoleLook of(HighlightRole role) {
        return switch (role) {
            case DANGER -> DANGER;
            case WARNING -> WARNING;
            case ACCENT -> ACCENT;
            case SUCCESS -> SUCCESS;
            case MUTED -> MUTED;
            case PURPLE -> PURPLE;
        };
    }

    /// What it is called.
    public String word() {
        return role.word();
    }

    public Feather sign() {
        return sign;
    }

    public PseudoClass pseudoClass() {
        return pseudoClass;
    }
}
