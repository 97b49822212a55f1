import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What Maven knows of the build.
///
/// @param packages whether packages are wanted beside the image
/// @param version the project's version
/// @param sources when the sources were written, which is what every file is dated with
/// @param jar the app's own jar
/// @param mainClass the class to start
/// @param jvmOptions how the app's JVM is set up, the same as when Maven runs it
/// @param libraries everything the app needs at run time; Maven lists its folder of classes as well
record Build(
        boolean packages,
        String version,
        Instant sources,
        Path jar,
        String mainClass,
        List<String> jvmOptions,
        List<Path> libraries) {

    static Build of(String[] args) {
        if (args.length != 7) {
            throw new DistException("Run this by: mvn package -Pdist");
        }
        List<Path> libraries = Stream.of(args[6].split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
        Build build = new Build(
                Boolean.parseBoolean(args[0]),
                args[1],
                SourceDate.orElse(Instant.parse(args[2])),
                Path.of(args[3]),
                args[4],
                List.of(args[5].split(" ")),
                libraries);
        build.refuseOtherVersion(Pom.version(Path.of("pom.xml")));
        return build;
    }

    private void refuseOtherVersion(String pomVersion) {
        if (!version.equals(pomVersion)) {
            throw new DistException("Version " + version + " was asked for, but pom.xml says " + pomVersion + ".");
        }
    }

    /// JavaFX's jars for this system. Those without a system in their name are empty, and jlink trips over them.
    List<Path> javafx() {
        return libraries.stream()
                .filter(Build::isJavafx)
                .filter(jar -> jar.getFileName().toString().matches(".*-(linux|mac|win).*"))
                .toList();
    }

    /// JavaFX's jars as a module path.
    String javafxPath() {
        return javafx().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /// The jars that stay on the class path, without the app's own.
    List<Path> classPath() {
        return libraries.stream().filter(jar -> !isJavafx(jar)).toList();
    }

    private static boolean isJavafx(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }
}
