/// What Porthole says to a user: every text, in one file, by its key. Knows nothing of what it speaks about.
@NullMarked
package io.porthole.message;

import org.jspecify.annotations.NullMarked;
