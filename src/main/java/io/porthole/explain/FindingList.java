package io.porthole.explain;

import io.porthole.log.Listeners;
import io.porthole.log.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is the case at present, one thing for each container and file. Changed by one thread at a time.
final class FindingList {
    private static final int MOST = 1_000;

    private final Map<Key, Finding> findings = new LinkedHashMap<>();
    private final Listeners listeners = new Listeners();
    private volatile Findings published = Findings.NONE;

    /// Which container and which file.
    record Key(TiedContainer.Key container, String path) {}

    /// Takes over what was seen; beyond so many findings no further ones.
    void set(TiedContainer container, SeenChange change) {
        var key = new Key(container.key(), change.path());
        Finding before = findings.get(key);
        Finding.@Nullable Kind kind = change.kind();
        if (kind == null) {
            drop(key::equals);
        } else if (before == null ? findings.size() < MOST : before.kind() != kind) {
            findings.put(key, finding(container, kind, change.path(), change.since()));
            publish();
        }
    }

    private static Finding finding(TiedContainer container, Finding.Kind kind, String path, long since) {
        TiedContainer.Key key = container.key();
        return new Finding(kind, key.source(), key.id(), container.name(), path, since);
    }

    /// A container has another name.
    void rename(TiedContainer container) {
        findings.replaceAll((key, finding) -> key.container.equals(container.key())
                ? finding(container, finding.kind(), finding.path(), finding.since())
                : finding);
        publish();
    }

    void drop(TiedContainer.Key container) {
        drop(key -> key.container.equals(container));
    }

    void drop(Predicate<Key> which) {
        if (findings.keySet().removeIf(which)) {
            publish();
        }
    }

    private void publish() {
        published = new Findings(List.copyOf(findings.values()));
        listeners.tell();
    }

    /// From any thread.
    Findings published() {
        return published;
    }

    Registration onChange(Runnable listener) {
        return listeners.add(listener);
    }
}
