package io.porthole.message;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts that a class holds and the messages that it asks for, as its class file has them.
final class ClassTexts {
    /// Stands for an argument in a text that is joined of several.
    static final char ARGUMENT = '…';

    private static final String MESSAGES = Messages.class.getName();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{bundle:([^}]*)}");

    private final ClassModel type;

    ClassTexts(ClassModel type) {
        this.type = type;
    }

    /// A message asked for.
    ///
    /// @param key empty where it is not written at the call
    record Use(String key, int arguments) {}

    /// A text in the code.
    ///
    /// @param method the method that holds it
    /// @param owner the class whose method takes the text, or empty
    /// @param taker the method that takes it, or what else does
    record Text(String text, String method, String owner, String taker) {}

    /// The name, as `io.porthole.ui.fx.Figures`.
    String name() {
        return type.thisClass().asInternalName().replace('/', '.');
    }

    /// The messages that the code asks for.
    List<Use> uses() {
        return bodies().flatMap(ClassTexts::uses).toList();
    }

    private static Stream<Use> uses(MethodModel method) {
        CodeModel body = method.code().orElseThrow();
        List<CodeElement> code = body.elementList();
        var flow = new ValueFlow(body);
        var keys = new HashMap<Integer, List<String>>();
        var arguments = new HashMap<Integer, Integer>();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof ConstantInstruction constant && constant.constantValue() instanceof String key) {
                asked(flow, i, 0)
                        .ifPresent(call -> keys.computeIfAbsent(call, _ -> new ArrayList<>())
                                .add(key));
            } else if (code.get(i) instanceof NewReferenceArrayInstruction
                    && code.get(i - 1) instanceof ConstantInstruction length) {
                asked(flow, i, 1).ifPresent(call -> arguments.put(call, (Integer) length.constantValue()));
            }
        }
        return Stream.iterate(0, i -> i < code.size(), i -> i + 1)
                .filter(i -> code.get(i) instanceof InvokeInstruction call && isText(call))
                .flatMap(i -> keys.getOrDefault(i, List.of("")).stream()
                        .map(key -> new Use(key, arguments.getOrDefault(i, 0))));
    }

    /// The place of the call of [Messages] that takes a value as its parameter.
    private static Optional<Integer> asked(ValueFlow flow, int at, int parameter) {
        return flow.taker(at)
                .filter(taker ->
                        taker.owner().equals(MESSAGES) && taker.name().equals("text") && taker.parameter() == parameter)
                .map(ValueFlow.Taker::at);
    }

    private static boolean isText(InvokeInstruction call) {
        return call.owner().asInternalName().replace('/', '.').equals(MESSAGES)
                && call.name().equalsString("text");
    }

    /// The texts in the code, those joined of several as one.
    List<Text> texts() {
        return bodies().flatMap(this::texts).toList();
    }

    private Stream<Text> texts(MethodModel method) {
        CodeModel body = method.code().orElseThrow();
        List<CodeElement> code = body.elementList();
        var flow = new ValueFlow(body);
        return Stream.iterate(0, i -> i < code.size(), i -> i + 1)
                .flatMap(i -> text(code.get(i)).stream().map(text -> {
                    Optional<ValueFlow.Taker> taker = flow.taker(i);
                    return new Text(
                            text,
                            method.methodName().stringValue(),
                            taker.map(ValueFlow.Taker::owner).orElse(""),
                            taker.map(ValueFlow.Taker::name).orElse(""));
                }));
    }

    private static Optional<String> text(CodeElement element) {
        return switch (element) {
            case ConstantInstruction constant when constant.constantValue() instanceof String text -> Optional.of(text);
            case InvokeDynamicInstruction call
            when call.name().equalsString("makeConcatWithConstants") ->
                Optional.of(((String) call.bootstrapArgs().getFirst()).replace('\1', ARGUMENT));
            default -> Optional.empty();
        };
    }

    private Stream<MethodModel> bodies() {
        return type.methods().stream().filter(method -> method.code().isPresent());
    }

    /// The keys that picocli's annotations name.
    List<String> keysForPicocli() {
        return valuesForPicocli()
                .flatMap(entry -> entry.getKey().equals("descriptionKey")
                        ? Stream.of(entry.getValue())
                        : VARIABLE.matcher(entry.getValue()).results().map(match -> match.group(1)))
                .toList();
    }

    /// The texts that picocli's annotations hold themselves.
    List<String> textsForPicocli() {
        return valuesForPicocli()
                .filter(entry -> !entry.getKey().equals("descriptionKey"))
                .map(entry -> VARIABLE.matcher(entry.getValue()).replaceAll(""))
                .toList();
    }

    private Stream<Map.Entry<String, String>> valuesForPicocli() {
        return Stream.of(Stream.of(type), type.fields().stream(), type.methods().stream())
                .flatMap(elements -> elements)
                .flatMap(element -> annotations((AttributedElement) element))
                .filter(annotation -> annotation.className().stringValue().startsWith("Lpicocli/"))
                .flatMap(annotation -> annotation.elements().stream())
                .flatMap(ClassTexts::values);
    }

    private static Stream<Annotation> annotations(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream());
    }

    private static Stream<Map.Entry<String, String>> values(AnnotationElement element) {
        Stream<AnnotationValue> values = element.value() instanceof AnnotationValue.OfArray array
                ? array.values().stream()
                : Stream.of(element.value());
        return values.filter(AnnotationValue.OfString.class::isInstance)
                .map(value ->
                        Map.entry(element.name().stringValue(), ((AnnotationValue.OfString) value).stringValue()));
    }
}
