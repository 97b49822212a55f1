package io.porthole.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The texts that a user reads, from the file `messages.properties`, which is read when the first is asked for. Any
/// thread may ask.
///
/// In a text `{0}` to `{9}` stand for what the code gives; nothing else in it means anything. Not
/// `java.text.MessageFormat`: there an apostrophe is a quote and 1000 becomes 1,000, and neither is seen where the text
/// is written. Who wants a number grouped gives it as a text.
public final class Messages {
    private static final String FILE = "/io/porthole/messages.properties";
    private static final Map<String, String> TEXTS = read();

    private Messages() {}

    /// The text of a key, as it is; the key itself where there is no such text, which a test keeps from happening.
    public static String text(String key) {
        return TEXTS.getOrDefault(key, key);
    }

    /// The text of a key with each `{n}` replaced by the text of an argument, `null` for null. What an argument says is
    /// not read again.
    public static String text(String key, @Nullable Object... arguments) {
        return filled(TEXTS.getOrDefault(key, key), arguments);
    }

    /// All texts by their keys, for what asks for keys that are written elsewhere than in a call.
    public static Map<String, String> all() {
        return TEXTS;
    }

    static String filled(String pattern, @Nullable Object... arguments) {
        var text = new StringBuilder(pattern.length() + 16 * arguments.length);
        int done = 0;
        for (int at = pattern.indexOf('{'); at >= 0 && at + 2 < pattern.length(); at = pattern.indexOf('{', at + 1)) {
            int number = pattern.charAt(at + 1) - '0';
            if (number >= 0 && number < Math.min(10, arguments.length) && pattern.charAt(at + 2) == '}') {
                text.append(pattern, done, at).append(arguments[number]);
                done = at + 3;
            }
        }
        return text.append(pattern, done, pattern.length()).toString();
    }

    private static Map<String, String> read() {
        var texts = new Properties();
        try (InputStream file = Objects.requireNonNull(Messages.class.getResourceAsStream(FILE), FILE);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty));
    }
}
