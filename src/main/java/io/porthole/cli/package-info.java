/// The command line, and `porthole tail`: the same events as text.
@NullMarked
package io.porthole.cli;

import org.jspecify.annotations.NullMarked;
