package io.porthole.watcher;

import io.porthole.engine.InspectedContainer;
import io.porthole.engine.ListedContainer;
import java.util.Map;

/// What an engine's containers were found to be, by ID.
///
/// @param isListed  whether the list is whole
/// @param inspected those of the list that were looked at; perhaps not all
/// @param trouble   why something is missing, a part of a sentence; empty where nothing is
record Survey(
        boolean isListed,
        Map<String, ListedContainer> listed,
        Map<String, InspectedContainer> inspected,
        String trouble) {}
