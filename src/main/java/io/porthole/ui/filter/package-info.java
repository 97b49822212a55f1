/// The bar that says which rows are shown.
@NullMarked
package io.porthole.ui.filter;

import org.jspecify.annotations.NullMarked;
