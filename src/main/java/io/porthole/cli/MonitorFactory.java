package io.porthole.cli;

import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;

/// Makes a monitor that watches nothing yet.
public interface MonitorFactory {
    Monitor create(MonitorOptions options);
}
