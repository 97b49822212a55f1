package io.porthole.planted.filter;

/// Planted: looks at rows on a virtual thread.
public final class KeepsACarrier {
    void look() {
        Thread.ofVirtual().start(() -> {});
    }
}
