package io.porthole.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.css.Selector;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The states that style sheets know, put on the nodes that can have them: so that a rule is looked at without somebody
/// having to bring a node into its state.
public final class SheetStates {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{[^{}]*\\}");
    private static final Pattern STATE = Pattern.compile(":([a-z-]+)");

    private SheetStates() {}

    /// All selectors of the sheets that name a state.
    public static Set<String> selectors(List<String> sheets) throws IOException {
        var selectors = new LinkedHashSet<String>();
        for (String sheet : sheets) {
            try (InputStream in = URI.create(sheet).toURL().openStream()) {
                String text = COMMENT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .replaceAll("");
                RULE.matcher(text)
                        .results()
                        .flatMap(rule -> Stream.of(rule.group(1).split(",")))
                        .map(String::strip)
                        .filter(selector -> selector.contains(":"))
                        .forEach(selectors::add);
            }
        }
        return selectors;
    }

    /// Puts the states of a selector on all nodes that fit it but for them, and on those above them that it names;
    /// looks, and takes the states off again.
    ///
    /// @return how many nodes fit
    public static int with(Parent root, String selector, Runnable look) {
        List<String> parts = List.of(selector.replace(">", " ").strip().split("\\s+"));
        String plain = STATE.matcher(selector).replaceAll("");
        Set<Node> nodes = plain.isBlank() ? Set.of() : root.lookupAll(plain);
        var changed = new ArrayList<Runnable>();
        for (Node node : nodes) {
            Node at = node;
            for (String part : parts.reversed()) {
                at = fitting(at, part);
                if (at == null) {
                    break;
                }
                set(at, states(part), changed);
                at = at.getParent();
            }
        }
        root.applyCss();
        look.run();
        changed.forEach(Runnable::run);
        root.applyCss();
        return nodes.size();
    }

    private static @Nullable Node fitting(@Nullable Node from, String part) {
        var selector = Selector.createSelector(STATE.matcher(part).replaceAll(""));
        for (Node at = from; at != null; at = at.getParent()) {
            if (selector.applies(at)) {
                return at;
            }
        }
        return null;
    }

    private static Set<PseudoClass> states(String part) {
        return STATE.matcher(part)
                .results()
                .map(state -> PseudoClass.getPseudoClass(state.group(1)))
                .collect(Collectors.toSet());
    }

    /// Puts states on a node, and notes how to take off those that it had not.
    public static void set(Node node, Set<PseudoClass> states, List<Runnable> undo) {
        for (PseudoClass state : states) {
            if (!node.getPseudoClassStates().contains(state)) {
                node.pseudoClassStateChanged(state, true);
                undo.add(() -> node.pseudoClassStateChanged(state, false));
            }
        }
    }
}
