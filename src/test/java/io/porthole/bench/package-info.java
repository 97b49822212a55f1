/// Programs for looking and measuring; no tests.
@NullMarked
package io.porthole.bench;

import org.jspecify.annotations.NullMarked;
