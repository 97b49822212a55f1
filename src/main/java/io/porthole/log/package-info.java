/// The capture in memory: numbered rows in columns, written by one thread and read by any.
@NullMarked
package io.porthole.log;

import org.jspecify.annotations.NullMarked;
