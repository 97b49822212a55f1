/// One Docker engine: where it is, the few requests that may be sent to it, and how its answers are read.
@NullMarked
package io.porthole.engine;

import org.jspecify.annotations.NullMarked;
