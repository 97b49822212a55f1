/// The help in the window: pages of text beside the page of keys.
@NullMarked
package io.porthole.ui.help;

import org.jspecify.annotations.NullMarked;
