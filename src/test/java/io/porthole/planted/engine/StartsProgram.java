package io.porthole.planted.engine;

import java.io.IOException;

/// Planted: another program than ssh.
public final class StartsProgram {
    public Process start() throws IOException {
        return new ProcessBuilder("docker").start();
    }
}
