package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersInTextsCountAsNumbersWhateverTheCase() {
        var texts = new ArrayList<>(List.of("web-10", "Web-2", "web-1", "db", "WEB-3"));
        texts.sort(NaturalOrder.INSTANCE);
        assertEquals(List.of("db", "web-1", "Web-2", "WEB-3", "web-10"), texts);
    }

    @Test
    void anyTwoTextsHaveOneOrderThatFitsWithAllOthers() {
        var random = new Random(7);
        var texts = new ArrayList<>(List.of("", "00", "0", "1", "01", "a", "A", "Web-2", "web-02"));
        for (int i = 0; i < 200; i++) {
            texts.add(random.ints(random.nextInt(6), 0, 5)
                    .mapToObj(c -> "aA-09".substring(c, c + 1))
                    .reduce("", String::concat));
        }
        for (String a : texts) {
            for (String b : texts) {
                int order = Integer.signum(NaturalOrder.INSTANCE.compare(a, b));
                assertEquals(-order, Integer.signum(NaturalOrder.INSTANCE.compare(b, a)), a + " and " + b);
                assertEquals(a.equals(b), order == 0, a + " and " + b);
            }
        }
        var sorted = new ArrayList<>(texts);
        sorted.sort(NaturalOrder.INSTANCE);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(texts, random);
            texts.sort(NaturalOrder.INSTANCE);
            assertEquals(sorted, texts);
        }
    }
}
