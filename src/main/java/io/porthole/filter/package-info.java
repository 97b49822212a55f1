/// Which rows of the log are shown.
@NullMarked
package io.porthole.filter;

import org.jspecify.annotations.NullMarked;
