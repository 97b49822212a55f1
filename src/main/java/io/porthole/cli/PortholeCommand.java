package io.porthole.cli;

import io.porthole.filter.Expression;
import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterReading;
import io.porthole.message.Messages;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.StartSource;
import io.porthole.settings.Preference;
import io.porthole.settings.Settings;
import io.porthole.settings.SettingsStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        description = "${bundle:cli.shows-what-happens-on}",
        footer = {"", "${bundle:cli.porthole-command-help-tells}"})
public final class PortholeCommand implements Callable<Integer> {
    private static final String EXIT_AFTER_FIRST_PULSE = "--exit-after-first-pulse";

    private final Window window;
    private final UserSetup setup;
    private final TailCommand tail;
    private final PrintStream err;

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Mixin
    private FilterOption filter = new FilterOption();

    @Option(names = "--keep", paramLabel = "N", converter = KeepOption.class, descriptionKey = "cli.hold-n-events-500k")
    private @Nullable Long keep;

    @Option(names = EXIT_AFTER_FIRST_PULSE, hidden = true)
    private boolean exitAfterFirstPulse;

    @Option(names = "--exit-after-first-rows", hidden = true)
    private boolean exitAfterFirstRows;

    @Option(names = "--new-window", descriptionKey = "cli.open-window-own-also")
    private boolean newWindow;

    private PortholeCommand(Window window, UserSetup setup, TailCommand tail, PrintStream err) {
        this.window = window;
        this.setup = setup;
        this.tail = tail;
        this.err = err;
    }

    /// Runs a command line and returns the exit code: 0 at a good end, 1 where a source can never work,
    /// a file cannot be read or the events cannot be written, 2 on wrong usage.
    public static int run(
            String[] arguments,
            Window window,
            MonitorFactory monitors,
            UserSetup setup,
            OutputStream out,
            PrintStream err) {
        return isPlain(arguments)
                ? plain(new PortholeCommand(window, setup, new TailCommand(monitors, setup, out, err), err), arguments)
                : definition(window, monitors, setup, out, err).execute(arguments);
    }

    /// Whether nothing is said that has to be read, as when the desktop starts Porthole. Reading the definition of the
    /// command line would take such a start a tenth of its time.
    private static boolean isPlain(String[] arguments) {
        return arguments.length == 0 || (arguments.length == 1 && arguments[0].equals(EXIT_AFTER_FIRST_PULSE));
    }

    private static int plain(PortholeCommand command, String[] arguments) {
        command.exitAfterFirstPulse = arguments.length > 0;
        try {
            return command.call();
        } catch (IOException e) {
            command.err.println("porthole: " + e);
            return ExitCode.SOFTWARE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ExitCode.SOFTWARE;
        }
    }

    /// The command line with its options and commands.
    static CommandLine definition(
            Window window, MonitorFactory monitors, UserSetup setup, OutputStream out, PrintStream err) {
        var tail = new TailCommand(monitors, setup, out, err);
        return new CommandLine(new PortholeCommand(window, setup, tail, err))
                .addSubcommand(tail)
                .addSubcommand(new HelpCommand())
                .setResourceBundle(new CommandTexts())
                .setErr(new PrintWriter(err, true, err.charset()));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Expression> expression = filter.read(err);
        if (expression.isEmpty()) {
            return ExitCode.USAGE;
        }
        try {
            return open(request(), expression.get());
        } catch (UnusableSourceException e) {
            err.println("porthole: " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    private int open(WindowRequest request, Expression expression) throws IOException, InterruptedException {
        request.problems().forEach(problem -> err.println("porthole: " + problem));
        try {
            return window.open(request);
        } catch (NoDisplayException e) {
            err.println(Messages.text("cli.porthole-no-window-because", e.getMessage()));
        } catch (WindowFailedException e) {
            err.println("porthole: " + Messages.text("cli.window-not-opened", e.getMessage()));
            return ExitCode.SOFTWARE;
        }
        List<SourceSpec> specs =
                request.sources().stream().map(StartSource::spec).toList();
        return specs.isEmpty() ? ExitCode.SOFTWARE : tail.run(specs, expression);
    }

    /// Trouble with the usual engine, which nobody named, does not keep the window from opening.
    private WindowRequest request() throws UnusableSourceException {
        SettingsStore settings = setup.settings();
        var problems = new ArrayList<String>();
        if (!settings.problem().isEmpty()) {
            problems.add(settings.problem());
        }
        problems.addAll(mistakes(settings.settings()));
        var starts = new ArrayList<StartSource>();
        if (sources.leaveHostsOpen()) {
            try {
                starts.addAll(sources.unnamed(settings.settings(), setup.hosts()));
            } catch (UnusableSourceException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        starts.addAll(sources.named());
        var kept = keep == null ? OptionalLong.empty() : OptionalLong.of(keep);
        return new WindowRequest(starts, settings, problems, filter.given(), kept, end(), isOwn(starts));
    }

    private WindowRequest.End end() {
        if (exitAfterFirstPulse) {
            return WindowRequest.End.AFTER_FIRST_PULSE;
        }
        return exitAfterFirstRows ? WindowRequest.End.AFTER_FIRST_ROWS : WindowRequest.End.NEVER;
    }

    /// Whoever says what is to be shown wants a window that shows it.
    private boolean isOwn(List<StartSource> starts) {
        return newWindow
                || end() != WindowRequest.End.NEVER
                || keep != null
                || filter.given().isPresent()
                || starts.stream().anyMatch(StartSource.Named.class::isInstance)
                || setup.settings().settings().get(Preference.SECOND_START).equals("window");
    }

    /// What is wrong with the filters in the settings. The default filter tells it by itself: it stands in the bar.
    private static List<String> mistakes(Settings settings) {
        return FilterLanguage.read(settings.get(Preference.NOISE_FILTER)) instanceof FilterReading.Mistake mistake
                ? List.of(Messages.text("cli.noisefilter-in-settings-folds", mistake.expected()))
                : List.of();
    }
}
