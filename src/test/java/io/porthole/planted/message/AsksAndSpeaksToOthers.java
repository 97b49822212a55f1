package io.porthole.planted.message;

import io.porthole.message.Messages;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Planted, and innocent: what it says to a user is in the file, what it says itself no user reads.
public final class AsksAndSpeaksToOthers {
    private static final Logger LOG = LoggerFactory.getLogger(AsksAndSpeaksToOthers.class);
    private static final Pattern LOOKED_FOR = Pattern.compile("two words");
    private final List<String> shown = List.of("fine", Messages.text("planted.plain"));

    String text(String given, int some) {
        if (given.contains("not found") || LOOKED_FOR.matcher(given).find()) {
            LOG.warn("{} was not found", given);
            throw new IllegalArgumentException("it was not found: " + given);
        }
        return Messages.text(
                some > 1 ? "planted.fine" : "planted.two",
                String.format(Locale.ROOT, "%,d", some),
                shown.isEmpty() ? 1 : given);
    }

    @Override
    public String toString() {
        return "two words";
    }
}
