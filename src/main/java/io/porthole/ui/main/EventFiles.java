package io.porthole.ui.main;

import io.porthole.capture.SaveFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks which files of events are meant. None if nobody wants to say.
interface EventFiles {
    List<Path> toOpen();

    /// Which file to save to.
    ///
    /// @param name the name that is offered
    Optional<Path> toSave(SaveFormat format, String name);
}
