package io.porthole.cli;

import io.porthole.message.Messages;
import io.porthole.settings.Preference;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how many events are to be held: a number that [Preference#KEEP] may have.
final class KeepOption implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        return Preference.KEEP
                .read(text)
                .orElseThrow(() -> new TypeConversionException(Messages.text("cli.not-number-events-hold", text)));
    }
}
