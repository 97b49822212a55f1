package io.porthole.app;

import io.porthole.engine.RequestLog;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.WatcherFactory;
import io.porthole.monitor.opened.FileQueue;
import io.porthole.monitor.opened.OpenedFile;
import io.porthole.monitor.opened.RowNames;
import io.porthole.watcher.DirectoryWatcher;
import io.porthole.watcher.DockerWatcher;
import io.porthole.watcher.RecordingWatcher;
import io.porthole.watcher.Timing;
import io.porthole.watcher.UnusableWatcher;
import io.porthole.watcher.Watcher;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/// Makes the watcher that a source needs.
final class Watchers implements WatcherFactory {
    /// By this name go rows that are of no source, as of the queue.
    private static final String PORTHOLE = "porthole";

    private static final String DEMO = "/io/porthole/app/demo.jsonl";

    private final RequestLog requests;
    private final ScheduledExecutorService timer;
    private volatile Duration longestPause = Timing.USUAL_LONGEST;
    private final RowNames rowNames = new RowNames();
    private final FileQueue fileQueue;

    Watchers(RequestLog requests, ScheduledExecutorService timer) {
        this.requests = requests;
        this.timer = timer;
        this.fileQueue = new FileQueue(timer);
        rowNames.claim(PORTHOLE);
    }

    /// From its next pause on, no watcher pauses longer between two attempts to reach its source.
    void setLongestPause(Duration longest) {
        longestPause = longest;
    }

    @Override
    public Watcher create(SourceSpec spec) {
        var timing = new Timing(InstantSource.system(), timer, RandomGenerator.getDefault(), () -> longestPause);
        if (!(spec instanceof SourceSpec.Opened)) {
            rowNames.claim(spec.name());
        }
        return switch (spec) {
            case SourceSpec.Engine engine ->
                new DockerWatcher(engine.name(), engine.endpoint(), requests.host(engine.address()), timing);
            case SourceSpec.Directory directory ->
                new DirectoryWatcher(directory.name(), directory.path(), directory.options(), timing);
            case SourceSpec.Unusable unusable ->
                new UnusableWatcher(unusable.name(), unusable.problem(), timing.clock());
            case SourceSpec.Opened file ->
                new OpenedFile(file.name(), file.path(), rowNames, fileQueue, timing.clock());
            case SourceSpec.Demo demo -> new RecordingWatcher(demo.name(), Watchers::demo, timing);
        };
    }

    @Override
    public Optional<String> fileWithRowsOf(String source) {
        return rowNames.fileWith(source);
    }

    private static InputStream demo() {
        return Objects.requireNonNull(Watchers.class.getResourceAsStream(DEMO), DEMO);
    }
}
