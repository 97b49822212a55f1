/// The pane that shows what was sent to engines.
@NullMarked
package io.porthole.ui.requests;

import org.jspecify.annotations.NullMarked;
