import java.nio.file.Path;
import java.util.List;

/// The app with its runtime, in one folder that may be moved anywhere.
interface Image {

    Path folder();

    /// The folder of the jars, for which `$APPDIR` stands in Java's options.
    Path app();

    /// What starts the app.
    Path launcher();

    /// Puts the jars of `input` and the runtime into the folder.
    void make(Path input, Path runtime);

    /// Says how the app is started from now on.
    void startWith(String mainClass, List<String> javaOptions);

    /// Called when nothing more is run while the image is made.
    void finish();
}
