package io.porthole.planted.monitor;

import org.freedesktop.dbus.types.UInt32;

/// Planted: a word of the desktop's bus outside the one package that speaks it.
public final class CallsTheDesktop {
    UInt32 number = new UInt32(1);
}
