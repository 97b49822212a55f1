package io.porthole.cli;

import io.porthole.message.Messages;
import io.porthole.settings.LengthText;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a length of time as `500ms`, `30s`, `5m` or `2h`.
final class DurationOption implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        return LengthText.read(text)
                .orElseThrow(() -> new TypeConversionException(Messages.text("cli.not-length-time-write", text)));
    }
}
