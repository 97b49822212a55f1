import java.nio.file.Path;

/// The Java runtime that the app brings: those modules of the JDK and of JavaFX that it reaches.
///
/// @param build what Maven has built
/// @param input the jars of the app and its libraries
/// @param work where the modules are put together
record AppRuntime(Build build, Path input, Path work) {

    /// What nothing reaches at run time, though it belongs to a module that is reached. JavaFX needs java.desktop
    /// for a few of its plain classes; AWT's native half, which is most of what is listed here, is loaded by none
    /// of them. The class list is for making CDS archives, jrt-fs.jar for other JDKs that look into this one.
    private static final String UNREACHED_FILES = "/java.base/lib/classlist,/java.base/lib/jrt-fs.jar,"
            + "glob:/java.desktop/**.so,glob:/java.desktop/conf/**";

    /// Native commands stay in the runtime: writing the AOT cache starts its `java`. A CDS archive is not made:
    /// jlink makes none for compact object headers, so the app could not use it, and the AOT cache does the same
    /// for it.
    ///
    /// jlink may or may not strip the classes for method handles that it generates, so that no two runtimes need be
    /// the same; it generates none here, and the AOT cache holds those that the app needs.
    ///
    /// The runtime is stored uncompressed: a package's own compression makes more of that than of a compressed
    /// runtime, and the app starts faster.
    void linkTo(Path runtime) {
        Folder.create(modules());
        for (Path jar : build.javafx()) {
            new JavafxModule(jar, work).putInto(modules());
        }
        Tool.named("jlink")
                .with("--module-path", modules())
                .with("--add-modules", neededModules())
                .with("--compress", "zip-0")
                .with("--strip-java-debug-attributes")
                .with("--disable-plugin", "generate-jli-classes")
                .with("--no-header-files")
                .with("--no-man-pages")
                .with("--exclude-files", UNREACHED_FILES)
                .with("--output", runtime)
                .run();
    }

    /// What jdeps finds in the app and its libraries. JavaFX's are the jars as they came: jdeps does not read a jmod.
    private String neededModules() {
        return Tool.named("jdeps")
                .with("--ignore-missing-deps")
                .with("--multi-release", "25")
                .with("--print-module-deps")
                .with("--module-path", build.javafxPath())
                .with("--class-path", input + "/*")
                .with(Folder.files(input).toArray())
                .run()
                .strip();
    }

    private Path modules() {
        return work.resolve("modules");
    }
}
