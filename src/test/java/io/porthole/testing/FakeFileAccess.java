package io.porthole.testing;

import io.porthole.ui.detail.FileAccess;

/// Watches the source `conf` on this machine, and no other. What is turned off stays so as long as this lives.
public final class FakeFileAccess implements FileAccess {
    private boolean contents = true;

    @Override
    public boolean isWatchedHere(String source) {
        return source.equals("conf");
    }

    @Override
    public boolean contentsAllowed() {
        return contents;
    }

    @Override
    public void turnContentsOff() {
        contents = false;
    }

    @Override
    public String howToTurnOn() {
        return "Ask the test.";
    }
}
