package io.porthole.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpSearchTest {
    private static final HelpLine FORMS = new HelpLine.Heading("Forms");
    private static final HelpLine WORD = new HelpLine.Entry("web", "a word by itself");
    private static final HelpLine REGEX = new HelpLine.Entry("key~/regex/", "a part of the value matches");
    private static final HelpLine KEYS = new HelpLine.Heading("Keys of events");
    private static final HelpLine EXIT = new HelpLine.Entry("exit", "the exit code");
    private static final List<HelpLine> ALL = List.of(FORMS, WORD, REGEX, KEYS, EXIT);

    @Test
    void noWordsFindAll() {
        assertEquals(ALL, HelpSearch.find(ALL, "  "));
    }

    @Test
    void wordsFindLinesBelowTheirHeadings() {
        assertEquals(List.of(KEYS, EXIT), HelpSearch.find(ALL, "CODE exit"));
        assertEquals(List.of(FORMS, REGEX), HelpSearch.find(ALL, "regex"));
        assertEquals(List.of(), HelpSearch.find(ALL, "regex code"));
    }

    @Test
    void aHeadingBringsWhatStandsBelowIt() {
        assertEquals(List.of(KEYS, EXIT), HelpSearch.find(ALL, "events"));
    }
}
