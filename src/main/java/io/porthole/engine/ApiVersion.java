package io.porthole.engine;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A version of the engine's API, such as 1.41.
public record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {
    /// The newest version whose answers Porthole was built to read (Engine 29.7).
    public static final ApiVersion OURS = new ApiVersion(1, 55);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})");
    private static final Comparator<ApiVersion> ORDER =
            Comparator.comparingInt(ApiVersion::major).thenComparingInt(ApiVersion::minor);

    /// Reads `1.41`; null for what is not a version.
    public static @Nullable ApiVersion parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? new ApiVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : null;
    }

    public ApiVersion min(ApiVersion other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(ApiVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
