package io.porthole.watcher;

import io.porthole.event.Origin;
import io.porthole.watcher.Change.Kind;
import java.nio.file.Path;

/// Moves the index of a tree from one state of a file to the next, and tells it. Used by one thread.
final class FileChanges {
    private final TreeNews news;

    FileChanges(TreeNews news) {
        this.news = news;
    }

    /// The name leads to this file; nothing is told where that is known.
    void created(WatchedDirectory directory, Path name, FileMark mark, Origin origin) {
        var known = directory.files().get(name);
        if (known != null && known.isSameFile(mark)) {
            return;
        }
        directory.files().put(name, mark);
        news.add(known == null ? Kind.CREATED : Kind.REPLACED, directory, name, mark, origin);
    }

    /// Where another file has taken the name, the event of that is still to come.
    void written(WatchedDirectory directory, Path name, FileMark mark) {
        var known = directory.files().get(name);
        if (known == null) {
            created(directory, name, mark, Origin.INFERRED);
        } else {
            if (known.isSameFile(mark) || !known.isKnown()) {
                directory.files().put(name, mark);
            }
            news.add(Kind.WRITTEN, directory, name, mark, Origin.LIVE);
        }
    }

    void writtenAndGone(WatchedDirectory directory, Path name) {
        if (directory.files().contains(name)) {
            news.add(Kind.WRITTEN, directory, name, FileMark.UNKNOWN, Origin.LIVE);
        }
    }

    /// A listing shows the file.
    void found(WatchedDirectory directory, Path name, FileMark mark) {
        var known = directory.files().get(name);
        if (known != null && !known.isKnown()) {
            directory.files().put(name, mark); // it could not be looked at when it was told
        } else if (known != null && known.isSameFile(mark)) {
            if (known.state() != mark.state() && !directory.isVirtual()) {
                directory.files().put(name, mark);
                news.add(Kind.WRITTEN, directory, name, mark, Origin.INFERRED);
            }
        } else if (known == null || mark.isKnown()) {
            created(directory, name, mark, Origin.INFERRED);
        }
    }

    void deleted(WatchedDirectory directory, Path name, Origin origin) {
        var mark = directory.files().remove(name);
        if (mark != null) {
            news.add(Kind.DELETED, directory, name, mark, origin);
        }
    }
}
