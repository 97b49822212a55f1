import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;

/// Brings the classes of a library that is compiled for Java 5, as picocli is, to the form of Java 8.
///
/// Nothing in them changes but that form: with it a class carries what the JVM checks it by. Without, the AOT cache
/// cannot hold it, so that it would be read and checked at every start.
final class OldClasses {

    private final Map<String, byte[]> classes = new HashMap<>();
    private final ClassFile format = ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(this::find)));

    OldClasses(Jar jar) {
        jar.forEach(classes::put);
    }

    /// Whether some of the jar's classes are of the old form.
    boolean isAny() {
        return classes.keySet().stream().anyMatch(this::isOld);
    }

    /// What a file of the jar is to be.
    byte[] inNewForm(String name) {
        byte[] content = classes.get(name);
        return isOld(name) ? inNewForm(format.parse(content)) : content;
    }

    private byte[] inNewForm(ClassModel old) {
        ClassTransform withCode = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
        return format.transformClass(old, withCode.andThen((builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
            } else {
                builder.with(element);
            }
        }));
    }

    private boolean isOld(String name) {
        return name.endsWith(".class") && format.parse(classes.get(name)).majorVersion() < ClassFile.JAVA_6_VERSION;
    }

    private InputStream find(ClassDesc type) {
        String descriptor = type.descriptorString();
        String name = descriptor.substring(1, descriptor.length() - 1) + ".class";
        byte[] own = classes.get(name);
        return own == null ? ClassLoader.getSystemResourceAsStream(name) : new ByteArrayInputStream(own);
    }
}
