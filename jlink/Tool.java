import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// One of the JDK's command line tools with its arguments, to be run inside this JVM.
///
/// @param name its name, as in a shell
/// @param arguments what follows the name
record Tool(String name, List<String> arguments) {

    static Tool named(String name) {
        return new Tool(name, List.of());
    }

    Tool with(Object... more) {
        Stream<String> added = Stream.of(more).map(Object::toString);
        return new Tool(name, Stream.concat(arguments.stream(), added).toList());
    }

    /// Runs it and returns what it printed.
    String run() {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new DistException("This JDK has no " + name + ": use a full JDK 25."));
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed, true);
        if (tool.run(writer, writer, arguments.toArray(String[]::new)) != 0) {
            throw new DistException(name + " failed: " + printed.toString().strip());
        }
        return printed.toString();
    }
}
