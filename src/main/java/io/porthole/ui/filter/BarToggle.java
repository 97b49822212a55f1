package io.porthole.ui.filter;

import io.porthole.event.Action;
import io.porthole.event.ActionSet;
import io.porthole.event.EventType;
import io.porthole.filter.BarFilter;
import io.porthole.message.Messages;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The toggles of the filter bar. On means that what it names is shown.
///
/// The groups of actions are for what an engine tells; file events are shown or not by [#FILE] alone, so none of the
/// groups takes away their actions.
enum BarToggle {
    DOCKER(EventType.DOCKER, ActionSet.NONE, Feather.BOX, Messages.text("filter-pane.what-engines-tell")),
    FILE(EventType.FILE, ActionSet.NONE, Feather.FILE_TEXT, Messages.text("filter-pane.what-happens-in-watched")),
    START(null, ActionSet.START_GROUP, Feather.PLAY, Messages.text("filter-pane.containers-brought-up-create")),
    STOP(null, ActionSet.STOP_GROUP, Feather.SQUARE, Messages.text("filter-pane.containers-brought-down-kill")),
    PAUSE(null, ActionSet.PAUSE_GROUP, Feather.PAUSE, Messages.text("filter-pane.containers-held-pause")),
    OTHER(null, others(), Feather.MORE_HORIZONTAL, Messages.text("filter-pane.all-else-engines-tell"));

    private final @Nullable EventType type;
    private final long actionBits;
    private final Feather icon;
    private final String about;

    /// @param type the type of events that the toggle is for; null if it is a group of actions
    BarToggle(@Nullable EventType type, ActionSet actions, Feather icon, String about) {
        this.type = type;
        this.actionBits = actions.bits();
        this.icon = icon;
        this.about = about;
    }

    private static ActionSet others() {
        return ActionSet.START_GROUP
                .union(ActionSet.STOP_GROUP)
                .union(ActionSet.PAUSE_GROUP)
                .union(ActionSet.of(Action.FILE_WRITTEN, Action.FILE_CREATED, Action.FILE_DELETED, Action.FILE_RENAMED))
                .complement();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String about() {
        return about;
    }

    Feather icon() {
        return icon;
    }

    /// Whether this is a group of actions, which mean nothing while engines' events are not shown.
    boolean isGroup() {
        return type == null;
    }

    /// Whether a filter shows all that this toggle names.
    boolean isOn(BarFilter filter) {
        return type == null
                ? (actionBits & ~filter.actions().bits()) == 0
                : filter.types().contains(type);
    }

    /// A filter with this toggle switched, and all else as it was.
    BarFilter switched(BarFilter filter, boolean on) {
        if (type == null) {
            long bits = filter.actions().bits();
            return filter.withActions(new ActionSet(on ? bits | actionBits : bits & ~actionBits));
        }
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        types.addAll(filter.types());
        if (on) {
            types.add(type);
        } else {
            types.remove(type);
        }
        return filter.withTypes(types);
    }
}
