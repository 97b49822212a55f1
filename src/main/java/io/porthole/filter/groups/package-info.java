/// Whom the events of the log happened to: compose projects, their services and containers, counted off the
/// JavaFX thread.
@NullMarked
package io.porthole.filter.groups;

import org.jspecify.annotations.NullMarked;
