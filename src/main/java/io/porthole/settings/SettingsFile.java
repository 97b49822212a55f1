package io.porthole.settings;

import io.porthole.message.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file that keeps the settings. Only its user may read it, as addresses tell much of a network, and it is whole
/// at every moment.
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    /// Nobody's settings are this large.
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path file;
    private final InstantSource clock;

    /// What was found in the file.
    ///
    /// @param settings what it says; [Settings#NONE] if there is no file, or it is no use
    /// @param writable whether it may be written over: not where it says what was not understood
    /// @param problem  what is wrong with it, plain sentences; empty if nothing is
    public record Found(Settings settings, boolean writable, String problem) {}

    /// @param file where it is; neither it nor its folder needs to be there
    public SettingsFile(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /// Where it is.
    public Path path() {
        return file;
    }

    /// Reads it. What is no settings is moved aside, so that nothing is lost of it.
    public Found read() {
        byte[] content;
        try {
            content = content();
        } catch (NoSuchFileException _) {
            return new Found(Settings.NONE, true, "");
        } catch (IOException e) {
            LOG.warn("The settings in {} cannot be read", file, e);
            return useless(Messages.text("settings.settings-in-cannot-read", file));
        }
        try {
            return understood(SettingsReader.read(content));
        } catch (IOException e) {
            LOG.warn("The settings in {} are damaged", file, e);
            return setAside();
        }
    }

    private byte[] content() throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(MOST_BYTES);
        }
    }

    private Found understood(SettingsReader.Content content) {
        if (content.version() <= SettingsWriter.VERSION) {
            return new Found(content.settings(), true, notUnderstood(content.settings()));
        }
        return new Found(content.settings(), false, Messages.text("settings.settings-in-were-written", file));
    }

    private String notUnderstood(Settings settings) {
        List<String> problems = settings.preferences().problems();
        return problems.isEmpty() ? "" : Messages.text("settings.in-settings-in", file, String.join(" ", problems));
    }

    private Found setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(clock.instant()));
        try {
            Files.move(file, aside);
            return new Found(
                    Settings.NONE, true, Messages.text("settings.settings-in-were-damaged", file, aside.getFileName()));
        } catch (IOException e) {
            LOG.warn("{} cannot be moved aside", file, e);
            return useless(Messages.text("settings.settings-in-damaged-and", file));
        }
    }

    private static Found useless(String problem) {
        return new Found(Settings.NONE, false, problem);
    }

    /// Writes it.
    ///
    /// @throws IOException where that fails; the file is then as it was
    public void write(Settings settings) throws IOException {
        PrivateFiles.write(file, SettingsWriter.write(settings));
    }
}
