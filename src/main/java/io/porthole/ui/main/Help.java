package io.porthole.ui.main;

import io.porthole.filter.FilterGuide;
import io.porthole.message.Messages;
import io.porthole.ui.fx.UserAction;
import io.porthole.ui.help.HelpLine;
import io.porthole.ui.help.HelpPage;
import io.porthole.ui.help.HelpView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.Window;

/// The window of help: keys, filter language and command line. On the JavaFX thread.
final class Help implements AutoCloseable {
    static final String KEYS = Messages.text("window.keys");
    static final String FILTER = Messages.text("window.filter-language");
    static final String COMMAND_LINE = Messages.text("window.command-line");
    static final String TITLE = Messages.text("window.help");
    private static final double WIDTH = 760;
    private static final double HEIGHT = 660;

    private final Supplier<Node> keys;
    private final Supplier<List<HelpLine>> commandLine;
    private final SideWindow window;
    private HelpView view;

    /// @param menu        its keys hold in this window too
    /// @param keys        makes the page of keys
    /// @param commandLine tells of the command line
    Help(UserAction menu, Supplier<Node> keys, Supplier<List<HelpLine>> commandLine) {
        this.keys = keys;
        this.commandLine = commandLine;
        window = new SideWindow(menu, TITLE, WIDTH, HEIGHT);
        view = view();
    }

    private HelpView view() {
        return new HelpView(List.of(
                new HelpView.Page(KEYS, keys),
                new HelpView.Page(FILTER, () -> new HelpPage(FILTER, filterLanguage())),
                new HelpView.Page(COMMAND_LINE, () -> new HelpPage(COMMAND_LINE, commandLine.get()))));
    }

    /// Opens the window, or brings it to the front, with a page of that title.
    void open(Window owner, String page) {
        window.open(owner, () -> {
            view = view();
            return view;
        });
        view.show(page);
    }

    private static List<HelpLine> filterLanguage() {
        var lines = new ArrayList<HelpLine>();
        for (FilterGuide.Part part : FilterGuide.PARTS) {
            lines.add(new HelpLine.Heading(part.title()));
            part.sentences().forEach(sentence -> lines.add(new HelpLine.Paragraph(FilterGuide.plain(sentence))));
            part.entries()
                    .forEach(entry -> lines.add(
                            new HelpLine.Entry(FilterGuide.plain(entry.term()), FilterGuide.plain(entry.about()))));
        }
        return lines;
    }

    @Override
    public void close() {
        window.close();
    }
}
