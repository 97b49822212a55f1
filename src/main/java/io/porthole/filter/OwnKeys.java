package io.porthole.filter;

import io.porthole.log.OwnValues;
import java.util.Arrays;
import java.util.List;

/// Where some attributes are among those that rows of one segment have of their own. New names may come
/// while the segment grows. One thread's own.
final class OwnKeys {
    private final OwnValues own;
    private final List<String> names;
    private final int[] keys;
    private int seen;

    OwnKeys(OwnValues own, List<String> names) {
        this.own = own;
        this.names = names;
        this.keys = new int[names.size()];
        Arrays.fill(keys, -1);
    }

    /// Moves to the value of the first of the first `count` names that row `index` has; false if it has none.
    boolean find(int index, int count) {
        if (seen != own.keyCount()) {
            update();
        }
        for (int i = 0; i < count; i++) {
            if (keys[i] >= 0) {
                own.moveTo(index);
                if (own.nextOf(keys[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    private void update() {
        int count = own.keyCount();
        for (; seen < count; seen++) {
            int found = names.indexOf(own.keyName(seen));
            if (found >= 0) {
                keys[found] = seen;
            }
        }
    }
}
