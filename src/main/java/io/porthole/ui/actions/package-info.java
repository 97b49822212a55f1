/// All that the user can do: the palette that finds it, and the page of its keys.
@NullMarked
package io.porthole.ui.actions;

import org.jspecify.annotations.NullMarked;
