import java.nio.file.Path;
import java.util.Map;

/// The jars of the app: its own and its libraries, without what nothing reaches in them.
///
/// Two are slimmed, which are large and of which little is used. In docker-java's transport only its HTTP engine is,
/// not the HTTP client around that, with its caches, cookies and logins, for which further modules of the JDK would be
/// needed. JNA serves Windows' pipes and has a native library for each of two dozen systems.
///
/// @param build what Maven has built
/// @param folder where the jars go
record ClassPath(Build build, Path folder) {

    private static final String HTTP = "docker-java-transport-zerodep-";
    private static final String JNA = "jna-";
    private static final String JNA_NATIVES = "com/sun/jna/[^/]+/(lib)?jnidispatch\\..*";
    private static final Map<String, String> JNA_PROCESSORS = Map.of("amd64", "x86-64");

    void collect() {
        Folder.copy(build.jar(), folder);
        Reach reach = new Reach();
        reach.addRoots(build.jar());
        build.classPath().stream().filter(jar -> !is(HTTP, jar)).forEach(reach::addRoots);
        build.classPath().stream().filter(jar -> is(HTTP, jar)).forEach(reach::add);
        for (Path jar : build.classPath()) {
            Jar library = new Jar(jar);
            if (is(HTTP, jar)) {
                library.copy(folder, reach::isReached);
            } else if (is(JNA, jar)) {
                library.copy(folder, entry -> !entry.matches(JNA_NATIVES) || entry.contains(jnaFolder()));
            } else if (new OldClasses(library).isAny()) {
                library.copy(folder, entry -> true);
            } else {
                Folder.copy(jar, folder);
            }
        }
    }

    private static boolean is(String library, Path jar) {
        return jar.getFileName().toString().startsWith(library);
    }

    /// As JNA names this system, for example `/linux-x86-64/`.
    private static String jnaFolder() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        String name = system.startsWith("Windows") ? "win32" : system.startsWith("Mac") ? "darwin" : "linux";
        return "/" + name + "-" + JNA_PROCESSORS.getOrDefault(processor, processor) + "/";
    }
}
