package io.porthole.desktop;

import io.porthole.notice.NoticeKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.freedesktop.dbus.types.UInt32;

/// The notifications of Porthole's that the desktop shows, at most one of each kind. Usable from any thread.
final class ShownNotices {
    private static final UInt32 NONE = new UInt32(0);

    private final Map<NoticeKind, Shown> shown = new EnumMap<>(NoticeKind.class);

    private record Shown(UInt32 id, long row) {}

    /// The one that the next of a kind takes the place of.
    synchronized UInt32 toReplace(NoticeKind kind) {
        Shown before = shown.get(kind);
        return before == null ? NONE : before.id;
    }

    synchronized void add(NoticeKind kind, UInt32 id, long row) {
        shown.put(kind, new Shown(id, row));
    }

    /// The row that a notification tells of; empty for another program's.
    synchronized OptionalLong row(UInt32 id) {
        return shown.values().stream()
                .filter(each -> each.id.equals(id))
                .mapToLong(Shown::row)
                .findFirst();
    }

    synchronized void remove(UInt32 id) {
        shown.values().removeIf(each -> each.id.equals(id));
    }

    synchronized void clear() {
        shown.clear();
    }
}
