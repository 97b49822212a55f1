package io.porthole.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What holds for the texts that a user reads: each is in the file, each in the file is asked for, with as many
/// arguments as it has places for them, and none stands in the code.
///
/// @param texts the file's texts by their keys
/// @param speaking the packages that hold no such text in their code, with those below them
record MessageRules(Map<String, String> texts, Set<String> speaking) {

    /// A text that stands in the code although it looks as if a user read it.
    ///
    /// @param type the class, without `io.porthole.`
    /// @param because the reason
    record Left(String type, Pattern text, String because) {
        Left(String type, String text, String because) {
            this(type, Pattern.compile(text, Pattern.DOTALL), because);
        }
    }

    private static final String ROOT = "io.porthole.";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /// Two words, or one beside an argument and a space.
    private static final Pattern SENTENCE = Pattern.compile(
            ".*(\\p{L}{2}\\S* +\\S*\\p{L}|\\p{L}{2}.* .*…|….* .*\\p{L}{2}|\\p{L}{2}\\S* $|^ \\S*\\p{L}{2}).*",
            Pattern.DOTALL);

    /// A filter is a text of the filter language, as `action:die -exit:0`.
    private static final Pattern FILTER = Pattern.compile("(-?[a-z.]+[:~<>!]=?\\S+ ?)+");

    /// Who takes a text that no user reads. A fault of the program is for its authors, and goes to the log.
    private static final List<String> QUIET = List.of(
            "org.slf4j.",
            "java.lang.IllegalArgumentException",
            "java.lang.IllegalStateException",
            "java.lang.AssertionError",
            "java.util.concurrent.CancellationException",
            "java.util.regex.",
            "java.time.format.DateTimeFormatter",
            "java.nio.file.Path");

    /// Methods of `String` that compare: what they are given is not said but looked for.
    private static final Set<String> COMPARING =
            Set.of("equals", "contains", "startsWith", "endsWith", "indexOf", "replace", "matches", "split");

    private static final List<Left> LEFT = List.of(
            new Left("cli.CommandFiles", ".*", "it writes scripts for a shell"),
            new Left("cli.ManualPage", "\\.(SH|TH) .*", "headings of a manual page are the same in all"),
            new Left("cli.PortholeCommand", "porthole: …", "the program names itself before an error"),
            new Left("cli.PortholeVersion", ".*", "scripts read the version"),
            new Left("cli.Tail", "porthole: …", "the program names itself before an error"),
            new Left("cli.TailCommand", "porthole: …", "the program names itself before an error"),
            new Left("engine.EngineSockets", "\\w+ Desktop", "they are names of products"),
            new Left("event.Action", ".*", "the words of actions are data: filters, JSON and captures hold them"),
            new Left("filter.FilterGuide", "(`[^`]+` ?)+", "they are the forms of filters"),
            new Left(
                    "filter.FilterGuide",
                    "([^ ]*[:>=~][^ ]|web -nginx|\"exec_create: sh\"|label\\.\").*",
                    "they are filters"),
            new Left("filter.Or", " or ", "the filter language says so"),
            new Left("filter.groups.LifeTerms", "… or …", "the filter language says so"),
            new Left("settings.Preference", "high contrast", "the settings file says so"),
            new Left("ui.main.SourceAdding", "… or …", "the filter language says so"),
            new Left("ui.actions.FixedKeys", "(Ctrl|Enter|Left|Menu|Tab|Up)[+,].*", "they are names of keys"),
            new Left("ui.actions.KeyRules", "Page Up|Page Down|Print Screen", "they are names of keys"),
            new Left("ui.events.TextSize", "(?s)\\.event-table .*", "it is a style sheet"),
            new Left("ui.fx.MenuKey", "Context Menu", "it is the name of a key"),
            new Left("ui.sources.SourcesLine$Entry", "source …", "a line is told from others by it"),
            new Left("ui.sources.SourcesLine$Heading", "heading …", "a line is told from others by it"));

    /// Every fault of the classes, as `io.porthole.log.EventLog: no text has the key log.full`.
    Set<String> faults(Collection<ClassTexts> classes) {
        var faults = new TreeSet<String>();
        var asked = new TreeSet<String>();
        for (ClassTexts type : classes) {
            for (ClassTexts.Use use : uses(type)) {
                asked.add(use.key());
                fault(use).forEach(fault -> faults.add(type.name() + ": " + fault));
            }
            ownTexts(type).forEach(text -> faults.add(type.name() + ": says itself: " + text));
        }
        texts.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> faults.add("nobody asks for " + key));
        return faults;
    }

    private static List<ClassTexts.Use> uses(ClassTexts type) {
        var uses = new ArrayList<ClassTexts.Use>(type.uses());
        type.keysForPicocli().forEach(key -> uses.add(new ClassTexts.Use(key, 0)));
        return uses;
    }

    private Stream<String> fault(ClassTexts.Use use) {
        if (use.key().isEmpty()) {
            return Stream.of("a key is not written where it is asked for");
        }
        String text = texts.get(use.key());
        if (text == null) {
            return Stream.of("no text has the key " + use.key());
        }
        var places = new TreeSet<Integer>();
        PLACE.matcher(text).results().forEach(match -> places.add(Integer.valueOf(match.group(1))));
        boolean fits = places.size() == use.arguments() && places.stream().allMatch(place -> place < use.arguments());
        return fits
                ? Stream.empty()
                : Stream.of(use.key() + " has places " + places + ", and is given " + use.arguments());
    }

    private Stream<String> ownTexts(ClassTexts type) {
        String name = type.name().substring(ROOT.length());
        if (speaking.stream().noneMatch(room -> name.startsWith(room + "."))) {
            return Stream.empty();
        }
        Stream<String> inCode =
                type.texts().stream().filter(text -> !isQuiet(text)).map(ClassTexts.Text::text);
        return Stream.concat(inCode, type.textsForPicocli().stream())
                .filter(text -> SENTENCE.matcher(text).matches())
                .filter(text -> !FILTER.matcher(text).matches())
                .filter(text -> LEFT.stream()
                        .noneMatch(left -> left.type.equals(name)
                                && left.text.matcher(text).matches()));
    }

    private static boolean isQuiet(ClassTexts.Text text) {
        return QUIET.stream().anyMatch(text.owner()::startsWith)
                || (text.owner().equals("java.lang.String") && COMPARING.contains(text.taker()))
                || text.taker().equals("setStyle")
                || text.method().equals("toString");
    }
}
