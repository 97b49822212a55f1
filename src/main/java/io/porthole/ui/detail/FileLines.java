package io.porthole.ui.detail;

import io.porthole.file.FileFacts;
import io.porthole.file.FileKind;
import io.porthole.file.FileLook;
import io.porthole.file.FileMode;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Figures;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A file as it is now, line by line.
///
/// @param zone in which times are written
/// @param now  from which ages are counted
record FileLines(ZoneId zone, Instant now) {
    /// @param path as the event names it
    List<DetailLine> of(String path, FileLook look) {
        var lines = new ArrayList<DetailLine>();
        lines.add(DetailLine.field("path", path));
        switch (look) {
            case FileLook.NotSeen notSeen -> lines.add(DetailLine.heading(notSeen.why()));
            case FileLook.There there -> add(lines, there);
        }
        return lines;
    }

    private void add(List<DetailLine> lines, FileLook.There there) {
        lines.add(DetailLine.field("kind", there.facts().kind().word()));
        FileLook.Link link = there.link();
        if (link != null) {
            lines.add(DetailLine.field(Messages.text("detail.leads"), link.target()));
        }
        addFacts(lines, there.facts());
        if (link != null) {
            lines.add(DetailLine.heading(Messages.text("detail.what-link-leads")));
            FileFacts target = link.facts();
            if (target == null) {
                lines.add(DetailLine.heading(link.problem()));
            } else {
                lines.add(DetailLine.field("kind", target.kind().word()));
                addFacts(lines, target);
            }
        }
    }

    private void addFacts(List<DetailLine> lines, FileFacts facts) {
        if (facts.kind() == FileKind.FILE) {
            lines.add(DetailLine.field("size", Figures.bytes(facts.size())));
        }
        FileMode mode = facts.mode();
        if (mode != null) {
            lines.add(DetailLine.field("rights", mode.letters() + " (" + mode.octal() + ")"));
            lines.add(DetailLine.field("owner", facts.owner()));
            lines.add(DetailLine.field("group", facts.group()));
        }
        String time = Details.time(facts.modified(), zone);
        lines.add(DetailLine.field("modified", time + ", " + Figures.ago(facts.modified(), now)));
    }
}
