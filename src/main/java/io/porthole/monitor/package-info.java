/// Porthole without a window: sources, queue, log, errors and the health of each source.
@NullMarked
package io.porthole.monitor;

import org.jspecify.annotations.NullMarked;
