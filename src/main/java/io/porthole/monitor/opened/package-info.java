/// Files of events that the user opens: captures, and what others wrote of an engine's events.
@NullMarked
package io.porthole.monitor.opened;

import org.jspecify.annotations.NullMarked;
