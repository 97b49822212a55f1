/// The pane in which highlight rules are made.
@NullMarked
package io.porthole.ui.highlights;

import org.jspecify.annotations.NullMarked;
