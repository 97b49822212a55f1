package io.porthole.filter;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/// One look of a filter at rows, in a flight recording. Costs nothing while nothing records.
@Name("porthole.Filter")
@Label("Filter")
@Description("A filter looked at rows of the log")
@Category("Porthole")
@StackTrace(false)
final class FilterRunEvent extends Event {
    @Label("Rows looked at")
    long rows;

    @Label("Rows that pass")
    long passing;

    @Label("Time")
    @Timespan(Timespan.NANOSECONDS)
    long nanos;
}
