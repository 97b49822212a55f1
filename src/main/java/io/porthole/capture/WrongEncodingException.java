package io.porthole.capture;

import java.io.IOException;

/// A file of text in UTF-16, as PowerShell writes it.
public final class WrongEncodingException extends IOException {
    WrongEncodingException() {
        super("it is text in UTF-16");
    }
}
