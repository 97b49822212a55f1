/// The main window: its panes side by side, its keys, its status bar.
@NullMarked
package io.porthole.ui.main;

import org.jspecify.annotations.NullMarked;
