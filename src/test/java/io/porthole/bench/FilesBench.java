package io.porthole.bench;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.Origin;
import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.WatcherListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What it costs to watch very many files, and whether what then happens to them is all told, once: `FilesBench
/// [FILES [DIRECTORIES]]`, by default a million in 10,000 directories. Run by hand.
///
/// Every hundredth file is written, as many are made, then the kernel's queue is made to overflow (the whole program is
/// stopped while others are made), the directory of them all is renamed, and all is removed.
public final class FilesBench {
    /// More than the kernel's queue holds (`fs.inotify.max_queued_events`, 16,384 as a rule).
    private static final int OVERFLOWING = 30_000;

    private final int files;
    private final int directories;
    private final Path root;
    private final Path top;
    private final Consumer consumer = new Consumer();

    private FilesBench(int files, int directories) throws IOException {
        this.files = files;
        this.directories = directories;
        this.root = Files.createTempDirectory("files");
        this.top = root.resolve("top");
    }

    public static void main(String[] args) throws Exception {
        int files = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int directories = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            new FilesBench(files, directories).run(timer);
            timer.shutdownNow();
        }
    }

    private void run(ScheduledExecutorService timer) throws Exception {
        make("f", files);
        long heap = WatchBench.heap();
        long began = System.nanoTime();
        try (var watcher = WatchBench.watcher(root, timer)) {
            watcher.start(consumer);
            consumer.live.await();
            System.out.printf(
                    Locale.ROOT,
                    "%,d files in %,d directories: watched after %.2f s, CPU %.2f s, heap %.1f MB%n",
                    files,
                    directories,
                    (System.nanoTime() - began) / 1e9,
                    WatchBench.cpu() / 1e9,
                    (WatchBench.heap() - heap) / 1e6);
            int some = files / 100;
            phase("write some", some, Action.FILE_WRITTEN, () -> make("f", 100, files));
            phase("make some", some, Action.FILE_CREATED, () -> make("g", some));
            phase("overflow the queue", OVERFLOWING, Action.FILE_CREATED, this::makeWhileStopped);
            phase("rename the directory of all", 1, Action.FILE_RENAMED, () -> Files.move(top, root.resolve("moved")));
            consumer.forget();
            System.out.printf(Locale.ROOT, "heap then %.1f MB%n", (WatchBench.heap() - heap) / 1e6);
            int all = files + some + OVERFLOWING + directories + 1;
            phase("remove all", all, Action.FILE_DELETED, () -> remove(root.resolve("moved")));
            consumer.forget();
            System.out.printf(Locale.ROOT, "heap then %.1f MB%n", (WatchBench.heap() - heap) / 1e6);
        }
        WatchBench.delete(root);
    }

    private void phase(String name, int expected, Action action, Work work) throws Exception {
        consumer.begin(action);
        long cpu = WatchBench.cpu();
        long began = System.nanoTime();
        work.run();
        long done = System.nanoTime();
        consumer.settle(expected);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d in %.2f s; live %,d, inferred %,d, missed %,d, twice %,d, others %,d, overflows %d; last after "
                        + "%.2f s, CPU %.2f s%n",
                name,
                expected,
                (done - began) / 1e9,
                consumer.live(),
                consumer.inferred(),
                expected - consumer.distinct(),
                consumer.twice(),
                consumer.others(),
                consumer.overflows(),
                (consumer.lastCame() - began) / 1e9,
                (WatchBench.cpu() - cpu) / 1e9);
    }

    private void make(String name, int count) throws IOException {
        make(name, 1, count);
    }

    /// Writes files; those that are not there are made.
    private void make(String name, int step, int count) throws IOException {
        for (int i = 0; i < count; i += step) {
            var directory = top.resolve("d" + i % directories);
            if (i < directories) {
                Files.createDirectories(directory);
            }
            Files.write(directory.resolve(name + i), new byte[] {1});
        }
    }

    private void makeWhileStopped() throws IOException, InterruptedException {
        var files = "i=0; while [ $i -lt %d ]; do : > %s/d$((i %% %d))/o$i; i=$((i + 1)); done"
                .formatted(OVERFLOWING, top, directories);
        var script = "kill -STOP $PPID; " + files + "; kill -CONT $PPID";
        new ProcessBuilder("sh", "-c", script).inheritIO().start().waitFor();
    }

    private static void remove(Path directory) throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-r", directory.toString()).inheritIO().start().waitFor();
    }

    private interface Work {
        void run() throws Exception;
    }

    /// Counts the rows of one action, each path once.
    private static final class Consumer implements WatcherListener {
        private final CountDownLatch live = new CountDownLatch(1);
        private final Set<String> paths = new HashSet<>();
        private Action action = Action.FILE_CREATED;
        private long seenLive;
        private long inferred;
        private long others;
        private long overflows;
        private long lastCame;

        synchronized void begin(Action next) {
            forget();
            action = next;
            seenLive = 0;
            inferred = 0;
            others = 0;
            overflows = 0;
            lastCame = System.nanoTime();
        }

        synchronized void forget() {
            paths.clear();
        }

        @Override
        public synchronized void events(List<Event> events) {
            events.forEach(this::count);
            lastCame = System.nanoTime();
        }

        private void count(Event event) {
            if (event.action() == Action.OVERFLOW) {
                overflows++;
            } else if (event.action() != action) {
                others++;
            } else {
                paths.add(event.actorName());
                if (event.origin() == Origin.LIVE) {
                    seenLive++;
                } else {
                    inferred++;
                }
            }
        }

        /// Until all were told and three seconds more, or nothing has come for eight seconds.
        void settle(int expected) {
            while (System.nanoTime() - lastCame() < TimeUnit.SECONDS.toNanos(distinct() < expected ? 8 : 3)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }

        synchronized int distinct() {
            return paths.size();
        }

        synchronized long live() {
            return seenLive;
        }

        synchronized long inferred() {
            return inferred;
        }

        synchronized long twice() {
            return seenLive + inferred - paths.size();
        }

        synchronized long others() {
            return others;
        }

        synchronized long overflows() {
            return overflows;
        }

        synchronized long lastCame() {
            return lastCame;
        }

        @Override
        public void state(SourceState state) {
            if (state == SourceState.LIVE) {
                live.countDown();
            }
        }

        @Override
        public void error(SourceError error) {
            System.out.println(error.message());
        }
    }
}
