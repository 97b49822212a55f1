/// What follows from the events that were seen: which containers mount a file that has changed, and what that means.
@NullMarked
package io.porthole.explain;

import org.jspecify.annotations.NullMarked;
