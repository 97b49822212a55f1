import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which files of some jars the classes of others reach.
///
/// A class reaches what it mentions: each name in its constants counts, be it a class that it uses, a part of a
/// signature, or a text that names a class or a resource. So more may stay than is used, but nothing that a class
/// looks up by a name that it has as a whole is missed.
final class Reach {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\w/$.-]+");

    private final Map<String, Set<String>> mentions = new HashMap<>();
    private final Deque<String> roots = new ArrayDeque<>();
    private Set<String> reached = Set.of();

    /// Adds a jar that stays whole.
    void addRoots(Path jar) {
        new Jar(jar).forEach((name, content) -> {
            mentions.put(name, mentionedBy(name, content));
            roots.add(name);
        });
    }

    /// Adds a jar of which those files stay that are reached.
    void add(Path jar) {
        new Jar(jar).forEach((name, content) -> mentions.put(name, mentionedBy(name, content)));
    }

    /// Whether a file is reached, once all jars were added. What lies in `META-INF`, such as licences, always is.
    boolean isReached(String name) {
        if (reached.isEmpty()) {
            reached = follow();
        }
        return name.startsWith("META-INF/") || reached.contains(name);
    }

    private Set<String> follow() {
        Set<String> found = new HashSet<>(roots);
        Deque<String> next = new ArrayDeque<>(roots);
        while (!next.isEmpty()) {
            for (String name : mentions.get(next.remove())) {
                if (mentions.containsKey(name) && found.add(name)) {
                    next.add(name);
                }
            }
        }
        return found;
    }

    /// The files that the text of a class's constants can mean: `a.b.C`, `a/b/C` and `La/b/C;` mean `a/b/C.class`.
    private static Set<String> mentionedBy(String name, byte[] content) {
        if (!name.endsWith(".class")) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (var constant : ClassFile.of().parse(content).constantPool()) {
            if (constant instanceof Utf8Entry text) {
                for (String word : BETWEEN_NAMES.split(text.stringValue())) {
                    addMeanings(word, names);
                }
            }
        }
        return names;
    }

    /// In a signature the types of arguments stand before an `L` as well, as in `ILa/b/C`.
    private static void addMeanings(String word, Set<String> names) {
        String path = word.replace('.', '/');
        names.add(path + ".class");
        for (int i = path.indexOf('L'); i >= 0; i = path.indexOf('L', i + 1)) {
            names.add(path.substring(i + 1) + ".class");
        }
        names.add(word.startsWith("/") ? word.substring(1) : word);
    }
}
