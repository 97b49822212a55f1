package io.porthole.cli;

import io.porthole.message.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The messages as picocli asks for them: `${bundle:cli.key}` in the description of an option is the text of `cli.key`.
final class CommandTexts extends ResourceBundle {
    @Override
    protected @Nullable Object handleGetObject(String key) {
        return Messages.keys().contains(key) ? Messages.text(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(Messages.keys());
    }
}
