package io.porthole.ui.timeline;

import io.porthole.filter.timeline.EventGroup;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The colours of the timeline, which are the style sheet's: a canvas knows no styles, so regions without a size stand
/// for what is painted, and are asked for the colour of their background.
final class TimelineColors extends Group {
    /// What is painted beside the groups of events.
    enum Part {
        WHOLE,
        WHOLE_EDGE,
        GAP,
        GRID,
        SIGHT,
        SIGHT_EDGE,
        PICKED,
        PICKED_EDGE,
        CURSOR
    }

    private final Map<EventGroup, Region> groups = new EnumMap<>(EventGroup.class);
    private final Map<Part, Region> parts = new EnumMap<>(Part.class);
    private final Label text = new Label();

    /// @param onChange run when a colour has changed
    TimelineColors(Runnable onChange) {
        setManaged(false);
        setMouseTransparent(true);
        for (EventGroup group : EventGroup.values()) {
            groups.put(group, swatch(group.word(), onChange));
        }
        for (Part part : Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT).replace('_', '-');
            parts.put(part, swatch(name, onChange));
        }
        text.getStyleClass().add("timeline-text");
        text.textFillProperty().addListener(_ -> onChange.run());
        text.fontProperty().addListener(_ -> onChange.run());
        getChildren().add(text);
    }

    private Region swatch(String name, Runnable onChange) {
        var region = new Region();
        region.getStyleClass().add("timeline-" + name);
        region.backgroundProperty().addListener(_ -> onChange.run());
        getChildren().add(region);
        return region;
    }

    Paint of(EventGroup group) {
        return paint(groups.get(group));
    }

    Paint of(Part part) {
        return paint(parts.get(part));
    }

    Paint text() {
        return text.getTextFill();
    }

    Font font() {
        return text.getFont();
    }

    private static Paint paint(@Nullable Region swatch) {
        Background background = swatch == null ? null : swatch.getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.TRANSPARENT
                : background.getFills().getFirst().getFill();
    }
}
