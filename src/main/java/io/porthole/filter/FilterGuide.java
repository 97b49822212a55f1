package io.porthole.filter;

import java.util.List;

/// What there is to say of the filter language, in one place: the help in the window, `porthole help filter`, the
/// manual
/// page and README.md say the same. What is written into a filter stands between backquotes.
public final class FilterGuide {
    /// What is written, and what it means.
    public record Entry(String term, String about) {}

    /// A part of the guide: some sentences, then what they are about, one by one.
    public record Part(String title, List<String> sentences, List<Entry> entries) {}

    /// How terms are written.
    public static final Part FORMS = new Part(
            "Forms",
            List.of("Terms side by side are and; `or` stands between alternatives, `not` or `-` before what is not"
                    + " wanted, brackets around parts."),
            List.of(
                    new Entry("`web`", "a word by itself: a part of a name, ID, verb or attribute's value"),
                    new Entry(
                            "`key:value`",
                            "the whole value; `*` stands for any text, `?` for any character; case never counts"),
                    new Entry("`key:a,b`", "any of these"),
                    new Entry("`key!=value`", "there is a value, and it is another"),
                    new Entry("`key>5` `>=` `<` `<=`", "larger or smaller: numbers and times"),
                    new Entry(
                            "`key~/regex/`",
                            "a part of the value matches; `/regex/i` ignores case. `\\d \\w \\s \\b ^ $ [a-z] ( | ) * + ? {2,5}` are known; what can make a search slow (references to groups, looking ahead) is not"),
                    new Entry(
                            "`\"a b\"`",
                            "quotes, for spaces and signs; `\\\"`, `\\\\`, `\\n`, `\\t` and `\\u{…}` in them. What is in quotes is meant as it is: `\"*\"` is a star")));

    /// What may stand before the colon.
    public static final Part KEYS = new Part(
            "Keys",
            List.of(),
            List.of(
                    new Entry(
                            "`name` `id` `image`",
                            "of the container, image, network, …; an ID by its beginning, a file by its path or by its name alone"),
                    new Entry("`project` `service`", "of Docker Compose"),
                    new Entry(
                            "`action` `verb` `group`",
                            "what happened: in a word, in the engine's own words, or `start`, `stop`, `pause`, `other`, `file`"),
                    new Entry(
                            "`exit` `signal`",
                            "the exit code of a container or an exec; the signal of a kill, as `TERM` or `15`"),
                    new Entry("`type` `object`", "`docker`, `file`, `porthole`; `container`, `image`, `network`, …"),
                    new Entry("`source` `host` `path`", "the name of a source, of a host; the whole path of a file"),
                    new Entry(
                            "`mountedby`",
                            "a running container, on an engine of this machine, that mounted the file when it changed"),
                    new Entry(
                            "`since` `until` `time`",
                            "`10m` (ago), `2h30m`, `3d`; `14:02:11.5` (the last time it was that late); `2026-11-22`, `2026-11-22T14:02:11.482Z`. Ago is counted from when the filter is set"),
                    new Entry("`batch`", "the number in the last column"),
                    new Entry("`origin`", "`live`, `replayed`, `inferred`"),
                    new Entry(
                            "`is`",
                            "`noise` (health checks' execs, editors' and Git's own files), `gap`, `error`, `unhealthy`, `flagged`, or an origin"),
                    new Entry(
                            "`label.KEY` `attr.KEY`",
                            "a label; any attribute. An engine mixes labels with fields of its own, so both find both; `attr` also looks at rows of Porthole's own")));

    /// Whole filters; here nothing stands between backquotes, as all of it is written.
    public static final Part EXAMPLES = new Part(
            "Examples",
            List.of(),
            List.of(
                    new Entry("web", "anything with web in it"),
                    new Entry("web -nginx", "… and without nginx"),
                    new Entry("name:web-1", "the container web-1 (or network, volume, file)"),
                    new Entry("name:shop-*", "names that begin with shop-"),
                    new Entry("id:3f2a91", "by the beginning of an ID"),
                    new Entry("action:die,oom", "ended, or out of memory"),
                    new Entry("action:die exit!=0", "ended badly"),
                    new Entry("exit>=128", "killed by a signal, as shells count"),
                    new Entry("action:kill signal:KILL,TERM", "signals sent"),
                    new Entry("(action:die or action:oom) project:shop", "brackets"),
                    new Entry("project:shop -service:db,cache", "a compose project without two of its services"),
                    new Entry("group:stop -is:noise since:10m", "what went down in the last ten minutes"),
                    new Entry("is:error or is:gap", "what went wrong, and what nobody saw"),
                    new Entry("object:image action:pull,delete", "images that came and went"),
                    new Entry("image:*/shop/*:1.27", "an image by parts of its name"),
                    new Entry("name~/^web-[0-9]+$/", "a regular expression"),
                    new Entry("label.com.example.team:payments", "a label"),
                    new Entry("label.\"my key\":\"a b\"", "quotes where there are spaces or signs"),
                    new Entry("attr.execDuration>60", "execs and containers that ran for over a minute"),
                    new Entry("path:/etc/nginx/*.conf", "files; a star also stands for slashes"),
                    new Entry("type:file name:*.yml", "files by their names"),
                    new Entry("mountedby:web,proxy since:1h", "what changed under two containers"),
                    new Entry("since:14:02 until:14:05:30", "times of day"),
                    new Entry("time>=2026-11-22T14:02Z host:prod", "from a moment on, of one host"),
                    new Entry("\"exec_create: sh\"", "text with a colon needs quotes")));

    /// All of it.
    public static final List<Part> PARTS = List.of(FORMS, KEYS, EXAMPLES);

    private FilterGuide() {}

    /// A text of the guide without its backquotes, for where nothing marks what is written.
    public static String plain(String text) {
        return text.replace("`", "");
    }
}
