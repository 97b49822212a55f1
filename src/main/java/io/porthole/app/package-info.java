/// Starts Porthole and wires it together by hand.
@NullMarked
package io.porthole.app;

import org.jspecify.annotations.NullMarked;
