package io.porthole.cli;

import io.porthole.message.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The messages as picocli asks for them: of an option by its description key, so that `${DEFAULT-VALUE}` in the text
/// means something, and of a command by `${bundle:key}` in its description.
final class CommandTexts extends ResourceBundle {
    @Override
    protected @Nullable Object handleGetObject(String key) {
        return Messages.all().get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(Messages.all().keySet());
    }
}
