package io.porthole.log;

/// A letter whatever its case, in a text of a byte a character. Bytes that are of the same letter all look
/// the same once the bits are set in which they differ.
///
/// @param differing the bits in which the letter's bytes differ
/// @param set       the letter's byte with those bits set; where no byte is of the letter, 0 and
///                  `differing` 0xff
public record ByteLetter(int differing, int set) {
    /// Any letter.
    public static final ByteLetter ANY = new ByteLetter(0xff, 0xff);

    static final long ONES = 0x0101_0101_0101_0101L;

    boolean is(byte one) {
        return ((one & 0xff) | differing) == set;
    }

    /// Eight bytes with 0 in the place of each that is of the letter, and something else in the others'.
    long zeroIn(long eight) {
        return (eight | differing * ONES) ^ set * ONES;
    }
}
