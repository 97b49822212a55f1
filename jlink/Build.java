import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What Maven knows of the build.
///
/// @param version the project's version
/// @param jar the app's own jar
/// @param mainClass the class to start
/// @param jvmOptions how the app's JVM is set up, the same as when Maven runs it
/// @param libraries everything the app needs at run time; Maven lists its folder of classes as well
record Build(String version, Path jar, String mainClass, List<String> jvmOptions, List<Path> libraries) {

    static Build of(String[] args) {
        if (args.length != 5) {
            throw new DistException("Run this by: mvn package -Pdist");
        }
        List<Path> libraries = Stream.of(args[4].split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
        Build build = new Build(args[0], Path.of(args[1]), args[2], List.of(args[3].split(" ")), libraries);
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
                .filter(jar -> jar.getFileName().toString().contains("-linux"))
                .toList();
    }

    /// The jars that stay on the class path, without the app's own.
    List<Path> classPath() {
        return libraries.stream().filter(jar -> !isJavafx(jar)).toList();
    }

    private static boolean isJavafx(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }
}
