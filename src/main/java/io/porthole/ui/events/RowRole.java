package io.porthole.ui.events;

import javafx.css.PseudoClass;
import org.kordamp.ikonli.feather.Feather;

/// How a row is highlighted: by the colour of a role, which the style sheet names, and by a sign.
public enum RowRole {
    DANGER("danger", Feather.ALERT_OCTAGON),
    WARNING("warning", Feather.ALERT_TRIANGLE),
    ACCENT("accent", Feather.STAR),
    SUCCESS("success", Feather.CHECK_CIRCLE),
    MUTED("muted", Feather.MINUS_CIRCLE),
    PURPLE("purple", Feather.EYE_OFF);

    private final String word;
    private final Feather sign;

    @SuppressWarnings("ImmutableEnumChecker") // pseudo-classes are immutable; only the annotation is missing
    private final PseudoClass pseudoClass;

    RowRole(String word, Feather sign) {
        this.word = word;
        this.sign = sign;
        this.pseudoClass = PseudoClass.getPseudoClass("highlight-" + word);
    }

    /// What it is called.
    public String word() {
        return word;
    }

    public Feather sign() {
        return sign;
    }

    PseudoClass pseudoClass() {
        return pseudoClass;
    }
}
