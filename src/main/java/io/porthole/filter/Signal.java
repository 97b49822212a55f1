package io.porthole.filter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A signal, by its number on Linux for x86 and ARM.
public record Signal(int number) implements Value {
    private static final int FIRST_REAL_TIME = 34;
    private static final int LAST = 64;

    /// In the order of their numbers, from 1: signal(7).
    private static final String[] NAMES = {
        "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM",
        "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF",
        "WINCH", "IO", "PWR", "SYS"
    };

    private static final Map<String, Integer> NUMBERS = numbers();

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < NAMES.length; i++) {
            numbers.put(NAMES[i], i + 1);
        }
        for (int i = 0; FIRST_REAL_TIME + i <= LAST; i++) {
            numbers.put(i == 0 ? "RTMIN" : "RTMIN+" + i, FIRST_REAL_TIME + i);
        }
        return Map.copyOf(numbers);
    }

    /// The signal of that name or number: `SIGTERM`, `term`, `15`. Null if there is none.
    static @Nullable Signal of(CharSequence written) {
        String text = written.toString().toUpperCase(Locale.ROOT);
        if (WholeNumber.isOne(text)) {
            long number = Long.parseLong(text);
            return number >= 0 && number <= LAST ? new Signal((int) number) : null;
        }
        Integer number = NUMBERS.get(text.startsWith("SIG") ? text.substring(3) : text);
        return number == null ? null : new Signal(number);
    }

    @Override
    public String text() {
        return number >= 1 && number <= NAMES.length ? "SIG" + NAMES[number - 1] : Integer.toString(number);
    }
}
