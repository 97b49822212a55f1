package io.porthole.capture;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// Writes lines of comma-separated values as RFC 4180 has them, for spreadsheets too: a cell that one of them would run
/// as a formula gets an apostrophe in front, which spreadsheets show as text (CWE-1236). Numbers stay numbers.
public final class CsvWriter {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    /// What begins a formula: the plain signs, and the full-width and small ones that spreadsheets take for them.
    private static final String FORMULA_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212\t\r\n\0";

    private static final String QUOTED = ",;\"\t\r\n";

    private final Appendable out;

    public CsvWriter(Appendable out) {
        this.out = out;
    }

    /// Writes one line, ended by CR LF.
    public void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(quoted(harmless(cells.get(i))));
        }
        out.append("\r\n");
    }

    private static String harmless(String cell) {
        return startsFormula(cell) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /// Spreadsheets skip what cannot be seen before they look for a formula.
    private static boolean startsFormula(String cell) {
        int start = 0;
        while (start < cell.length()) {
            char c = cell.charAt(start);
            if (FORMULA_SIGNS.indexOf(c) >= 0) {
                return true;
            }
            if (!isSkipped(c)) {
                return false;
            }
            start++;
        }
        return false;
    }

    private static boolean isSkipped(char c) {
        return Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> QUOTED.indexOf(c) >= 0) && cell.equals(cell.strip());
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
