package io.porthole.filter;

import io.porthole.message.Messages;
import java.util.List;

/// What there is to say of the filter language, in one place: the help in the window, `porthole help filter`, the
/// manual page and README.md say the same. What is written into a filter stands between backquotes.
public final class FilterGuide {
    /// What is written, and what it means.
    public record Entry(String term, String about) {}

    /// A part of the guide: some sentences, then what they are about, one by one.
    public record Part(String title, List<String> sentences, List<Entry> entries) {}

    /// How terms are written.
    public static final Part FORMS = new Part(
            Messages.text("filter.forms"),
            List.of(Messages.text("filter.terms-side-side-and")),
            List.of(
                    new Entry("`web`", Messages.text("filter.word-itself-part-name")),
                    new Entry("`key:value`", Messages.text("filter.whole-value-stands-for")),
                    new Entry("`key:a,b`", Messages.text("filter.any-these")),
                    new Entry("`key!=value`", Messages.text("filter.value-and-another")),
                    new Entry("`key>5` `>=` `<` `<=`", Messages.text("filter.larger-or-smaller-numbers")),
                    new Entry("`key~/regex/`", Messages.text("filter.part-value-matches-regex")),
                    new Entry("`\"a b\"`", Messages.text("filter.quotes-for-spaces-and"))));

    /// What may stand before the colon.
    public static final Part KEYS = new Part(
            Messages.text("filter.keys"),
            List.of(),
            List.of(
                    new Entry("`name` `id` `image`", Messages.text("filter.container-image-network-id")),
                    new Entry("`project` `service`", Messages.text("filter.docker-compose")),
                    new Entry("`action` `verb` `group`", Messages.text("filter.what-happened-in-word-in")),
                    new Entry("`exit` `signal`", Messages.text("filter.exit-code-container-or-exec")),
                    new Entry("`type` `object`", Messages.text("filter.docker-file-porthole-container")),
                    new Entry("`source` `host` `path`", Messages.text("filter.name-source-host-whole")),
                    new Entry("`mountedby`", Messages.text("filter.running-container-on-engine")),
                    new Entry("`since` `until` `time`", Messages.text("filter.10m-ago-2h30m-3d")),
                    new Entry("`batch`", Messages.text("filter.number-in-last-column")),
                    new Entry("`origin`", Messages.text("filter.live-replayed-inferred")),
                    new Entry("`is`", Messages.text("filter.noise-health-checks-execs")),
                    new Entry("`label.KEY` `attr.KEY`", Messages.text("filter.label-any-attribute-engine"))));

    /// Whole filters; here nothing stands between backquotes, as all of it is written.
    public static final Part EXAMPLES = new Part(
            Messages.text("filter.examples"),
            List.of(),
            List.of(
                    new Entry("web", Messages.text("filter.anything-web-in")),
                    new Entry("web -nginx", Messages.text("filter.and-without-nginx")),
                    new Entry("name:web-1", Messages.text("filter.container-web-1-or")),
                    new Entry("name:shop-*", Messages.text("filter.names-begin-shop")),
                    new Entry("id:3f2a91", Messages.text("filter.beginning-id-2")),
                    new Entry("action:die,oom", Messages.text("filter.ended-or-out-memory")),
                    new Entry("action:die exit!=0", Messages.text("filter.ended-badly")),
                    new Entry("exit>=128", Messages.text("filter.killed-signal-shells-count")),
                    new Entry("action:kill signal:KILL,TERM", Messages.text("filter.signals-sent")),
                    new Entry("(action:die or action:oom) project:shop", "brackets"),
                    new Entry("project:shop -service:db,cache", Messages.text("filter.compose-project-without-two")),
                    new Entry("group:stop -is:noise since:10m", Messages.text("filter.what-went-down-in")),
                    new Entry("is:error or is:gap", Messages.text("filter.what-went-wrong-and")),
                    new Entry("object:image action:pull,delete", Messages.text("filter.images-came-and-went")),
                    new Entry("image:*/shop/*:1.27", Messages.text("filter.image-parts-name")),
                    new Entry("name~/^web-[0-9]+$/", Messages.text("filter.regular-expression")),
                    new Entry("label.com.example.team:payments", Messages.text("filter.label")),
                    new Entry("label.\"my key\":\"a b\"", Messages.text("filter.quotes-where-spaces-or")),
                    new Entry("attr.execDuration>60", Messages.text("filter.execs-and-containers-ran")),
                    new Entry("path:/etc/nginx/*.conf", Messages.text("filter.files-star-also-stands")),
                    new Entry("type:file name:*.yml", Messages.text("filter.files-their-names")),
                    new Entry("mountedby:web,proxy since:1h", Messages.text("filter.what-changed-under-two")),
                    new Entry("since:14:02 until:14:05:30", Messages.text("filter.times-day")),
                    new Entry("time>=2026-11-22T14:02Z host:prod", Messages.text("filter.from-moment-on-one")),
                    new Entry("\"exec_create: sh\"", Messages.text("filter.text-colon-needs-quotes"))));

    /// All of it.
    public static final List<Part> PARTS = List.of(FORMS, KEYS, EXAMPLES);

    private FilterGuide() {}

    /// A text of the guide without its backquotes, for where nothing marks what is written.
    public static String plain(String text) {
        return text.replace("`", "");
    }
}
