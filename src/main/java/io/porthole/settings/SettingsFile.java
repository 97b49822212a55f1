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
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
    /// What becomes of it where it is damaged.
    private final Path aside;

    /// What was found in the file.
    ///
    /// @param settings what it says; what the reader had said instead if there is no file, or it is no use
    /// @param writable whether it may be written over: not where it says what was not understood
    /// @param problem  what is wrong with it, plain sentences; empty if nothing is
    public record Found(Settings settings, boolean writable, String problem) {}

    /// @param file where it is; neither it nor its folder needs to be there
    public SettingsFile(Path file, InstantSource clock) {
        this.file = file;
        aside = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(clock.instant()));
    }

    /// Where it is.
    public Path path() {
        return file;
    }

    /// Reads it, and leaves it as it is.
    public Found read() {
        return told(found(
                Settings.NONE,
                () -> new Found(
                        Settings.NONE,
                        true,
                        Messages.text("settings.settings-in-are-damaged", file, aside.getFileName()))));
    }

    /// Changes what it says. What is no settings is moved aside first, so that nothing is lost of it.
    ///
    /// @param otherwise what is changed where there is no file, or it is no use
    /// @return what it says now; where that is not writable nothing was changed
    /// @throws IOException where writing fails; the file is then as it was
    public Found change(Settings otherwise, UnaryOperator<Settings> change) throws IOException {
        try (var _ = FileTurn.of(file)) {
            Found before = found(otherwise, () -> setAside(otherwise));
            if (!before.writable()) {
                return before;
            }
            Settings changed = change.apply(before.settings());
            write(changed);
            return told(new Found(changed, true, before.problem()));
        }
    }

    private Found found(Settings otherwise, Supplier<Found> onDamage) {
        byte[] content;
        try {
            content = content();
        } catch (NoSuchFileException _) {
            return new Found(otherwise, true, "");
        } catch (IOException e) {
            LOG.warn("The settings in {} cannot be read", file, e);
            return new Found(otherwise, false, Messages.text("settings.settings-in-cannot-read", file));
        }
        try {
            return found(SettingsReader.read(content));
        } catch (IOException e) {
            LOG.warn("The settings in {} are damaged", file, e);
            return onDamage.get();
        }
    }

    private Found found(SettingsReader.Content content) {
        boolean isKnown = content.version() <= SettingsWriter.VERSION;
        return new Found(
                content.settings(), isKnown, isKnown ? "" : Messages.text("settings.settings-in-were-written", file));
    }

    private byte[] content() throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(MOST_BYTES);
        }
    }

    /// With what was not understood, where nothing worse is wrong.
    private Found told(Found found) {
        List<String> problems = found.settings().problems();
        return problems.isEmpty() || !found.problem().isEmpty()
                ? found
                : new Found(
                        found.settings(),
                        true,
                        Messages.text("settings.in-settings-in", file, String.join(" ", problems)));
    }

    private Found setAside(Settings otherwise) {
        try {
            Files.move(file, aside);
            return new Found(
                    otherwise, true, Messages.text("settings.settings-in-were-damaged", file, aside.getFileName()));
        } catch (IOException e) {
            LOG.warn("{} cannot be moved aside", file, e);
            return new Found(otherwise, false, Messages.text("settings.settings-in-damaged-and", file));
        }
    }

    /// Writes it, whatever it says now.
    ///
    /// @throws IOException where that fails; the file is then as it was
    public void write(Settings settings) throws IOException {
        PrivateFiles.write(file, SettingsWriter.write(settings));
    }
}
