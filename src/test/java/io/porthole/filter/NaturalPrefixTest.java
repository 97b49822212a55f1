package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalPrefixTest {
    private static final String[] PARTS = {
        "a",
        "A",
        "z",
        "-",
        "/",
        ":",
        "0",
        "00",
        "1",
        "9",
        "10",
        "007",
        "\0",
        "\u007f",
        "é",
        "É",
        "東",
        "\ud83d\udc33",
        "K"
    };

    private final Random random = new Random(5);

    @Test
    void whereTheyDifferTheyHaveTheOrderOfTheTexts() {
        List<String> texts = texts();
        long told = 0;
        long different = 0;
        for (String a : texts) {
            for (String b : texts) {
                int order = Long.compareUnsigned(NaturalPrefix.of(a), NaturalPrefix.of(b));
                int expected = Integer.signum(NaturalOrder.INSTANCE.compare(a, b));
                assertTrue(order == 0 || Integer.signum(order) == expected, a + " and " + b);
                told += order != 0 ? 1 : 0;
                different += expected != 0 ? 1 : 0;
            }
        }
        assertTrue(told > different / 2, "it tells few texts apart: " + told + " of " + different);
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 700; i++) {
            var text = new StringBuilder();
            for (int left = random.nextInt(12); left > 0; left--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            texts.add(text.toString());
        }
        for (int digits = 1; digits < 130; digits++) {
            texts.add("1".repeat(digits));
            texts.add("0" + "2".repeat(digits) + "x");
        }
        return texts;
    }

    @Test
    void tellsHexadecimalNamesApart() {
        long different = random.longs(1_000)
                .mapToObj(Long::toHexString)
                .mapToLong(NaturalPrefix::of)
                .distinct()
                .count();
        assertEquals(1_000, different);
    }
}
