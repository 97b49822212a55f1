package io.porthole.ui.events;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows the details of a row, or, where it stands for others that are folded, what these come to. A triangle opens and
/// closes them ([Openings]).
final class DetailsCell extends EventCell {
    static final String STYLE = "details-cell";
    static final String TRIANGLE = "repetition-triangle";
    static final PseudoClass FINDING = PseudoClass.getPseudoClass("finding");

    private final Supplier<TimeShown> time;
    private final FontIcon icon = new FontIcon(Feather.CHEVRON_RIGHT);
    private final Node triangle = new HBox(icon);

    /// @param time how times are shown at present
    DetailsCell(Supplier<TimeShown> time, Supplier<? extends @Nullable TableColumn<Slot, ?>> currentColumn) {
        super(currentColumn);
        this.time = time;
        getStyleClass().add(STYLE);
        triangle.getStyleClass().add(TRIANGLE);
    }

    @Override
    void show(@Nullable Line line) {
        pseudoClassStateChanged(FINDING, line != null && !line.notes().finding().isEmpty());
        boolean repeats = line != null && line.notes().repetition() != null;
        setText(line == null ? "" : RepetitionText.details(line, time.get().zoneShown()));
        if (line != null && repeats) {
            icon.setIconCode(line.notes().open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        }
        setGraphic(repeats ? triangle : null);
    }
}
