package io.porthole.queue;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/// One flush of a queue, in a flight recording. Costs nothing while nothing records.
@Name("porthole.Flush")
@Label("Flush")
@Description("A queue handed on a batch of events")
@Category("Porthole")
@StackTrace(false)
final class FlushEvent extends Event {
    @Label("Queue")
    String queue = "";

    @Label("Batch")
    @Description("The number of the batch in its queue, from 1")
    long batch;

    @Label("Events")
    int events;

    @Label("Time on the flush thread")
    @Timespan(Timespan.NANOSECONDS)
    long nanos;
}
