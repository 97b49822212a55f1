package io.porthole.planted.log;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Planted: the core knows JavaFX.
public final class KnowsJavafx {
    BooleanProperty open = new SimpleBooleanProperty();
}
