package io.porthole.planted.message;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Planted: an option is described where it stands, and a command by a text that there is not.
@Command(name = "planted", description = "${bundle:planted.command}")
public final class DescribesItself {
    @Option(names = "--it", description = "Does what it does.")
    boolean it;

    @Option(names = "--fine", descriptionKey = "planted.option")
    boolean fine;
}
