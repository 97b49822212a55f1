package io.porthole.monitor.opened;

import io.porthole.capture.CaptureHeader;
import io.porthole.capture.CaptureInput;
import io.porthole.capture.CaptureLine;
import io.porthole.capture.CaptureLines;
import io.porthole.capture.CaptureReader;
import io.porthole.engine.EngineLineReader;
import io.porthole.engine.EngineMessage;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.message.Messages;
import io.porthole.watcher.DockerEventMap;
import io.porthole.watcher.WatcherListener;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Reads an opened file once: each line by what it holds, so that files put one behind the other, or without their
/// first line, are read as well. A line that is nothing becomes a row that says so. For one thread, save where it says
/// otherwise.
final class FileReading {
    /// Where so many lines at the beginning are nothing, so is the file.
    private static final int MOST_ODD_FIRST = 100;

    private static final int CHUNK = 1_024;
    private static final int CHUNK_BYTES = 1 << 20;
    private static final int KEPT_TEXT = 64 * 1024;

    private final String file;
    private final FileNames names;
    private final InstantSource clock;
    private final OpeningTrouble trouble;
    private final BooleanSupplier closed;
    private final CaptureReader reader;
    private final EngineLineReader engineReader = new EngineLineReader();
    private final DockerEventMap map = new DockerEventMap();
    private final List<Event> chunk = new ArrayList<>();
    private long chunkBytes;
    private long good;
    private long odd;
    private long firstOdd;
    private String firstProblem = "";
    private long time;
    private long lastLine;
    private volatile boolean incomplete;

    /// @param closed says whether to read no further
    FileReading(String file, RowNames names, InstantSource clock, OpeningTrouble trouble, BooleanSupplier closed) {
        this.file = file;
        this.names = new FileNames(file, names);
        this.clock = clock;
        this.trouble = trouble;
        this.closed = closed;
        this.reader = new CaptureReader(file);
    }

    /// The names of the sources whose rows were read so far. From any thread.
    List<String> sources() {
        return names.all();
    }

    /// Whether the file ended too soon. From any thread.
    boolean isIncomplete() {
        return incomplete;
    }

    /// Reads it.
    ///
    /// @return whether it is a file of events
    /// @throws IOException if nothing of it can be read
    boolean run(CaptureInput input, WatcherListener listener) throws IOException {
        time = now();
        String cut;
        try (CaptureLines lines = input.lines()) {
            cut = readLines(lines, listener);
        }
        if (closed.getAsBoolean()) {
            return true; // whatever was read of it until then
        }
        if (good == 0) {
            listener.error(!cut.isEmpty() ? trouble.cut(1, cut) : odd == 0 ? trouble.empty() : trouble.noEvents());
            return false;
        }
        if (!cut.isEmpty()) {
            tellCut(lastLine, cut, listener);
        }
        send(listener);
        if (odd > 0) {
            listener.error(trouble.oddLines(odd, firstOdd, firstProblem));
        }
        return true;
    }

    private void tellCut(long line, String why, WatcherListener listener) {
        incomplete = true;
        chunk.add(row(Action.GAP, Messages.text("monitor.file-ends-too-soon", "%,d".formatted(line), why), 0, ""));
        listener.error(trouble.cut(line, why));
    }

    /// @return why the file ends too soon, a part of a sentence; empty if it does not
    private String readLines(CaptureLines lines, WatcherListener listener) throws IOException {
        try {
            while (!closed.getAsBoolean() && lines.next()) {
                lastLine = lines.number();
                if (!read(lines, listener)) {
                    return Messages.text("monitor.line-cut-off");
                }
                if (good == 0 && odd > MOST_ODD_FIRST) {
                    return "";
                }
                if (good > 0 && (chunk.size() >= CHUNK || chunkBytes > CHUNK_BYTES)) {
                    send(listener);
                }
            }
            return "";
        } catch (ClosedChannelException e) {
            throw e;
        } catch (EOFException _) {
            lastLine++;
            return Messages.text("monitor.compressed-data-cut-off");
        } catch (IOException e) {
            lastLine++;
            return OpeningTrouble.reason(e);
        }
    }

    /// @return false if the line is the file's last and was cut off
    private boolean read(CaptureLines line, WatcherListener listener) {
        chunkBytes += line.to() - line.from();
        switch (reader.read(line, now())) {
            case CaptureLine.Header found -> header(found.header(), listener);
            case CaptureLine.Row found -> good(found.event());
            case CaptureLine.OfEngine _ -> {
                EngineMessage message = engineReader.read(line.bytes(), line.from(), line.to(), line.isCut());
                if (message.isReadable()) {
                    good(map.toEvent(message, file, now(), Origin.REPLAYED));
                } else {
                    return odd(line, message.problem());
                }
            }
            case CaptureLine.Odd found -> {
                return odd(line, found.problem());
            }
        }
        return true;
    }

    private void header(CaptureHeader header, WatcherListener listener) {
        good++;
        header.sources().forEach(names::of);
        if (header.version() > CaptureHeader.VERSION) {
            listener.error(trouble.newer(header.version(), header.by()));
        }
        if (header.events() > 0) {
            listener.expects(header.events());
        }
    }

    private void good(Event event) {
        good++;
        time = event.time();
        chunk.add(names.named(event));
    }

    /// The file's last line may have been cut off: that is told of the file, and not of the line.
    private boolean odd(CaptureLines line, String problem) {
        if (line.isOpen() && good > 0) {
            return false;
        }
        if (odd == 0) {
            firstOdd = line.number();
            firstProblem = problem;
        }
        odd++;
        String told = Messages.text("monitor.line-file", "%,d".formatted(line.number()), problem);
        chunk.add(row(Action.UNREADABLE, told, line.number(), line.text(KEPT_TEXT)));
        return true;
    }

    /// A row of Porthole's own stands at the time of the one before it.
    private Event row(Action action, String told, long line, String raw) {
        Map<String, String> attributes = line == 0 ? Map.of() : Map.of("line", Long.toString(line));
        names.of(file);
        return new Event(
                EventType.PORTHOLE,
                file,
                "",
                action,
                told,
                new Actor(file, "", attributes),
                time,
                now(),
                Origin.LIVE,
                raw);
    }

    private long now() {
        return EpochNanos.now(clock);
    }

    private void send(WatcherListener listener) {
        if (!chunk.isEmpty() && !closed.getAsBoolean()) {
            listener.events(List.copyOf(chunk));
        }
        chunk.clear();
        chunkBytes = 0;
    }
}
