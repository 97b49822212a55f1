/// What the desktop is told while nobody looks at the window: which rows, when, and in which words.
@NullMarked
package io.porthole.notice;

import org.jspecify.annotations.NullMarked;
