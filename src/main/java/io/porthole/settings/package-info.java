/// What the user has set, as immutable values, and the file that keeps it.
@NullMarked
package io.porthole.settings;

import org.jspecify.annotations.NullMarked;
