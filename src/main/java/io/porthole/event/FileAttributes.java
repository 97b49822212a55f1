package io.porthole.event;

import java.util.List;
import java.util.stream.Collectors;

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

    /// The names of the running containers that mounted the file when this happened, as a list ([#list]). Of the
    /// engines on this machine only.
    public static final String MOUNTED_BY = "mountedBy";

    /// The IDs of these containers, in the same order, as a list.
    public static final String MOUNTED_BY_ID = "mountedById";

    /// What the file's path is inside these containers; where it is not the same in all, `NAME:PATH` for each, for
    /// people to read.
    public static final String INSIDE = "inside";

    private static final String SEPARATOR = ", ";

    private FileAttributes() {}

    /// Puts texts into one value. The blank of a separator within a text, which no container's name has, is left out.
    public static String join(List<String> texts) {
        return texts.stream().map(text -> text.replace(SEPARATOR, ",")).collect(Collectors.joining(SEPARATOR));
    }

    /// The texts of a value that [#join] has made; one empty text for an empty value.
    public static List<String> list(String value) {
        return List.of(value.split(SEPARATOR, -1));
    }
}
