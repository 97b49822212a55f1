package io.porthole.watcher;

/// How it stands after a stream was taken up again.
///
/// @param from      since when it had been away: by the engine's clock, nanoseconds since 1970, as is `to`
/// @param to        until when
/// @param recovered how many events of that time the engine sent again
/// @param complete  whether these are all that there were
/// @param reason    why they may not be all, a part of a sentence; empty where they are
record Resumption(long from, long to, int recovered, boolean complete, String reason) {}
