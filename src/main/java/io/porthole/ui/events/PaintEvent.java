package io.porthole.ui.events;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// Tells the flight recorder how long the JavaFX thread spent on bringing the table up to date, layout and drawing
/// not counted. Free while no recording runs.
@Name("porthole.Paint")
@Label("Table paint")
@Category("Porthole")
@Description("The JavaFX thread brought the table of events up to date")
@StackTrace(false)
final class PaintEvent extends Event {
    @Label("Lines in sight")
    int lines;

    @Label("Rows in the list")
    long rows;
}
