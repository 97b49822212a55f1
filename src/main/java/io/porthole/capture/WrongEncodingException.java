package io.porthole.capture;

import io.porthole.message.Messages;
import java.io.IOException;

/// A file of text in UTF-16, as PowerShell writes it.
public final class WrongEncodingException extends IOException {
    WrongEncodingException() {
        super(Messages.text("capture.text-in-utf-16"));
    }
}
