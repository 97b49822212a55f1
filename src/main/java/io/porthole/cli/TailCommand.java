package io.porthole.cli;

import io.porthole.capture.EventWriter;
import io.porthole.capture.JsonEventWriter;
import io.porthole.filter.Expression;
import io.porthole.filter.FilterMoment;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.StartSource;
import io.porthole.settings.Settings;
import io.porthole.settings.SettingsStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `porthole tail`: the events as text, on standard output; what goes wrong, on standard error.
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = "${bundle:cli.writes-same-events-text}",
        footer = {"", "${bundle:cli.ends-0-after-count}"})
final class TailCommand implements Callable<Integer> {
    /// How events are written.
    enum Format {
        text,
        json
    }

    private final MonitorFactory monitors;
    private final UserSetup setup;
    private final OutputStream out;
    private final PrintStream err;
    private final InstantSource clock = InstantSource.system();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Mixin
    private FilterOption filter = new FilterOption();

    @Option(names = "--format", defaultValue = "text", descriptionKey = "cli.text-for-people-or")
    private Format format = Format.text;

    @Option(names = "--count", paramLabel = "N", descriptionKey = "cli.end-after-n-events")
    private @Nullable Long count;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationOption.class,
            descriptionKey = "cli.end-after-time-500ms")
    private @Nullable Duration time;

    TailCommand(MonitorFactory monitors, UserSetup setup, OutputStream out, PrintStream err) {
        this.monitors = monitors;
        this.setup = setup;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Expression> expression = filter.read(err);
        if (expression.isEmpty()) {
            return ExitCode.USAGE;
        }
        try {
            return run(specs(settings()), expression.get());
        } catch (UnusableSourceException e) {
            err.println("porthole: " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    /// Writes the events of `specs` that pass a filter until it is told to end.
    ///
    /// @return the exit code
    int run(List<SourceSpec> specs, Expression expression) throws IOException, InterruptedException {
        ZoneId zone = setup.settings().settings().zone();
        var moment = new FilterMoment(clock.instant(), zone);
        var wanted = new Wanted(expression.toEventFilter(moment), count == null ? Long.MAX_VALUE : count);
        var tail = new Tail(monitors, writer(zone), err, wanted);
        int end;
        try (tail) {
            end = tail.run(specs, time);
        }
        return tail.hasOutputFailed() ? ExitCode.SOFTWARE : end;
    }

    private List<SourceSpec> specs(Settings settings) throws UnusableSourceException {
        var starts = new ArrayList<StartSource>();
        if (sources.leaveHostsOpen()) {
            starts.addAll(sources.unnamed(settings, setup.hosts()));
        }
        starts.addAll(sources.named());
        return starts.stream().map(StartSource::spec).toList();
    }

    private Settings settings() {
        SettingsStore store = setup.settings();
        if (!store.problem().isEmpty()) {
            err.println("porthole: " + store.problem());
        }
        return store.settings();
    }

    private EventWriter writer(ZoneId zone) throws IOException {
        return format == Format.json
                ? new JsonEventWriter(out)
                : new TextEventWriter(out, StandardCharsets.UTF_8, zone);
    }
}
