/// Sources of events: each watches one thing, a Docker engine or a directory, and tells what happens to it.
@NullMarked
package io.porthole.watcher;

import org.jspecify.annotations.NullMarked;
