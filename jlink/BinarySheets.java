import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.CssParser;
import javafx.css.PseudoClass;
import javafx.css.Stylesheet;

/// Writes the binary twins of a folder's style sheets to another folder, of the same text always the same. It runs in a
/// JVM of its own that has JavaFX.
///
/// By itself JavaFX writes the pseudo-classes of a selector in the order of a `Set.copyOf`, which the JDK makes another
/// one in each JVM. It takes equal sets from one cache, which is given sets in the order of names here.
final class BinarySheets {

    private BinarySheets() {}

    /// @param args the folder of the style sheets, that of the twins
    static void main(String[] args) throws IOException, ReflectiveOperationException {
        Path texts = Path.of(args[0]);
        Path binaries = Path.of(args[1]);
        List<Path> sheets = Folder.files(texts).stream()
                .filter(file -> file.toString().endsWith(".css"))
                .toList();
        for (Path sheet : sheets) {
            new CssParser().parse(sheet.toUri().toURL());
        }
        refuse(CssParser.errorsProperty());
        sortPseudoClasses();
        for (Path sheet : sheets) {
            Path twin = binaries.resolve(texts.relativize(sheet).toString().replaceFirst("css$", "bss"));
            Folder.create(twin.getParent());
            Stylesheet.convertToBinary(sheet.toFile(), twin.toFile());
            Folder.write(twin, withoutPlace(Folder.readBytes(twin), sheet));
        }
    }

    /// What JavaFX cannot read it leaves out.
    private static void refuse(List<CssParser.ParseError> errors) {
        if (!errors.isEmpty()) {
            throw new DistException("Style sheets have mistakes: " + errors);
        }
    }

    /// A binary style sheet may say where its text lay when it was read, which is another place on each machine.
    private static byte[] withoutPlace(byte[] binary, Path sheet) throws IOException {
        String place = sheet.toFile().toURI().toURL().toExternalForm();
        String placed = new String(binary, StandardCharsets.ISO_8859_1);
        String free = placed.replace(text(place), text(sheet.getFileName().toString()));
        if (free.contains("file:")) {
            throw new DistException("The binary form of " + sheet + " says where it was made.");
        }
        return free.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// As the JDK's data streams write it.
    private static String text(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeUTF(content);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @SuppressWarnings("unchecked")
    private static void sortPseudoClasses() throws ReflectiveOperationException {
        Field cache = Class.forName("com.sun.javafx.css.ImmutablePseudoClassSetsCache")
                .getDeclaredField("CACHE");
        cache.setAccessible(true);
        ((Map<Set<PseudoClass>, Set<PseudoClass>>) cache.get(null)).replaceAll((_, states) -> sorted(states));
    }

    private static Set<PseudoClass> sorted(Set<PseudoClass> states) {
        return states.stream()
                .sorted(Comparator.comparing(PseudoClass::getPseudoClassName))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
