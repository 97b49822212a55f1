/// What tests share.
@NullMarked
package io.porthole.testing;

import org.jspecify.annotations.NullMarked;
