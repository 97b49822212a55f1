package io.porthole.log;

/// A repetition under way: knows what is to come next. Used by the log's writer alone.
///
/// What does not fit is left for all to see, and the repetition goes on where it was, or where the odd event belongs
/// in its circle: a health check that turns out otherwise once does not break a crash loop in two.
final class Course {
    /// What tells most, a `die` for example, is first.
    private final int[] circle;
    private final Repetition repetition;
    private final long firstTime;
    private int at;
    private int odd;
    private boolean begun;

    /// @param lastTime when the first of `circle` happened last
    Course(Repetition repetition, int[] circle, int at, long lastTime) {
        this.repetition = repetition;
        this.circle = circle;
        this.at = at;
        this.firstTime = lastTime;
    }

    Repetition repetition() {
        return repetition;
    }

    int length() {
        return circle.length;
    }

    /// Takes the next event; whether it only repeats what was seen. From the first of the circle on it does, so that
    /// the row which stands for the others is a telling one.
    boolean takes(int word, long time, String exit) {
        boolean fits = word == circle[at];
        int place = fits ? at : placeOf(word);
        odd = fits ? 0 : odd + 1;
        if (place >= 0) {
            at = (place + 1) % circle.length;
        }
        if (place == 0) {
            begun = true;
            count(time, exit);
        }
        return fits && begun;
    }

    private int placeOf(int word) {
        for (int place = 0; place < circle.length; place++) {
            if (circle[place] == word) {
                return place;
            }
        }
        return -1;
    }

    private void count(long time, String exit) {
        var before = repetition.figures();
        long count = before.count() + 1;
        long every = Math.max(0, time - firstTime) / (count - Habit.TIMES);
        repetition.now(new Repetition.Figures(count, before.since(), time, every, exit, false));
    }

    boolean isBroken() {
        return odd > circle.length;
    }

    boolean hasBegun() {
        return begun;
    }
}
