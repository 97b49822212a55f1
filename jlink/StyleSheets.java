import java.nio.file.Path;

/// The style sheets in the app's jar, which get a binary twin each. JavaFX looks for one beside every style sheet that
/// it is to load, and reads it in a fraction of the time that the text would take.
///
/// @param input the jars of the app and its libraries
/// @param work where the twins are put together
record StyleSheets(Path input, Path work) {

    private static final String CSS = "javafx.graphics/com.sun.javafx.css";

    void convert(Build build) {
        Path jar = input.resolve(build.jar().getFileName());
        Folder.unpack(jar, texts());
        Command.named(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .with("--module-path", build.javafxPath())
                .with("--add-modules", "javafx.graphics")
                .with("--add-opens", CSS + "=ALL-UNNAMED")
                .with("-classpath", input + "/*")
                .with("jlink/BinarySheets.java", texts(), binaries())
                .run();
        Tool.named("jar")
                .with("--update", "--file", jar)
                .with("--date", build.sources())
                .with("-C", binaries(), ".")
                .run();
    }

    private Path texts() {
        return work.resolve("sheets");
    }

    private Path binaries() {
        return work.resolve("binary-sheets");
    }
}
