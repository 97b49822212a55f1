package io.porthole.ui.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/// The size of the text in the rows.
///
/// @param pixels how high
record TextSize(int pixels) {
    private static final double USUAL = 13;

    /// How many times the usual size it is.
    double scale() {
        return pixels / USUAL;
    }

    /// A style sheet for a number of the user's, which none in a file can know. Icons have their size said, for what
    /// they inherit comes too late to them.
    String sheet() {
        String css = """
                .event-table > .table-view { -fx-font-size: %1$dpx; }
                .event-table .table-row-cell .table-cell .ikonli-font-icon { -fx-icon-size: %1$dpx; }
                """.formatted(pixels);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(UTF_8));
    }
}
