/// Gathers what many threads send and hands it on in batches, on a clock. Knows nothing of events.
@NullMarked
package io.porthole.queue;

import org.jspecify.annotations.NullMarked;
