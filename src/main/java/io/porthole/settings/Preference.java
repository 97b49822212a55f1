package io.porthole.settings;

import io.porthole.message.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One thing that the user can set, which holds at once and for all windows. Everything that there is to set has its
/// constant here; what it is for is told where it is shown.
///
/// @param <T> the type of its values
public final class Preference<T> {
    /// How long events are gathered before they are shown.
    public static final Preference<Duration> FLUSH_INTERVAL = new Preference<>(
            "flushInterval", Form.length(Duration.ofMillis(20), Duration.ofSeconds(10)), Duration.ofMillis(100));

    /// How many events are held before the oldest are let go.
    public static final Preference<Long> KEEP = new Preference<>("keep", Form.count(1_000, 100_000_000), 1_000_000L);

    /// How much of Porthole's memory events may take before the oldest are let go, in percent.
    public static final Preference<Integer> MEMORY_SHARE =
            new Preference<>("memoryShare", Form.number(10, 80, "%"), 50);

    /// The longest pause before a source that cannot be reached is tried again.
    public static final Preference<Duration> RETRY_LONGEST = new Preference<>(
            "retryLongest", Form.length(Duration.ofSeconds(1), Duration.ofHours(1)), Duration.ofSeconds(30));

    /// How the table's first column tells when something happened.
    public static final Preference<String> TIME_FORMAT =
            new Preference<>("timeFormat", Form.words("clock", "utc", "reference", "previous"), "clock");

    /// The zone in which times are shown.
    public static final Preference<String> TIME_ZONE = new Preference<>("timeZone", Form.zone(), Form.LOCAL);

    public static final Preference<String> THEME =
            new Preference<>("theme", Form.words("system", "light", "dark", "high contrast"), "system");

    /// The size of the table's text, in pixels.
    public static final Preference<Integer> TABLE_FONT_SIZE =
            new Preference<>("tableFontSize", Form.number(8, 28, "px"), 13);

    /// The filter in force when a window opens, in the filter language; whether it can be read is not known here.
    public static final Preference<String> DEFAULT_FILTER = new Preference<>("defaultFilter", Form.line(), "");

    /// Rows that are folded away as noise beside those that are known to be, in the filter language; whether it can be
    /// read is not known here.
    public static final Preference<String> NOISE_FILTER = new Preference<>("noiseFilter", Form.line(), "");

    /// Whether files' contents may be read, to show their differences. What is not understood is taken for a no: the
    /// one mistake here that cannot be made good is to read what nobody wanted read.
    public static final Preference<Boolean> FILE_CONTENTS = new Preference<>("fileContents", Form.onOff(), true, false);

    /// Whether a container that ended with an exit code other than 0 is told to the desktop.
    public static final Preference<Boolean> NOTIFY_DIED = new Preference<>("notifyDied", Form.onOff(), false);

    /// Whether a container that ran out of memory is told to the desktop.
    public static final Preference<Boolean> NOTIFY_OOM = new Preference<>("notifyOom", Form.onOff(), false);

    /// Whether a container whose health check fails is told to the desktop.
    public static final Preference<Boolean> NOTIFY_UNHEALTHY = new Preference<>("notifyUnhealthy", Form.onOff(), false);

    /// Whether a gap in what was seen of a source is told to the desktop.
    public static final Preference<Boolean> NOTIFY_GAP = new Preference<>("notifyGap", Form.onOff(), false);

    /// Whether an engine that was lost is told to the desktop.
    public static final Preference<Boolean> NOTIFY_LOST = new Preference<>("notifyLost", Form.onOff(), false);

    /// How long nothing of the same kind is told to the desktop again.
    public static final Preference<Duration> NOTIFY_COOLDOWN = new Preference<>(
            "notifyCooldown", Form.length(Duration.ofSeconds(1), Duration.ofHours(24)), Duration.ofMinutes(1));

    /// What a second start does while a window is open: bring that to the front, or open another.
    public static final Preference<String> SECOND_START =
            new Preference<>("secondStart", Form.words("front", "window"), "front");

    private static final List<Preference<?>> ALL = List.of(
            FLUSH_INTERVAL,
            KEEP,
            MEMORY_SHARE,
            RETRY_LONGEST,
            TIME_FORMAT,
            TIME_ZONE,
            THEME,
            TABLE_FONT_SIZE,
            DEFAULT_FILTER,
            NOISE_FILTER,
            FILE_CONTENTS,
            NOTIFY_DIED,
            NOTIFY_OOM,
            NOTIFY_UNHEALTHY,
            NOTIFY_GAP,
            NOTIFY_LOST,
            NOTIFY_COOLDOWN,
            SECOND_START);

    private final String id;
    private final Form<T> form;
    private final T usual;
    private final T otherwise;

    private Preference(String id, Form<T> form, T usual) {
        this(id, form, usual, usual);
    }

    /// @param otherwise what holds where the file says what cannot be understood
    private Preference(String id, Form<T> form, T usual, T otherwise) {
        this.id = id;
        this.form = form;
        this.usual = usual;
        this.otherwise = otherwise;
    }

    /// Everything that can be set.
    public static List<Preference<?>> all() {
        return ALL;
    }

    static Optional<Preference<?>> of(String id) {
        return ALL.stream().filter(each -> each.id.equals(id)).findFirst();
    }

    /// Its key in the file.
    public String id() {
        return id;
    }

    /// What holds where the user has set nothing.
    public T usual() {
        return usual;
    }

    /// What holds where the file says what cannot be understood.
    T otherwise() {
        return otherwise;
    }

    /// The text of a value.
    public String text(T value) {
        return form.write().apply(value);
    }

    /// The value of a text; empty where it has none.
    public Optional<T> read(String text) {
        return form.read().apply(text);
    }

    /// What a text has to be to have a value, one sentence.
    public String expected() {
        return Messages.text("settings.expected", form.expected());
    }

    /// The texts of all values, where they are few; empty otherwise.
    public List<String> choices() {
        return form.choices();
    }

    @Override
    public String toString() {
        return id;
    }
}
