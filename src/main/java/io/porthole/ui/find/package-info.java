/// The bar that finds rows without hiding the others.
@NullMarked
package io.porthole.ui.find;

import org.jspecify.annotations.NullMarked;
