package io.porthole.bench;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.Origin;
import io.porthole.watcher.DirectoryWatcher;
import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.Timing;
import io.porthole.watcher.WatchOptions;
import io.porthole.watcher.WatcherListener;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/// Measures the watching of files. Run by hand: `WatchBench burst` makes 100, 10,000 and 100,000 files with one and
/// eight writers, for a fast and a slow consumer, beside `inotifywait -r -m` on the same tree where that is installed;
/// `WatchBench tree [DIRECTORIES]` tells what it costs to watch a tree.
public final class WatchBench {
    private WatchBench() {}

    public static void main(String[] args) throws Exception {
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            if (args[0].equals("tree")) {
                tree(timer, args.length > 1 ? Integer.parseInt(args[1]) : 100_000);
            } else {
                bursts(timer);
            }
            timer.shutdownNow();
        }
    }

    private static void bursts(ScheduledExecutorService timer) throws Exception {
        for (int files : new int[] {100, 10_000, 100_000}) {
            for (int writers : new int[] {1, 8}) {
                for (boolean slow : new boolean[] {false, true}) {
                    burst(timer, files, writers, slow);
                }
            }
        }
    }

    private static void burst(ScheduledExecutorService timer, int files, int writers, boolean slow) throws Exception {
        var root = Files.createTempDirectory("burst");
        var consumer = new Consumer(slow);
        var inotify = Inotify.start(root);
        try (var watcher = watcher(root, timer)) {
            watcher.start(consumer);
            consumer.live.await();
            long before = cpu();
            long began = System.nanoTime();
            write(root, files, writers);
            consumer.settle(files);
            System.out.printf(
                    Locale.ROOT,
                    "%,8d files, %d writers, %s consumer: seen live %,d, inferred %,d, missed %,d, twice %,d, overflows %d, "
                            + "settled after %.2f s, watcher's CPU %.2f s; inotifywait saw %s%n",
                    files,
                    writers,
                    slow ? "slow" : "fast",
                    consumer.live(),
                    consumer.inferred(),
                    files - consumer.created(),
                    consumer.twice(),
                    consumer.overflows(),
                    (consumer.lastCame() - began) / 1e9,
                    (cpu() - before) / 1e9,
                    inotify.created(files));
        }
        inotify.stop();
        delete(root);
    }

    /// Each writer has directories of its own, ten files in each, all new.
    private static void write(Path root, int files, int writers) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int w = 0; w < writers; w++) {
            int writer = w;
            threads.add(Thread.ofPlatform().start(() -> write(root, files / writers, "w" + writer)));
        }
        for (var thread : threads) {
            thread.join();
        }
        int left = files - files / writers * writers;
        write(root, left, "left");
    }

    private static void write(Path root, int files, String name) {
        try {
            for (int i = 0; i < files; i++) {
                var directory = root.resolve(name + "/d" + i / 1000);
                if (i % 1000 == 0) {
                    Files.createDirectories(directory);
                }
                Files.createFile(directory.resolve("f" + i));
            }
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void tree(ScheduledExecutorService timer, int directories) throws Exception {
        var root = Files.createTempDirectory("tree");
        for (int i = 0; i < directories; i++) {
            Files.createDirectories(root.resolve("a" + i / 1000 + "/b" + i % 1000));
        }
        for (int round = 0; round < 3; round++) {
            var consumer = new Consumer(false);
            long heap = heap();
            long before = cpu();
            long began = System.nanoTime();
            try (var watcher = watcher(root, timer)) {
                watcher.start(consumer);
                consumer.live.await();
                double seconds = (System.nanoTime() - began) / 1e9;
                double used = (cpu() - before) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%,d directories: watched after %.2f s, CPU %.2f s, heap %.1f MB%n",
                        directories,
                        seconds,
                        used,
                        (heap() - heap) / 1e6);
                long idle = cpu();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
                System.out.printf(Locale.ROOT, "idle for 10 s: CPU %.3f s%n", (cpu() - idle) / 1e9);
            }
        }
        delete(root);
    }

    static DirectoryWatcher watcher(Path root, ScheduledExecutorService timer) {
        return new DirectoryWatcher(
                "bench",
                root,
                WatchOptions.USUAL,
                new Timing(InstantSource.system(), timer, RandomGenerator.getDefault()));
    }

    /// CPU time of the watcher's thread, in nanoseconds, of all threads of that name that live.
    static long cpu() {
        var threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (var info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null && info.getThreadName().startsWith("files-")) {
                sum += threads.getThreadCpuTime(info.getThreadId());
            }
        }
        return sum;
    }

    static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    static void delete(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (var path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// Counts; a slow one takes 200 ms for each batch.
    private static final class Consumer implements WatcherListener {
        private final CountDownLatch live = new CountDownLatch(1);
        private final boolean slow;
        private final Set<String> created = new HashSet<>();
        private long seenLive;
        private long inferred;
        private long twice;
        private long overflows;
        private long lastCame = System.nanoTime();

        Consumer(boolean slow) {
            this.slow = slow;
        }

        @Override
        public void events(List<Event> events) {
            if (slow) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
            synchronized (this) {
                events.forEach(this::count);
                lastCame = System.nanoTime();
            }
        }

        private void count(Event event) {
            if (event.action() == Action.OVERFLOW) {
                overflows++;
            } else if (event.action() == Action.FILE_CREATED && event.object().equals("file")) {
                if (!created.add(event.actorName())) {
                    twice++;
                }
                if (event.origin() == Origin.LIVE) {
                    seenLive++;
                } else {
                    inferred++;
                }
            }
        }

        /// Until all files were told or nothing has come for five seconds.
        void settle(int files) {
            while (created() < files && System.nanoTime() - lastCame() < TimeUnit.SECONDS.toNanos(5)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }

        synchronized int created() {
            return created.size();
        }

        synchronized long live() {
            return seenLive;
        }

        synchronized long inferred() {
            return inferred;
        }

        synchronized long twice() {
            return twice;
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

    /// `inotifywait -r -m` on the same tree, if it is there.
    private record Inotify(List<Process> process, Path output) {
        static Inotify start(Path root) throws IOException {
            var output = Files.createTempFile("inotifywait", "");
            try {
                var process = new ProcessBuilder(
                                "inotifywait", "-r", "-m", "-e", "create", "--format", "%e %f", root.toString())
                        .redirectOutput(output.toFile())
                        .start();
                awaitReady(process.getErrorStream());
                return new Inotify(List.of(process), output);
            } catch (IOException _) {
                return new Inotify(List.of(), output);
            }
        }

        private static void awaitReady(InputStream messages) throws IOException {
            var text = new StringBuilder();
            while (!text.toString().contains("Watches established")) {
                int read = messages.read();
                if (read < 0) {
                    return;
                }
                text.append((char) read);
            }
        }

        String created(int files) throws IOException {
            if (process.isEmpty()) {
                return "nothing: it is not installed";
            }
            long count = 0;
            for (long last = -1; count != last && count < files; ) {
                last = count;
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                try (var lines = Files.lines(output, StandardCharsets.UTF_8)) {
                    count = lines.filter(line -> line.startsWith("CREATE f")).count();
                }
            }
            return "%,d".formatted(count);
        }

        void stop() throws IOException, InterruptedException {
            for (var one : process) {
                one.destroy();
                one.waitFor();
            }
            Files.delete(output);
        }
    }
}
