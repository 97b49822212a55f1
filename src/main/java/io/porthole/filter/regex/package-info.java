/// Regular expressions that take time in proportion to the text, whatever the expression and the text are.
@NullMarked
package io.porthole.filter.regex;

import org.jspecify.annotations.NullMarked;
