/// The table of events: a window on any number of rows that holds only those in sight.
@NullMarked
package io.porthole.ui.events;

import org.jspecify.annotations.NullMarked;
