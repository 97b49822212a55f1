/// The vocabulary: what an event is, without a word on where it came from or how it is shown. Pure values.
@NullMarked
package io.porthole.event;

import org.jspecify.annotations.NullMarked;
