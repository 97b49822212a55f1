/// What Porthole has to do with the desktop that it runs on.
@NullMarked
package io.porthole.desktop;

import org.jspecify.annotations.NullMarked;
