/// How the events of the log lie in time, counted off the JavaFX thread.
@NullMarked
package io.porthole.filter.timeline;

import org.jspecify.annotations.NullMarked;
