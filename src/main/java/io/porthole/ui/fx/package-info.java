/// The one crossing to the JavaFX thread, and what the panes share.
@NullMarked
package io.porthole.ui.fx;

import org.jspecify.annotations.NullMarked;
