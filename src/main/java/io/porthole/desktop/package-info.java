/// What Porthole has to do with the desktop on this machine. Knows no JavaFX.
@NullMarked
package io.porthole.desktop;

import org.jspecify.annotations.NullMarked;
