package io.porthole.ui.main;

import io.porthole.capture.RowChoice;
import io.porthole.capture.RowSaving;
import io.porthole.capture.SaveFormat;
import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.monitor.Monitor;
import io.porthole.ui.fx.Background;
import io.porthole.ui.fx.Figures;
import io.porthole.ui.fx.FxRefresh;
import io.porthole.ui.save.SavePrompt;
import io.porthole.ui.save.SaveScope;
import io.porthole.ui.save.SaveStrip;
import io.porthole.watcher.SourceError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves events to a file on a thread of its own, and tells how far that is and what came of it. One saving at a time.
/// On the JavaFX thread.
final class Saving implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Saving.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'porthole-'uuuu-MM-dd-HHmm", Locale.ROOT)
            .withZone(ZoneId.systemDefault());
    private static final int LONGEST = 300;

    /// For a file system that hangs.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Monitor monitor;
    private final EventsPane events;
    private final EventFiles files;
    private final InstantSource clock;
    private final Background work = new Background("save-events");
    private final FxRefresh progress = new FxRefresh(this::showProgress);
    private final SaveStrip strip = new SaveStrip(this::cancel);
    private @Nullable RowSaving saving;
    private boolean warned;

    Saving(Monitor monitor, EventsPane events, EventFiles files, InstantSource clock) {
        this.monitor = monitor;
        this.events = events;
        this.files = files;
        this.clock = clock;
    }

    SaveStrip strip() {
        return strip;
    }

    boolean isBusy() {
        return saving != null;
    }

    /// Asks which events, as what and where, and saves them.
    void ask() {
        if (!isBusy()) {
            new SavePrompt(events.offer()).ask(strip.getScene().getWindow(), this::askFile);
        }
    }

    private void askFile(SaveScope scope, SaveFormat format) {
        RowChoice rows = events.choice(scope);
        files.toSave(format, NAME.format(clock.instant()) + format.ending())
                .ifPresent(file -> save(rows, format, file));
    }

    /// A name without an ending gets the one that the desktop knows the file by. What the user has not been asked about
    /// is not replaced.
    private void save(RowChoice rows, SaveFormat format, Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        Path file = name.contains(".") ? chosen : chosen.resolveSibling(name + format.ending());
        String version = Objects.requireNonNullElse(RowSaving.class.getPackage().getImplementationVersion(), "0");
        var newSaving = new RowSaving(rows, format, version, clock);
        saving = newSaving;
        warned = false;
        showProgress();
        work.ask(
                () -> {
                    if (!file.equals(chosen) && Files.exists(file)) {
                        throw new IOException(Messages.text("window.exists-already-choose-or"));
                    }
                    return newSaving.save(file, progress::request);
                },
                this::saved,
                fault -> failed(file, fault));
    }

    private void showProgress() {
        RowSaving now = saving;
        if (now != null) {
            String text = warned ? Messages.text("window.events-still-being-saved") : "";
            long total = now.total();
            strip.showProgress(
                    text.isEmpty()
                            ? Messages.text(
                                    "window.saving",
                                    Figures.number(now.written()),
                                    Figures.count(total, Messages.text("window.event")))
                            : text,
                    total == 0 ? -1 : (double) now.written() / total);
        }
    }

    private void saved(RowSaving.Saved saved) {
        saving = null;
        strip.showEnd(
                Messages.text(
                        "window.saved",
                        Figures.count(saved.rows(), Messages.text("window.event")),
                        shown(saved.file()),
                        Figures.bytes(saved.bytes())),
                false);
    }

    private void failed(Path file, Exception fault) {
        saving = null;
        LOG.warn("The events could not be saved to {}", file, fault);
        String message = Messages.text("window.events-could-not-saved", shown(file), reason(fault));
        String advice = Messages.text("window.nothing-changed-make-room");
        strip.showEnd(message + " " + advice, true);
        monitor.errors().add(new SourceError("porthole", message, advice, 0, clock.instant(), null, fault));
    }

    private static String reason(Exception fault) {
        return switch (fault) {
            case AccessDeniedException _ -> Messages.text("window.not-allowed");
            case NoSuchFileException _ -> Messages.text("window.no-such-folder");
            case FileSystemException system when system.getReason() != null -> String.valueOf(system.getReason());
            default -> VisibleText.line(String.valueOf(fault.getMessage()), LONGEST);
        };
    }

    private static String shown(Path file) {
        return VisibleText.line(file.toString(), LONGEST);
    }

    /// Who cancels too late is told in a moment what was saved.
    private void cancel() {
        if (saving != null && saving.giveUp()) {
            work.close();
            saving = null;
            strip.showEnd(Messages.text("window.events-were-not-saved"), false);
        }
    }

    /// The window is to be closed: while events are being saved, only when that is said twice.
    void closeRequested(WindowEvent event) {
        if (isBusy() && !warned) {
            warned = true;
            showProgress();
            event.consume();
        }
    }

    /// Gives up what is being saved, and has what was written taken away.
    @Override
    public void close() {
        work.end(PATIENCE);
        progress.close();
    }
}
