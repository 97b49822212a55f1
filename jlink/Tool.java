import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// The JDK's command line tools, run inside this JVM, and the system's, looked for.
final class Tool {

    private Tool() {}

    /// Runs one of the JDK's tools and returns what it printed.
    static String run(String name, String... args) {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new DistException("This JDK has no " + name + ": use a full JDK 25."));
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        if (tool.run(writer, writer, args) != 0) {
            throw new DistException(name + " failed: " + out.toString().strip());
        }
        return out.toString();
    }

    /// Whether the system has a command.
    static boolean isInstalled(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
