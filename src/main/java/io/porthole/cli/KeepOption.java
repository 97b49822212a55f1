package io.porthole.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how many events are to be held: a whole number from [#LEAST] to [#MOST], with `k` or `m` behind it for
/// thousands and millions.
final class KeepOption implements ITypeConverter<Long> {
    static final long LEAST = 1_000;
    static final long MOST = 100_000_000;

    @Override
    public Long convert(String text) {
        long factor = text.endsWith("m") ? 1_000_000 : text.endsWith("k") ? 1_000 : 1;
        String digits = factor == 1 ? text : text.substring(0, text.length() - 1);
        long events = digits.matches("[0-9]{1,9}") ? Long.parseLong(digits) * factor : 0;
        if (events < LEAST || events > MOST) {
            throw new TypeConversionException("'" + text + "' is not a number of events to hold: write it as 500k, 5m"
                    + " or 5000000, from 1k to 100m");
        }
        return events;
    }
}
