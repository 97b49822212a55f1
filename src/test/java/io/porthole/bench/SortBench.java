package io.porthole.bench;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.filter.LogView;
import io.porthole.filter.RowOrder;
import io.porthole.filter.SortKey;
import io.porthole.filter.SortedView;
import io.porthole.log.EventLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// Measures how long it takes to sort 1,000,000 rows, and what it costs to keep them sorted while 500 come with each
/// flush and old ones go. Run by hand.
public final class SortBench {
    private static final int HELD = 1_000_000;
    private static final int BATCH = 500;
    private static final int FLUSHES = 100;

    private long count;

    private SortBench() {}

    public static void main(String[] arguments) throws Exception {
        var bench = new SortBench();
        var log = new EventLog(HELD);
        for (int i = 0; i < HELD / BATCH; i++) {
            log.append(bench.batch(), i + 1L);
        }
        List<SortKey> keys = List.of(
                SortKey.Value.TIME,
                SortKey.Word.WHO,
                SortKey.Word.DETAILS,
                new SortKey.Attribute("exitCode"),
                new SortKey.Attribute("execID"));
        for (int round = 0; round < 2; round++) {
            for (SortKey key : keys) {
                bench.run(log, new RowOrder(key, true));
            }
        }
    }

    private void run(EventLog log, RowOrder order) throws Exception {
        var changed = new Semaphore(0);
        try (var view = new LogView(log);
                var sorted = new SortedView(view, log)) {
            sorted.onChange(changed::release);
            long begin = System.nanoTime();
            sorted.setOrder(order);
            waitFor(log, order, sorted, changed);
            long sort = System.nanoTime() - begin;
            begin = System.nanoTime();
            for (int i = 0; i < FLUSHES; i++) {
                log.append(batch(), i + 1L);
                waitFor(log, order, sorted, changed);
            }
            long flush = (System.nanoTime() - begin) / FLUSHES;
            System.out.printf(
                    "%s: sorted in %.0f ms; %.2f ms a flush of %d rows, appending included%n",
                    order.key(), sort / 1e6, flush / 1e6, BATCH);
        }
    }

    private static void waitFor(EventLog log, RowOrder order, SortedView sorted, Semaphore changed)
            throws InterruptedException {
        while (!sorted.result().rows().order().equals(order)
                || sorted.result().rows().size() != log.snapshot().held()) {
            changed.acquire();
        }
    }

    private List<Event> batch() {
        var events = new ArrayList<Event>(BATCH);
        Action[] actions = {Action.CREATE, Action.START, Action.DIE, Action.PAUSE, Action.OOM, Action.EXEC_START};
        for (int i = 0; i < BATCH; i++) {
            count++;
            Action action = actions[(int) (count % actions.length)];
            var attributes = new LinkedHashMap<>(Map.of("image", "nginx:1.27"));
            if (action == Action.DIE) {
                attributes.put("exitCode", Long.toString(count * 31 % 256));
            } else if (action == Action.EXEC_START) {
                attributes.put("execID", Long.toHexString(count * 0x9E3779B97F4A7C15L));
            }
            var actor = new Actor("shop-web-" + count * 17 % 200, "id-" + count * 17 % 200, attributes);
            long time = 1_793_000_000_000_000_000L + count * 200_000;
            events.add(new Event(
                    EventType.DOCKER, "local", "container", action, action.word(), actor, time, time, Origin.LIVE, ""));
        }
        return events;
    }
}
