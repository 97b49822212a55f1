package io.porthole.planted.capture;

/// Planted: writes to standard output.
public final class Prints {
    void tell() {
        System.out.println("saved");
    }
}
