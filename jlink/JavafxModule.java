import java.nio.file.Path;

/// One of JavaFX's jars, on its way into the runtime.
///
/// In a jar the native libraries are resources, which JavaFX unpacks into the user's home at its first start. In a
/// jmod they are libraries: jlink puts them into the runtime, and nothing is written to the home.
///
/// @param jar the jar, as Maven has it
/// @param work a folder for what is unpacked
record JavafxModule(Path jar, Path work) {

    private static final String NATIVE = ".*\\.(so|dylib|dll)";

    void putInto(Path modules) {
        Path classes = work.resolve("unpacked").resolve(name());
        Path natives = work.resolve("natives").resolve(name());
        Folder.unpack(jar, classes);
        Folder.create(natives);
        boolean isNative = Folder.move(classes, NATIVE, natives);
        if (isNative) {
            Tool.named("jmod")
                    .with("create")
                    .with("--class-path", classes)
                    .with("--libs", natives)
                    .with(modules.resolve(name() + ".jmod"))
                    .run();
        } else {
            Folder.copy(jar, modules);
        }
    }

    private String name() {
        return jar.getFileName().toString().replace(".jar", "");
    }
}
