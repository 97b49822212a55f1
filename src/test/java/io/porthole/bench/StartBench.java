package io.porthole.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Measures how long the installed app takes to its first pulse, beside the least JavaFX program on the same runtime,
/// with the same options and an AOT cache of its own: `StartBench [TURNS] [ARGUMENTS OF PORTHOLE]`. Run by hand where
/// there is a display, from the project's folder, after `mvn package -Pdist -Ddist.packages=false -DskipTests`.
///
/// Two times are told, both from before the process is started: until JavaFX tells of its first pulse, and until the
/// process has ended, which both do by themselves after that pulse.
public final class StartBench {
    private static final Path IMAGE = Path.of("target/dist/porthole").toAbsolutePath();
    private static final Path WORK = Path.of("target/start-bench").toAbsolutePath();
    private static final String CACHE = "-XX:AOTCache=";
    private static final String PULSE = "PULSE: ";

    private StartBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
        Path jar = hello();
        trainHello(jar);
        Path porthole = launcher("porthole", app());
        Path hello = launcher("hello", helloScript(jar, CACHE + WORK + "/hello.aot"));
        var more = new ArrayList<>(List.of(arguments).subList(Math.min(1, arguments.length), arguments.length));
        more.add("--exit-after-first-pulse");
        measure(turns, new Program("hello", hello, List.of()), new Program("porthole", porthole, more));
    }

    /// A program with what was measured of it, in milliseconds.
    private record Program(String name, Path launcher, List<String> arguments, List<Double> pulses, List<Double> ends) {
        Program(String name, Path launcher, List<String> arguments) {
            this(name, launcher, arguments, new ArrayList<>(), new ArrayList<>());
        }
    }

    private static void measure(int turns, Program... programs) throws IOException, InterruptedException {
        for (int turn = -1; turn < turns; turn++) {
            for (Program program : programs) {
                double pulse = firstPulse(program);
                double end = end(program);
                if (turn >= 0) { // the first turn only fills the system's file cache
                    program.pulses.add(pulse);
                    program.ends.add(end);
                }
            }
        }
        for (Program program : programs) {
            System.out.printf(
                    Locale.ROOT,
                    "%-10s first pulse %4.0f ms (%.0f to %.0f), end %4.0f ms (%.0f to %.0f)%n",
                    program.name,
                    median(program.pulses),
                    least(program.pulses),
                    most(program.pulses),
                    median(program.ends),
                    least(program.ends),
                    most(program.ends));
        }
        System.out.printf(
                Locale.ROOT,
                "porthole / hello: first pulse %.2f, end %.2f%n",
                median(programs[1].pulses) / median(programs[0].pulses),
                median(programs[1].ends) / median(programs[0].ends));
    }

    private static double firstPulse(Program program) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = start(program, "-Djavafx.pulseLogger=true");
        double pulse = 0;
        try (var err = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                if (pulse == 0 && line.startsWith(PULSE)) {
                    pulse = (System.nanoTime() - began) / 1e6;
                }
            }
        }
        requireGoodEnd(program, process);
        return pulse;
    }

    private static double end(Program program) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = start(program, "");
        requireGoodEnd(program, process);
        return (System.nanoTime() - began) / 1e6;
    }

    private static void requireGoodEnd(Program program, Process process) throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program.name + " ended with " + process.exitValue());
        }
    }

    /// In a home of its own, so that nobody's settings are read or written.
    private static Process start(Program program, String option) throws IOException {
        var command = new ArrayList<String>();
        command.add(program.launcher.toString());
        command.addAll(program.arguments);
        var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        if (option.isEmpty()) {
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        }
        builder.environment().put("HOME", Files.createDirectories(WORK.resolve("home")).toString());
        builder.environment().put("BENCH_OPTION", option.isEmpty() ? "-Dbench=1" : option);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        return builder.start();
    }

    /// The app's launcher, made to be run from anywhere, on a display without graphics hardware.
    private static String app() throws IOException {
        return Files.readString(IMAGE.resolve("bin/porthole"))
                .replaceFirst("LIB=.*", "LIB=" + IMAGE + "/lib")
                .replaceFirst("-classpath", "\"-Dprism.order=sw\" \"\\$BENCH_OPTION\" -classpath");
    }

    private static Path launcher(String name, String text) throws IOException {
        Path file = WORK.resolve(name);
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// The program in a jar, as the AOT cache holds no classes of folders.
    private static Path hello() throws IOException {
        Path jar = Files.createDirectories(WORK).resolve("hello.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : classes()) {
                out.putNextEntry(new JarEntry("io/porthole/bench/" + name));
                try (var in = StartBench.class.getResourceAsStream(name)) {
                    Objects.requireNonNull(in, name).transferTo(out);
                }
            }
        }
        return jar;
    }

    private static List<String> classes() {
        return Stream.of("HelloStart", "HelloStart$1").map(name -> name + ".class").toList();
    }

    /// In two steps, for which the image has all that is needed; the one step that the image's own cache is made in
    /// needs more of the runtime than the image keeps.
    private static void trainHello(Path jar) throws IOException, InterruptedException {
        Files.deleteIfExists(WORK.resolve("hello.aot"));
        String configuration = "-XX:AOTConfiguration=" + WORK + "/hello.aotconf";
        String[] steps = {
            "-XX:AOTMode=record\" \"" + configuration + "\" \"-Dglass.platform=Headless",
            "-XX:AOTMode=create\" \"" + configuration + "\" \"" + CACHE + WORK + "/hello.aot"
        };
        for (String step : steps) {
            end(new Program("training", launcher("training", helloScript(jar, step)), List.of()));
        }
        if (!Files.exists(WORK.resolve("hello.aot"))) {
            throw new IllegalStateException("The training run left no AOT cache behind.");
        }
    }

    private static String helloScript(Path jar, String cache) throws IOException {
        return app().replaceAll(CACHE + "[^\"]*", cache)
                .replaceAll("-classpath \"[^\"]*\"", "-classpath \"" + jar + "\"")
                .replace("io.porthole.app.Launcher", HelloStart.class.getName());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double least(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double most(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
