package io.porthole.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Large numbers as people write them, with `k` or `m` behind them for thousands and millions: `500k`, `5m` or `1200`.
public final class CountText {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})([km]?)");
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;

    private CountText() {}

    /// Reads a number; empty where it is written otherwise.
    public static Optional<Long> read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "m" -> number * MILLION;
                    case "k" -> number * THOUSAND;
                    default -> number;
                });
    }

    /// Writes a number, shorter where it is of whole thousands or millions.
    public static String write(long number) {
        if (number != 0 && number % MILLION == 0) {
            return number / MILLION + "m";
        }
        return number != 0 && number % THOUSAND == 0 ? number / THOUSAND + "k" : Long.toString(number);
    }
}
