package io.porthole.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilterLinesTest {
    private static final NamedFilter CRASHES = new NamedFilter("Crash loops", "action:die exit!=0");
    private static final NamedFilter LABEL = new NamedFilter("Prod", "label.env:\"a = b\" # no remark");

    @Test
    void whatIsWrittenIsRead() {
        String text = FilterLines.write(List.of(CRASHES, LABEL));
        assertEquals("""
                # Filters of Porthole: name = filter
                Crash loops = action:die exit!=0
                Prod = label.env:"a = b" # no remark
                """, text);
        assertEquals(
                List.of(new FilterLines.Filter(2, CRASHES), new FilterLines.Filter(3, LABEL)), FilterLines.read(text));
    }

    @Test
    void emptyLinesRemarksAndSpacesCountForNothing() {
        assertEquals(
                List.of(new FilterLines.Filter(4, CRASHES)),
                FilterLines.read("\ufeff# mine\r\n\r\n   \r\n  Crash loops=action:die exit!=0  \r\n\t# end"));
        assertEquals(List.of(), FilterLines.read(""));
    }

    @Test
    void aLineThatIsNoFilterIsToldByItsNumber() {
        assertEquals(
                List.of(
                        new FilterLines.Mistake(1, "Expected a name, = and a filter."),
                        new FilterLines.Mistake(2, "Expected a name of 1 to 60 characters before the = sign."),
                        new FilterLines.Mistake(3, "Expected a filter after the = sign.")),
                FilterLines.read("die\n = action:die\na =\n"));
    }
}
