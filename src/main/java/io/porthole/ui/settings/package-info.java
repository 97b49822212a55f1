/// The window in which everything that can be set is set.
@NullMarked
package io.porthole.ui.settings;

import org.jspecify.annotations.NullMarked;
