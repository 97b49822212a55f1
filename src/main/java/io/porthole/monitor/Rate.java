package io.porthole.monitor;

/// How many events come in a second, over the last two seconds. Usable from any thread; it has no timer.
final class Rate {
    private static final int BUCKETS = 10;
    private static final long BUCKET_MILLIS = 200;

    private final long[] counts = new long[BUCKETS];
    private long newest;
    private long total;

    synchronized void add(long count, long nowMillis) {
        moveTo(nowMillis / BUCKET_MILLIS);
        counts[(int) (newest % BUCKETS)] += count;
        total += count;
    }

    synchronized double perSecond(long nowMillis) {
        moveTo(nowMillis / BUCKET_MILLIS);
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum * 1000.0 / (BUCKETS * BUCKET_MILLIS);
    }

    synchronized long total() {
        return total;
    }

    /// Empties the buckets between the newest and `bucket`. A clock that was set back changes nothing.
    private void moveTo(long bucket) {
        long empty = Math.min(bucket - newest, BUCKETS);
        for (long i = 1; i <= empty; i++) {
            counts[(int) ((bucket - empty + i) % BUCKETS)] = 0;
        }
        newest = Math.max(newest, bucket);
    }
}
