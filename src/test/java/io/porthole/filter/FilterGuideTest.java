package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the guide says of the filter language is true.
class FilterGuideTest {
    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleCanBeRead(String example) {
        FilterLanguageTest.good(example);
    }

    static Stream<String> examples() {
        return FilterGuide.EXAMPLES.entries().stream().map(FilterGuide.Entry::term);
    }

    @Test
    void thereAreTwentyExamplesAndNoTwoAlike() {
        Set<String> different = examples().collect(Collectors.toSet());
        assertEquals(FilterGuide.EXAMPLES.entries().size(), different.size());
        assertTrue(different.size() >= 20, different::toString);
    }

    @Test
    void itNamesAllKeysAndNoOther() {
        Set<String> named = FilterGuide.KEYS.entries().stream()
                .flatMap(entry -> Pattern.compile("`([a-z]+)(\\.KEY)?`")
                        .matcher(entry.term())
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = Stream.of(Field.values()).map(Field::word).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(all, named);
    }

    @Test
    void itTellsEveryOperator() {
        String forms = FilterGuide.FORMS.entries().stream()
                .map(FilterGuide.Entry::term)
                .collect(Collectors.joining(" "));
        for (Operator operator : Operator.values()) {
            assertTrue(forms.contains(operator.sign()), operator + " is not in " + forms);
        }
    }
}
