package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.log.EventLog;
import io.porthole.testing.Events;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletionsTest {
    private final EventLog log = new EventLog(1_000);

    @BeforeEach
    void fill() {
        log.append(
                List.of(
                        Events.container("shop-web", Action.START, "image", "nginx:1.27", "team", "a b"),
                        Events.container("web-1", Action.START, "image", "nginx:1.27", "team", "c"),
                        Events.container("web-2", Action.DIE, "image", "nginx:1.27", "exitCode", "137"),
                        Events.container("web-2", Action.DIE, "image", "nginx:1.27", "exitCode", "0"),
                        Events.container("web-2", Action.DIE, "image", "nginx:1.27", "exitCode", "many"),
                        Events.file("conf", "/srv/a b", Action.FILE_WRITTEN)),
                1);
    }

    @Test
    void keysAreCompleted() {
        assertEquals("name:", at("na|").getFirst().text());
        assertEquals(List.of("since:"), texts("a or -sin|"));
        assertEquals(List.of("label."), texts("lab|"));
        assertEquals(
                "or",
                at("web o|").stream()
                        .filter(each -> each.text().equals("or"))
                        .findFirst()
                        .orElseThrow()
                        .text());
        assertTrue(texts("|").containsAll(List.of("name:", "is:", "attr.")));
        assertEquals(List.of("exit:", "exit!=", "exit>=", "exit<=", "exit>", "exit<"), texts("exit|"));
    }

    @Test
    void valuesComeOutOfTheLogWithTheirCounts() {
        assertEquals(
                List.of(
                        new Completion(5, 7, "web-2", "", 3),
                        new Completion(5, 7, "web-1", "", 1),
                        new Completion(5, 7, "shop-web", "", 1)),
                at("name:we|"));
        assertEquals(
                List.of("die", "start"),
                texts("action:written,|").stream()
                        .filter(each -> !each.equals("written"))
                        .toList());
        assertEquals(List.of("\"/srv/a b\""), texts("path:|"));
        assertEquals(List.of("0", "137"), texts("exit:|").stream().sorted().toList());
        assertEquals(List.of("local"), texts("-(host:lo|)"));
        assertEquals(List.of("nginx:1.27"), texts("image:\"ngi|nx\""));
        assertEquals(List.of("noise"), texts("is:noi|"));
        assertEquals(List.of("1m", "10m", "1h", "1d"), texts("since:1|"));
    }

    @Test
    void namesOfAttributesAreCompletedWithTheirValues() {
        assertEquals(List.of("label.team:"), texts("label.te|"));
        assertEquals(
                List.of("\"a b\"", "c"), texts("label.team:|").stream().sorted().toList());
        assertEquals(List.of("attr.exitCode:"), texts("attr.ex|"));
        assertEquals(List.of("137"), texts("attr.exitCode:1|"));
    }

    @Test
    void nothingIsOfferedWhereNothingIsKnown() {
        assertEquals(List.of(), texts("nmae:|"));
        assertEquals(List.of(), texts("name~/we|"));
        assertEquals(List.of(), texts("name:\"web\" zzz|"));
    }

    /// Whatever stands around it, what is put in place of what was typed can be read.
    @Test
    void everyCompletionOfAnUnfinishedTermReads() {
        for (String typed : List.of(
                "name:we|", "web or image:|", "-label.te|", "action:die,|", "attr.team:\"a|", "exit:1|37", "(na|")) {
            int caret = typed.indexOf('|');
            String text = typed.replace("|", "");
            for (Completion each : Completions.of(text, caret, log.snapshot())) {
                String whole = text.substring(0, each.from()) + each.text() + text.substring(each.to());
                String ended = (each.text().endsWith(":") ? whole + "x" : whole) + (typed.startsWith("(") ? ")" : "");
                if (each.count() >= 0) {
                    assertInstanceOf(FilterReading.Good.class, FilterLanguage.read(ended), ended);
                }
            }
        }
    }

    @Test
    void noTextThrows() {
        var random = new Random(3);
        String letters = "name:label.x\"\\~/ ,()-!=<>*";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(20); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            int caret = random.nextInt(text.length() + 1);
            for (Completion each : Completions.of(text.toString(), caret, log.snapshot())) {
                assertTrue(0 <= each.from() && each.from() <= each.to() && each.to() <= text.length(), text::toString);
            }
        }
    }

    private List<Completion> at(String typed) {
        return Completions.of(typed.replace("|", ""), typed.indexOf('|'), log.snapshot());
    }

    private List<String> texts(String typed) {
        return at(typed).stream().map(Completion::text).toList();
    }
}
