package io.porthole.cli;

import io.porthole.filter.FilterGuide;
import io.porthole.message.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The manual page of the filter language, made of the guide to it.
///
/// @param version of the program, as it gives it itself
/// @param date    when the page was made
record FilterPage(String version, LocalDate date) {
    static final String NAME = "porthole-filter";
    static final String SECTION = "7";

    String fileName() {
        return NAME + "." + SECTION;
    }

    String text() {
        String title = Messages.text(
                "cli.th-miscellanea",
                ManualPage.plain(NAME.toUpperCase(Locale.ROOT)),
                SECTION,
                date,
                ManualPage.plain(version));
        Stream<String> head = Stream.of(
                title,
                Messages.text("cli.sh-name"),
                Messages.text("cli.filter-language-porthole", ManualPage.plain(NAME)));
        Stream<String> parts = FilterGuide.PARTS.stream().flatMap(FilterPage::part);
        Stream<String> end = Stream.of(
                Messages.text("cli.sh-see-also"),
                ManualPage.bold("porthole") + "(1), " + ManualPage.bold("porthole-tail") + "(1)");
        return Stream.of(head, parts, end).flatMap(lines -> lines).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> part(FilterGuide.Part part) {
        List<String> sentences = ManualPage.paragraphs(
                part.sentences().stream().map(FilterGuide::plain).toArray(String[]::new));
        Stream<String> entries = part.entries().stream()
                .flatMap(entry -> ManualPage.entry(
                        ManualPage.bold(FilterGuide.plain(entry.term())), FilterGuide.plain(entry.about())));
        return Stream.of(
                        Stream.of(Messages.text("cli.sh", part.title().toUpperCase(Locale.ROOT))),
                        sentences.stream(),
                        entries)
                .flatMap(lines -> lines);
    }
}
