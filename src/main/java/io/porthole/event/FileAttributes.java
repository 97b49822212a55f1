package io.porthole.event;

/// The attributes that Porthole gives to events of files. All are optional.
public final class FileAttributes {
    /// Of a rename: the old path. Of a written file: the path from which its new content was moved over it; nothing is
    /// there any more.
    public static final String FROM = "from";

    /// What the row was concluded from, in words. Only with the origin `INFERRED`.
    public static final String INFERRED = "inferred";

    /// That the file came from outside what is watched, or left it, in words.
    public static final String MOVED = "moved";

    /// `yes` where another file has taken the written one's place: whoever holds the old one open, as a container does
    /// with a mounted file, still sees the old content.
    public static final String REPLACED = "replaced";

    /// The steps that the row folds, in words, in their order.
    public static final String STEPS = "steps";

    /// How many notifications the row stands for, where more than one.
    public static final String TIMES = "times";

    /// Why the row is of little interest: an editor's own file, Git's own files, a pattern to ignore.
    public static final String NOISE = "noise";

    private FileAttributes() {}
}
