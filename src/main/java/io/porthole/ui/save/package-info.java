/// Saving events to a file: which of them, as what, and how far it is.
@NullMarked
package io.porthole.ui.save;

import org.jspecify.annotations.NullMarked;
