package io.porthole.ui.actions;

import java.util.List;
import java.util.Map;

/// Keeps which keys the user has given to actions.
public interface KeyMemory {
    /// The keys by the actions' ids, each as text; may hold what is no action's id and no key.
    Map<String, List<String>> keys();

    void keep(Map<String, List<String>> keys);
}
