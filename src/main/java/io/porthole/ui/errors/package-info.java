/// The pane of what went wrong.
@NullMarked
package io.porthole.ui.errors;

import org.jspecify.annotations.NullMarked;
