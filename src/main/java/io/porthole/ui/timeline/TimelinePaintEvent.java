package io.porthole.ui.timeline;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// Tells the flight recorder how long the JavaFX thread spent on painting the timeline. Free while no recording runs.
@Name("porthole.TimelinePaint")
@Label("Timeline paint")
@Category("Porthole")
@Description("The JavaFX thread painted the timeline")
@StackTrace(false)
final class TimelinePaintEvent extends Event {
    @Label("Buckets")
    int buckets;
}
