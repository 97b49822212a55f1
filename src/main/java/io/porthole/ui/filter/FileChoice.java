package io.porthole.ui.filter;

import java.nio.file.Path;
import java.util.Optional;

/// Asks which file is meant. None if nobody wants to say.
interface FileChoice {
    Optional<Path> toWrite();

    Optional<Path> toRead();
}
