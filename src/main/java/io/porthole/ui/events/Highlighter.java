package io.porthole.ui.events;

import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.ui.fx.RoleLook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says how rows are highlighted. A row never changes, so it is looked at once while it is in sight.
final class Highlighter {
    /// More rows than a screen shows.
    private static final int MOST = 512;

    private final Map<Long, Optional<RoleLook>> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<RoleLook>> eldest) {
            return size() > MOST;
        }
    };

    private List<RowHighlight> highlights = List.of();

    void set(List<RowHighlight> newHighlights) {
        highlights = List.copyOf(newHighlights);
        known.clear();
    }

    /// How the first rule that fits has the row highlighted.
    Optional<RoleLook> look(Row row, EventLog.Snapshot log) {
        return highlights.isEmpty()
                ? Optional.empty()
                : known.computeIfAbsent(row.number(), number -> find(row, log.isNoise(number)));
    }

    private Optional<RoleLook> find(Row row, boolean noise) {
        return highlights.stream()
                .filter(each -> each.filter().passes(row.event(), row.batch(), noise))
                .map(each -> RoleLook.of(each.role()))
                .findFirst();
    }
}
