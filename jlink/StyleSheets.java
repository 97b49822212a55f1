import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The style sheets in the app's jar, which get a binary twin each. JavaFX looks for one beside every style sheet that
/// it is to load, and reads it in a fraction of the time that the text would take.
///
/// @param input the jars of the app and its libraries
/// @param runtime the Java runtime that the app brings, whose JavaFX reads and writes both forms
/// @param work where the twins are put together
record StyleSheets(Path input, Path runtime, Path work) {

    private static final String TEXT = ".css";
    private static final String BINARY = ".bss";

    /// @param jar the app's own jar, among those of `input`
    void convert(Build build, String jar) {
        Folder.unpack(input.resolve(jar), texts());
        for (Path sheet : Folder.files(texts())) {
            if (sheet.toString().endsWith(TEXT)) {
                convert(sheet);
            }
        }
        Tool.named("jar")
                .with("--update", "--file", input.resolve(jar))
                .with("--date", build.sources())
                .with("-C", binaries(), ".")
                .run();
    }

    /// The libraries are there for the theme's style sheet, which the app's import.
    private void convert(Path sheet) {
        Path twin = binaries().resolve(texts().relativize(sheet).toString().replace(TEXT, BINARY));
        Folder.create(twin.getParent());
        Command.named(runtime.resolve("bin/java").toString())
                .with("-classpath", input + "/*")
                .with("--add-exports", "javafx.graphics/com.sun.javafx.css.parser=ALL-UNNAMED")
                .with("--module", "javafx.graphics/com.sun.javafx.css.parser.Css2Bin")
                .with(sheet, twin)
                .run();
        Folder.write(twin, withoutPlace(Folder.readBytes(twin), sheet));
    }

    /// A binary style sheet says where its text lay when it was read, which is another place on each machine. Texts
    /// stand in it as the JDK's data streams write them, their length before them.
    private static byte[] withoutPlace(byte[] binary, Path sheet) {
        String place = "file:" + sheet.toAbsolutePath();
        String name = sheet.getFileName().toString();
        return new String(binary, StandardCharsets.ISO_8859_1)
                .replace(text(place), text(name))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(String content) {
        return "" + (char) (content.length() >> 8) + (char) (content.length() & 0xff) + content;
    }

    private Path texts() {
        return work.resolve("sheets");
    }

    private Path binaries() {
        return work.resolve("binary-sheets");
    }
}
