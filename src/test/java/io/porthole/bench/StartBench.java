package io.porthole.bench;

import java.io.IOException;
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
/// with the same options and an AOT cache of its own: `StartBench [TURNS]`. Run by hand where there is a display, from
/// the project's folder, after `mvn package -Pdist -Ddist.packages=false -DskipTests`.
///
/// The clock runs from before the process is started until it has ended, which both do by themselves after their first
/// pulse; how long Porthole takes until the first rows are drawn is measured the same way.
public final class StartBench {
    private static final Path IMAGE = Path.of("target/dist/porthole").toAbsolutePath();
    private static final Path WORK = Path.of("target/start-bench").toAbsolutePath();
    private static final String CACHE = "-XX:AOTCache=";

    private StartBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
        Path jar = hello();
        trainHello(jar);
        Path hello = launcher("hello", helloScript(jar, CACHE + WORK + "/hello.aot"));
        Path porthole = launcher("porthole", app());
        List<Program> programs = List.of(
                new Program("hello", List.of(hello.toString())),
                new Program("porthole", List.of(porthole.toString(), "--exit-after-first-pulse")),
                new Program("first rows", List.of(porthole.toString(), "--demo", "--exit-after-first-rows")));
        for (int turn = -1; turn < turns; turn++) {
            for (Program program : programs) {
                double time = milliseconds(program.command);
                if (turn >= 0) { // the turn before only fills the system's file cache
                    program.times.add(time);
                }
            }
        }
        programs.forEach(program -> program.tell(programs.getFirst()));
    }

    /// A program with the times that it took, in milliseconds.
    private record Program(String name, List<String> command, List<Double> times) {
        Program(String name, List<String> command) {
            this(name, command, new ArrayList<>());
        }

        double median() {
            return times.stream().sorted().toList().get(times.size() / 2);
        }

        void tell(Program least) {
            var all = times.stream().mapToDouble(Double::doubleValue).summaryStatistics();
            System.out.printf(
                    Locale.ROOT,
                    "%-10s median %.0f ms (%.0f to %.0f), %.2f times the least%n",
                    name,
                    median(),
                    all.getMin(),
                    all.getMax(),
                    median() / least.median());
        }
    }

    /// In a home of its own, so that nobody's settings are read or written.
    private static double milliseconds(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        builder.environment()
                .put("HOME", Files.createDirectories(WORK.resolve("home")).toString());
        long began = System.nanoTime();
        Process process = builder.start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /// The app's launcher, made to be run from anywhere, on a display without graphics hardware.
    private static String app() throws IOException {
        return Files.readString(IMAGE.resolve("bin/porthole"))
                .replaceFirst("LIB=.*", "LIB=" + IMAGE + "/lib")
                .replaceFirst("-classpath", "\"-Dprism.order=sw\" -classpath");
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
        return Stream.of("HelloStart", "HelloStart$1")
                .map(name -> name + ".class")
                .toList();
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
            milliseconds(List.of(launcher("training", helloScript(jar, step)).toString()));
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
}
