import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Starts the app headless, which plays its demonstration and ends itself when the first rows have been drawn: that
/// far every start goes. It sees a home of its own, so that nobody's settings are read or written.
///
/// @param launcher the app image's launcher
/// @param home the folder that serves as home
record TrainingRun(Path launcher, Path home) {

    private static final int LIMIT_SECONDS = 180;

    void run() {
        Folder.create(home);
        try {
            Process app = start();
            if (!app.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                end(app);
                throw new DistException(
                        "The training run did not end within " + LIMIT_SECONDS + " s; what it printed is in " + log());
            }
            if (app.exitValue() != 0) {
                throw new DistException(
                        "The training run ended with " + app.exitValue() + "; what it printed is in " + log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DistException("Interrupted during the training run.");
        }
    }

    /// At its end the app starts a `java` that writes the cache.
    private static void end(Process app) {
        app.descendants().forEach(ProcessHandle::destroyForcibly);
        app.destroyForcibly();
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                launcher.toAbsolutePath().toString(), "--host", noEngine(), "--demo", "--exit-after-first-rows");
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(TrainingRun::isSomebodysSetting);
        environment.put("HOME", home.toAbsolutePath().toString());
        return builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    /// Where no engine is. What is done for one is done all the same.
    private String noEngine() {
        return "unix://" + home.toAbsolutePath().resolve("no-engine.sock");
    }

    private static boolean isSomebodysSetting(String name) {
        return name.startsWith("XDG_")
                || name.startsWith("DOCKER_")
                || name.endsWith("_JAVA_OPTIONS")
                || name.equals("JAVA_TOOL_OPTIONS");
    }

    private Path log() {
        return home.resolve("training.log").toAbsolutePath();
    }
}
