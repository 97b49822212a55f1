/// The pane of the selected row: all its fields, and what the source sent.
@NullMarked
package io.porthole.ui.detail;

import org.jspecify.annotations.NullMarked;
