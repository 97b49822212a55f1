package io.porthole.testing;

import java.io.IOException;
import java.nio.ByteBuffer;

/// What becomes of the bytes that come to a [Relay].
interface Passage {
    /// Called with each piece in turn, by a thread for each direction of each connection, which it may hold up.
    ///
    /// @param toEngine whether it comes from the client
    /// @param piece    is not kept after this returns
    /// @return whether the piece is passed on; otherwise it is gone
    boolean pass(RelayedConnection connection, boolean toEngine, ByteBuffer piece) throws IOException;

    /// A connection stands. Called before its first piece comes.
    default void opened(RelayedConnection connection) {}
}
