package io.porthole.event;

/// What happened. Each action is one bit of a `long`, so that a group is a mask and a check is one AND.
///
/// The order of the constants is the order of the bits, and bits 0 to 14 are fixed: settings and captures may name
/// them. `CREATE` to `OOM` happen to containers; the same words said of a network or an image are other actions
/// ([#OBJECT_CREATE] and its like), so that "start group" means containers and nothing else.
@SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the bits, and a test pins it
public enum Action {
    CREATE("create"),
    START("start"),
    UNPAUSE("unpause"),
    KILL("kill"),
    STOP("stop"),
    PAUSE("pause"),
    DIE("die"),
    DESTROY("destroy"),
    RESTART("restart"),
    OOM("oom"),
    /// What is known of the engine may be out of date; whoever keeps a picture of it should read it again.
    FORCE_RELOAD("force reload"),
    FILE_WRITTEN("written"),
    FILE_CREATED("created"),
    FILE_DELETED("deleted"),
    FILE_RENAMED("renamed"),

    RENAME("rename"),
    UPDATE("update"),
    RESIZE("resize"),
    ATTACH("attach"),
    DETACH("detach"),
    COMMIT("commit"),
    COPY("copy"),
    ARCHIVE_PATH("archive-path"),
    EXTRACT_TO_DIR("extract-to-dir"),
    EXPORT("export"),
    TOP("top"),
    CHECKPOINT("checkpoint"),
    EXEC_CREATE("exec create"),
    EXEC_START("exec start"),
    EXEC_DETACH("exec detach"),
    EXEC_DIE("exec die"),
    HEALTH_STATUS("health"),
    /// Podman: the container's runtime was set up.
    INIT("init"),
    /// Podman: what a stopped container left behind was put away.
    CLEANUP("cleanup"),

    IMPORT("import"),
    LOAD("load"),
    SAVE("save"),
    PULL("pull"),
    PUSH("push"),
    TAG("tag"),
    UNTAG("untag"),
    DELETE("delete"),

    CONNECT("connect"),
    DISCONNECT("disconnect"),
    MOUNT("mount"),
    UNMOUNT("unmount"),
    ENABLE("enable"),
    DISABLE("disable"),
    RELOAD("reload"),
    PRUNE("prune"),

    /// A network, volume, image, service, … was created.
    OBJECT_CREATE("create"),
    OBJECT_UPDATE("update"),
    OBJECT_REMOVE("remove"),

    /// Porthole is connected to a source.
    CONNECTED("connected"),
    /// Porthole lost a source; what happens there from now on is not seen.
    LOST("lost"),
    /// Events are missing, or may be.
    GAP("gap"),
    /// A source or a queue could not hold its events, and some were dropped.
    OVERFLOW("overflow"),
    /// A source sent something that could not be read as an event.
    UNREADABLE("unreadable event"),

    /// Anything else; the event's verb has the engine's own word.
    OTHER("other");

    private final String word;
    private final String key;

    Action(String word) {
        this.word = word;
        this.key = word.replace(' ', '_');
    }

    /// The word shown for this action.
    public String word() {
        return word;
    }

    /// The name used in JSON and in filters: the word, with `_` where it has a space.
    public String key() {
        return key;
    }

    /// The number of this action's bit, 0 to 63.
    public int bit() {
        return ordinal();
    }

    /// A `long` with this action's bit set and no other.
    public long mask() {
        return 1L << ordinal();
    }
}
