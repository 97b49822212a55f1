package io.porthole.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The texts that a user reads, from the file `messages.properties`, which is read when the first is asked for. Any
/// thread may ask.
///
/// In a text `{0}` to `{9}` stand for what the code gives; nothing else in it means anything. Not
/// `java.text.MessageFormat`: there an apostrophe is a quote and 1000 becomes 1,000, and neither is seen where the text
/// is written. Who wants a number grouped gives it as a text.
public final class Messages {
    /// How a space is written at the beginning and the end of a text, where nobody would see it.
    static final String SPACE = "\\" + "u0020";

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
                text.append(pattern.substring(done, at)).append(arguments[number]);
                done = at + 3;
            }
        }
        return text.append(pattern.substring(done)).toString();
    }

    private static Map<String, String> read() {
        try (InputStream file = Messages.class.getResourceAsStream("/io/porthole/messages.properties")) {
            if (file == null) {
                throw new IllegalStateException("the messages are not in the program");
            }
            return Collections.unmodifiableMap(read(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads lines such as `key = text`. They mean what they mean to [java.util.Properties], which reads more forms and
    /// takes much longer, at every start.
    static Map<String, String> read(byte[] file) {
        var texts = new HashMap<String, String>(2_048);
        var lines = new String(file, StandardCharsets.ISO_8859_1); // to look for signs in, which costs no decoding
        int start = 0;
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
            if (end > start && file[start] != '#') {
                int sign = lines.indexOf(' ', start);
                var text = new String(file, sign + 3, end - sign - 3, StandardCharsets.UTF_8);
                texts.put(lines.substring(start, sign), unescaped(text));
            }
            start = end + 1;
        }
        return texts;
    }

    /// A text with the signs that its escapes stand for.
    private static String unescaped(String text) {
        return text.indexOf('\\') < 0 ? text : text.replace(SPACE, " ").translateEscapes();
    }
}
