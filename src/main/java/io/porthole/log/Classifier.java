package io.porthole.log;

import io.porthole.event.Event;

/// Marks the log's rows as they are appended: noise, and repeats of what was seen. What has been marked stays so, and
/// the same events always get the same marks. Used by the log's writer alone.
final class Classifier {
    private final NoiseDetector noise = new NoiseDetector();
    private final RepetitionDetector repetitions = new RepetitionDetector();

    /// Marks the row of `event`, which is the next that `segment` will get.
    void mark(Event event, Segment segment) {
        if (noise.isNoise(event)) {
            segment.nextIsNoise();
            return;
        }
        Repetition repetition = repetitions.next(event);
        if (repetition != null) {
            segment.nextRepeats(repetition);
        }
    }
}
