package io.porthole.cli;

import io.porthole.settings.Preference;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how many events are to be held: a number that [Preference#KEEP] may have.
final class KeepOption implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        return Preference.KEEP
                .read(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is not a number of events to hold: write it as 500k, 5m"
                                + " or 5000000, from 1k to 100m"));
    }
}
