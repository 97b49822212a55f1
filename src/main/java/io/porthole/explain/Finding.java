package io.porthole.explain;

import io.porthole.message.Messages;

/// Something that is the case at present with a file and a running container that mounts it. It goes when the container
/// ends or is started again.
///
/// @param kind      what is the case
/// @param source    the name of the container's host
/// @param id        the container's ID
/// @param container the container's name. It comes from outside: clean it before it is shown
/// @param path      the file's path as rows name it. It comes from outside, too
/// @param since     since when, by this machine's clock: nanoseconds since 1970
public record Finding(Kind kind, String source, String id, String container, String path, long since) {
    /// What can be the case.
    public enum Kind {
        /// The file was changed after the container was started.
        NEWER,
        /// Another file has taken the place of the one that the container mounts, and which it still sees.
        REPLACED,
        /// What the container mounts, and still sees, is not at its path any more.
        REMOVED
    }

    /// The whole of it in a sentence.
    public String sentence() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return switch (kind) {
            case NEWER -> Messages.text("explain.newer-than-container-not", file, container);
            case REPLACED -> Messages.text("explain.replaced-another-file-container", file, container);
            case REMOVED -> Messages.text("explain.not-any-more-container", file, container);
        };
    }

    /// It in a few words, for somebody who sees the file's name beside them.
    public String words() {
        return switch (kind) {
            case NEWER -> Messages.text("explain.not-restarted-since", container);
            case REPLACED, REMOVED -> Messages.text("explain.still-sees-old-file", container);
        };
    }
}
