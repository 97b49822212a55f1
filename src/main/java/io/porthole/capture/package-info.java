/// Events as text that other programs read.
@NullMarked
package io.porthole.capture;

import org.jspecify.annotations.NullMarked;
