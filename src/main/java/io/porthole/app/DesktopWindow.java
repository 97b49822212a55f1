package io.porthole.app;
import io.porthole.cli.*;
final class DesktopWindow implements Window { DesktopWindow(MonitorFactory f){} public int open(WindowRequest r) throws NoDisplayException { throw new NoDisplayException("x"); } }
