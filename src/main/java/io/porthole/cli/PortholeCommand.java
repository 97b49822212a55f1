package io.porthole.cli;

import io.porthole.monitor.SourceSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `porthole`: opens the window, or goes on as `porthole tail` where there is no display.
@Command(
        name = "porthole",
        mixinStandardHelpOptions = true,
        versionProvider = PortholeVersion.class,
        description = "Shows what happens on Docker hosts and in directories, live, in one table.",
        footer = {"", "porthole COMMAND --help tells more of a command."})
public final class PortholeCommand implements Callable<Integer> {
    private final Window window;
    private final UsualEngine usualEngine;
    private final TailCommand tail;
    private final PrintStream err;

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Option(names = "--exit-after-first-pulse", hidden = true)
    private boolean exitAfterFirstPulse;

    private PortholeCommand(Window window, UsualEngine usualEngine, TailCommand tail, PrintStream err) {
        this.window = window;
        this.usualEngine = usualEngine;
        this.tail = tail;
        this.err = err;
    }

    /// Runs a command line and returns the exit code: 0 at a good end, 1 where a source can never work, 2 on wrong
    /// usage.
    public static int run(
            String[] arguments,
            Window window,
            MonitorFactory monitors,
            UsualEngine usualEngine,
            OutputStream out,
            PrintStream err) {
        var tail = new TailCommand(monitors, usualEngine, out, err);
        return new CommandLine(new PortholeCommand(window, usualEngine, tail, err))
                .addSubcommand(tail)
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            return open(request());
        } catch (UnusableSourceException e) {
            err.println("porthole: " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    private int open(WindowRequest request) throws IOException, InterruptedException {
        try {
            return window.open(request);
        } catch (NoDisplayException e) {
            err.println("porthole: there is no window, because " + e.getMessage() + "; going on as porthole tail");
        }
        if (!request.problem().isEmpty()) {
            err.println("porthole: " + request.problem());
        }
        return request.sources().isEmpty() ? ExitCode.SOFTWARE : tail.run(request.sources());
    }

    /// Trouble with the usual engine, which nobody named, does not keep the window from opening.
    private WindowRequest request() throws UnusableSourceException {
        var specs = new ArrayList<SourceSpec>();
        String problem = "";
        if (sources.wantUsualEngine()) {
            try {
                specs.add(SourceOptions.usualEngine(usualEngine));
            } catch (UnusableSourceException e) {
                problem = String.valueOf(e.getMessage());
            }
        }
        specs.addAll(sources.named());
        return new WindowRequest(List.copyOf(specs), problem, exitAfterFirstPulse);
    }
}
