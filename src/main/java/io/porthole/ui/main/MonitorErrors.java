package io.porthole.ui.main;

import io.porthole.monitor.Monitor;
import io.porthole.ui.errors.ErrorsActions;

/// Does what the error pane asks for.
record MonitorErrors(Monitor monitor) implements ErrorsActions {
    @Override
    public void retryNow(String source) {
        monitor.retryNow(source);
    }

    @Override
    public void clear() {
        monitor.errors().clear();
    }
}
