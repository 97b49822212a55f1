package io.porthole.log;

import io.porthole.event.Event;

/// One row of the log, made when somebody looks at it.
///
/// @param number the event's number, counted from 1 in the order of arrival and never given twice
/// @param batch  the number of the batch it came with, counted from 1
public record Row(long number, long batch, Event event) {}
