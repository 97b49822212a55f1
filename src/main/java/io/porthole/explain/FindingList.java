package io.porthole.explain;

import io.porthole.log.Listeners;
import io.porthole.log.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is the case at present, one thing for each container and file. Changed by one thread at a time.
final class FindingList {
    private static final int MOST = 1_000;

    private final Map<Key, Finding> findings = new LinkedHashMap<>();
    private final Listeners listeners = new Listeners();
    private boolean cut;
    private volatile Findings published = Findings.NONE;

    /// Which container and which file.
    record Key(TiedContainer.Key container, String path) {}

    /// Takes over what was seen. Where there are too many, one of the oldest that is only newer gives way to one that
    /// was replaced or removed, and no further newer one is taken.
    void set(TiedContainer container, SeenChange change) {
        var key = new Key(container.key(), change.path());
        Finding before = findings.get(key);
        Finding.@Nullable Kind kind = change.kind();
        if (kind == null) {
            drop(key::equals);
        } else if (before == null ? makeRoom(kind) : before.kind() != kind) {
            findings.put(key, finding(container, kind, change.path(), change.since()));
            publish();
        }
    }

    private boolean makeRoom(Finding.Kind kind) {
        if (findings.size() < MOST) {
            return true;
        }
        cut = true;
        Optional<Key> oldest = findings.entrySet().stream()
                .filter(entry -> kind != Finding.Kind.NEWER && entry.getValue().kind() == Finding.Kind.NEWER)
                .map(Map.Entry::getKey)
                .findFirst();
        oldest.ifPresentOrElse(findings::remove, this::publish);
        return oldest.isPresent();
    }

    /// The files of a container with a finding of which `which` is true.
    List<String> paths(TiedContainer container, Predicate<Finding> which) {
        return findings.entrySet().stream()
                .filter(entry -> entry.getKey().container.equals(container.key()) && which.test(entry.getValue()))
                .map(entry -> entry.getKey().path)
                .toList();
    }

    /// Whether something is the case with this container and file.
    boolean holds(Key key) {
        return findings.containsKey(key);
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
            cut &= findings.size() >= MOST;
            publish();
        }
    }

    private void publish() {
        published = new Findings(List.copyOf(findings.values()), cut);
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
