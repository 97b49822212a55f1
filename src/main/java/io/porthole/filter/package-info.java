/// Which rows of the log are shown: the filter language, what its texts mean for rows and for single
/// events, and the list of rows that pass.
@NullMarked
package io.porthole.filter;

import org.jspecify.annotations.NullMarked;
