package io.porthole.ui.detail;

import io.porthole.event.VisibleText;
import io.porthole.file.Difference;
import io.porthole.file.FileContents.Comparison;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Figures;
import io.porthole.ui.fx.MomentText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// A comparison in words, and its lines as they are shown and copied.
final class DifferenceText {
    /// In characters.
    static final int LONGEST_LINE = 2_000;

    private static final String FROM_NOW_ON = Messages.text("detail.what-file-holds-now");

    private final ZoneId zone;
    private final Instant now;

    DifferenceText(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /// What is said above the lines.
    String about(Comparison comparison) {
        return switch (comparison) {
            case Comparison.None none -> none.why();
            case Comparison.First first when first.letGo() -> Messages.text("detail.what-held-last-look", FROM_NOW_ON);
            case Comparison.First _ -> Messages.text("detail.first-look-nothing-read", FROM_NOW_ON);
            case Comparison.Same same -> Messages.text("detail.no-change-since-last", time(same.since()));
            case Comparison.Changed changed -> about(changed.since(), changed.difference());
        };
    }

    private String about(Instant since, Difference difference) {
        String about = Messages.text(
                "detail.added-removed-since-last",
                Figures.count(difference.added(), Messages.text("detail.line")),
                Figures.number(difference.removed()),
                time(since));
        if (difference.rough()) {
            about += Messages.text("detail.too-many-differences-find");
        }
        boolean cut = difference.lines().stream().anyMatch(line -> line.text().length() > LONGEST_LINE);
        return cut ? Messages.text("detail.long-lines-cut-here", about) : about;
    }

    private String time(Instant time) {
        return MomentText.of(time, now, zone) + " (" + Figures.ago(time, now) + ")";
    }

    static List<Difference.Line> lines(Comparison comparison) {
        return comparison instanceof Comparison.Changed changed
                ? changed.difference().lines()
                : List.of();
    }

    /// A line as it is shown: old number, new number, sign, text. Tabs are told from blanks.
    static String shown(Difference.Line line) {
        String text = VisibleText.line(line.text().replace("\t", "→   "), LONGEST_LINE);
        return switch (line.kind()) {
            case STRETCH -> text;
            case NO_LINE_FEED -> " ".repeat(16) + "(" + text + ")";
            default -> "%6s %6s %s %s".formatted(number(line.before()), number(line.now()), sign(line.kind()), text);
        };
    }

    /// A line for those who hear it.
    static String said(Difference.Line line) {
        String text = VisibleText.line(line.text(), LONGEST_LINE);
        return switch (line.kind()) {
            case STRETCH, NO_LINE_FEED -> text;
            case SAME -> Messages.text("detail.unchanged", line.now(), text);
            case ADDED -> Messages.text("detail.added", line.now(), text);
            case REMOVED -> Messages.text("detail.removed", line.before(), text);
        };
    }

    /// A line as programs such as `patch` take it.
    static String copied(Difference.Line line) {
        return switch (line.kind()) {
            case STRETCH -> line.text();
            case NO_LINE_FEED -> "\\ " + line.text();
            default -> sign(line.kind()) + line.text();
        };
    }

    private static String number(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private static String sign(Difference.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "-";
            default -> " ";
        };
    }
}
