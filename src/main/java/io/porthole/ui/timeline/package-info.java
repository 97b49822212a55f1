/// The timeline over the table: how many events happened when.
@NullMarked
package io.porthole.ui.timeline;

import org.jspecify.annotations.NullMarked;
