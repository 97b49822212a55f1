package io.porthole.ui.help;

/// A line of a page of help.
public sealed interface HelpLine {
    /// Over the lines that belong together.
    record Heading(String text) implements HelpLine {}

    /// Something that is written, and what it means.
    ///
    /// @param term  as it is written
    /// @param about what it means
    record Entry(String term, String about) implements HelpLine {}

    /// A paragraph.
    record Paragraph(String text) implements HelpLine {}

    /// The line as it is read out, and searched.
    default String words() {
        return switch (this) {
            case Heading heading -> heading.text;
            case Entry entry -> entry.term + ": " + entry.about;
            case Paragraph paragraph -> paragraph.text;
        };
    }
}
