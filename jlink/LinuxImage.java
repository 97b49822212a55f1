import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The image as Linux gets it, started by a few lines of shell.
///
/// Not by jpackage's launcher: at each start that one asks `rpm` and `dpkg -S` which package it belongs to, which
/// took 150 of 550 ms on a machine with a thousand packages.
///
/// @param folder where it lies
record LinuxImage(Path folder) implements Image {

    @Override
    public Path app() {
        return folder.resolve("lib/app");
    }

    @Override
    public Path launcher() {
        return folder.resolve("bin").resolve(Dist.NAME);
    }

    /// Java's own launcher gets the name of the app, by which the system lists the process.
    @Override
    public void make(Path input, Path runtime) {
        Folder.create(folder.resolve("lib"));
        Folder.files(input).forEach(jar -> Folder.copy(jar, app()));
        Folder.copyAll(runtime, runtime());
        Folder.copyTo(java(), java().resolveSibling(Dist.NAME));
    }

    @Override
    public void startWith(String mainClass, List<String> javaOptions) {
        String options = javaOptions.stream().map(LinuxImage::quoted).collect(Collectors.joining(" \\\n    "));
        String classPath = Folder.files(app()).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .map(name -> "$APPDIR/" + name)
                .collect(Collectors.joining(":"));
        Folder.writeProgram(launcher(), """
                #!/bin/sh
                # Starts Porthole with its own Java, wherever this folder lies and whatever links lead here.
                self=$(readlink -f "$0")
                LIB=${self%%/bin/*}/lib
                APPDIR=$LIB/app
                unset JDK_JAVA_OPTIONS
                exec "$LIB/runtime/bin/%s" \\
                    %s \\
                    -classpath "%s" \\
                    %s "$@"
                """.formatted(Dist.NAME, options, classPath, mainClass));
    }

    private static String quoted(String option) {
        return "\"" + option + "\"";
    }

    /// Leaves of Java's commands only the launcher. Until now the JVM needed `java` itself, which it starts to write
    /// the AOT cache.
    @Override
    public void finish() {
        Stream<Path> commands = Folder.files(java().getParent()).stream();
        commands.filter(command -> !command.endsWith(Dist.NAME)).forEach(Folder::delete);
    }

    private Path runtime() {
        return folder.resolve("lib/runtime");
    }

    private Path java() {
        return runtime().resolve("bin/java");
    }
}
