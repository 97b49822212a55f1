/// What a file on this machine is now, and what its text is: asked for one file at a time, at the user's wish. Nothing
/// here knows of events, and nothing follows a link without saying so.
@NullMarked
package io.porthole.file;

import org.jspecify.annotations.NullMarked;
