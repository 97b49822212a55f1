package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;

/// Whether two messages hold the same instances of their texts.
final class Sharing {
    private Sharing() {}

    static void assertShared(EngineMessage one, EngineMessage two) {
        assertSame(one.type(), two.type());
        assertSame(one.action(), two.action());
        assertSame(one.actorId(), two.actorId());
        List<String> first = texts(one);
        List<String> second = texts(two);
        for (int i = 0; i < first.size(); i++) {
            assertSame(first.get(i), second.get(i));
        }
    }

    private static List<String> texts(EngineMessage message) {
        List<String> texts = new ArrayList<>();
        message.attributes().forEach((key, value) -> {
            texts.add(key);
            texts.add(value);
        });
        return texts;
    }
}
