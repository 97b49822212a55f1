package io.porthole.app;

import io.porthole.notice.NoticeKind;
import io.porthole.notice.NoticeRules;
import io.porthole.settings.Preference;
import io.porthole.settings.Settings;
import java.util.Map;
import java.util.stream.Collectors;

/// What of the user's settings is about notices.
final class NoticePreferences {
    private static final Map<NoticeKind, Preference<Boolean>> TICKS = Map.of(
            NoticeKind.DIED, Preference.NOTIFY_DIED,
            NoticeKind.OOM, Preference.NOTIFY_OOM,
            NoticeKind.UNHEALTHY, Preference.NOTIFY_UNHEALTHY,
            NoticeKind.GAP, Preference.NOTIFY_GAP,
            NoticeKind.LOST, Preference.NOTIFY_LOST);

    private NoticePreferences() {}

    static NoticeRules rules(Settings settings) {
        return TICKS.entrySet().stream()
                .filter(tick -> settings.get(tick.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.collectingAndThen(
                        Collectors.toSet(), kinds -> new NoticeRules(kinds, settings.get(Preference.NOTIFY_COOLDOWN))));
    }
}
