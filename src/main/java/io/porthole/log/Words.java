package io.porthole.log;

import io.porthole.event.Event;

/// Gives what happens numbers, so that it can be compared at once: the same for the same words, different ones for
/// different words but for a rare chance. The lowest bits say how much it tells.
final class Words {
    private static final int WEIGHT_BITS = 3;
    private static final int WEIGHT = (1 << WEIGHT_BITS) - 1;

    private Words() {}

    static int of(Event event) {
        int hash = event.verb().hashCode();
        hash = 31 * hash + event.object().hashCode();
        hash = 31 * hash + event.flag().hashCode();
        if (RepetitionDetector.isOfContainer(event)) {
            hash = 31 * hash + event.actorId().hashCode();
        }
        return (hash * 0x9e3779b9) << WEIGHT_BITS | weight(event);
    }

    /// How much a word tells of a repetition; the row of the weightiest stands for the others.
    static int weight(int word) {
        return word & WEIGHT;
    }

    private static int weight(Event event) {
        return switch (event.action()) {
            case OOM -> 6;
            case DIE -> 5;
            case HEALTH_STATUS -> 4;
            case START -> 3;
            case STOP, KILL -> 2;
            case CONNECT, DISCONNECT, MOUNT, UNMOUNT -> 0;
            default -> 1;
        };
    }
}
