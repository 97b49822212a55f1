package io.porthole.ui.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// When the rows in sight happened, by the clocks of their sources: the earliest and the latest, in nanoseconds since
/// 1970.
public record TimesInSight(long first, long last) {
    static @Nullable TimesInSight of(List<Slot> slots) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Slot slot : slots) {
            var row = slot.row();
            if (row != null) {
                first = Math.min(first, row.event().time());
                last = Math.max(last, row.event().time());
            }
        }
        return first > last ? null : new TimesInSight(first, last);
    }
}
