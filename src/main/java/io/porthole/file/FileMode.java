package io.porthole.file;

import java.util.Locale;

/// The rights of a file, and its three special bits (inode(7)).
///
/// @param bits the lower twelve bits of its mode
public record FileMode(int bits) {
    static final int BITS = 07777;
    private static final int SET_USER = 04000;
    private static final int SET_GROUP = 02000;
    private static final int STICKY = 01000;

    /// As `ls` writes them: `rw-r--r--`, with `s` and `t` for the special bits.
    public String letters() {
        return three(bits >> 6, (bits & SET_USER) != 0, 's')
                + three(bits >> 3, (bits & SET_GROUP) != 0, 's')
                + three(bits, (bits & STICKY) != 0, 't');
    }

    private static String three(int rights, boolean special, char sign) {
        boolean runs = (rights & 1) != 0;
        char plain = runs ? 'x' : '-';
        char marked = runs ? sign : Character.toUpperCase(sign);
        return ((rights & 4) != 0 ? "r" : "-") + ((rights & 2) != 0 ? "w" : "-") + (special ? marked : plain);
    }

    /// As `chmod` takes them: `0644`.
    public String octal() {
        return String.format(Locale.ROOT, "%04o", bits);
    }
}
