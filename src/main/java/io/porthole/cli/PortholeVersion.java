package io.porthole.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version that the jar was built as.
final class PortholeVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = PortholeVersion.class.getPackage().getImplementationVersion();
        return new String[] {"porthole " + Objects.requireNonNullElse(version, "(built from source)")};
    }
}
