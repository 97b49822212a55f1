package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.notice.NoticeKind;
import io.porthole.notice.NoticeRules;
import io.porthole.settings.Preference;
import io.porthole.settings.Settings;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticePreferencesTest {
    @Test
    void nothingIsTickedAtFirst() {
        assertEquals(NoticeRules.NONE, NoticePreferences.rules(Settings.NONE));
    }

    @Test
    void eachKindHasATickOfItsOwn() {
        Settings all = Settings.NONE
                .with(Preference.NOTIFY_DIED, true)
                .with(Preference.NOTIFY_OOM, true)
                .with(Preference.NOTIFY_UNHEALTHY, true)
                .with(Preference.NOTIFY_GAP, true)
                .with(Preference.NOTIFY_LOST, true);
        assertEquals(Set.of(NoticeKind.values()), NoticePreferences.rules(all).kinds());
        Settings one =
                Settings.NONE.with(Preference.NOTIFY_GAP, true).with(Preference.NOTIFY_COOLDOWN, Duration.ofMinutes(5));
        assertEquals(new NoticeRules(Set.of(NoticeKind.GAP), Duration.ofMinutes(5)), NoticePreferences.rules(one));
    }
}
