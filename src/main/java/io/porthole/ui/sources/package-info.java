/// The pane of the sources: how each is doing, adding one, removing one.
@NullMarked
package io.porthole.ui.sources;

import org.jspecify.annotations.NullMarked;
