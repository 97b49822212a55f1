import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The image as macOS and Windows get it, made by jpackage with its launcher.
///
/// @param build what Maven has built
/// @param work where what only jpackage needs is put
/// @param target where the image goes
record JpackageImage(Build build, Path work, Path target) implements Image {

    @Override
    public Path folder() {
        return target.resolve(Platform.ofThisSystem().imageName());
    }

    @Override
    public Path app() {
        return folder().resolve(Platform.ofThisSystem().appFolder());
    }

    @Override
    public Path launcher() {
        return folder().resolve(Platform.ofThisSystem().launcher());
    }

    @Override
    public void make(Path input, Path runtime) {
        Platform.ofThisSystem()
                .image(work)
                .with("--type", "app-image")
                .with("--name", Platform.APP_NAME)
                .with("--app-version", Platform.ofThisSystem().version(build.version()))
                .with("--input", input)
                .with("--main-jar", build.jar().getFileName())
                .with("--main-class", build.mainClass())
                .with("--runtime-image", runtime)
                .with("--dest", target)
                .run();
    }

    /// The options end the launcher's configuration; jpackage was told none.
    @Override
    public void startWith(String mainClass, List<String> javaOptions) {
        String lines = javaOptions.stream()
                .map(option -> "java-options=" + option + "\n")
                .collect(Collectors.joining());
        Folder.files(app()).stream().filter(JpackageImage::isConfiguration).forEach(file -> {
            String before = Folder.read(file).split("\\[JavaOptions]")[0];
            Folder.write(file, before + "[JavaOptions]\n" + lines);
        });
    }

    private static boolean isConfiguration(Path file) {
        return file.toString().endsWith(".cfg");
    }

    @Override
    public void finish() {}
}
