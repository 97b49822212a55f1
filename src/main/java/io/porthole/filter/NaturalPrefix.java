package io.porthole.filter;

/// The beginning of a text in a number: where two texts' numbers differ, their order, unsigned, is that of
/// the texts by [NaturalOrder]. Where they are equal it says nothing. One text's own.
final class NaturalPrefix {
    private static final int LETTER_BITS = 8;
    private static final int LENGTH_BITS = 6;
    private static final int DIGIT_BITS = 4;
    /// Stands for every letter that takes more bits; nothing follows it.
    private static final int FAR_LETTER = 0x80;
    /// Stands for every length that takes more bits; nothing follows it.
    private static final int FAR_LENGTH = (1 << LENGTH_BITS) - 1;

    private final String text;
    private int at;
    private long prefix;
    private int left = Long.SIZE;

    private NaturalPrefix(String text) {
        this.text = text;
    }

    static long of(String text) {
        var packed = new NaturalPrefix(text);
        while (packed.left > 0 && packed.at < text.length()) {
            if (NaturalOrder.isDigit(text.charAt(packed.at))) {
                packed.putNumber();
            } else {
                packed.putLetter(Letters.fold(text.charAt(packed.at)));
            }
        }
        return packed.prefix;
    }

    private void putLetter(char letter) {
        put(Math.min(letter, FAR_LETTER), LETTER_BITS);
        left = letter < FAR_LETTER ? left : 0;
        at++;
    }

    /// A zero, which says that digits follow; how many, for the longer number is the larger one; the digits.
    private void putNumber() {
        int end = NaturalOrder.endOfDigits(text, at);
        int start = NaturalOrder.withoutZeros(text, at, end);
        int length = end - start;
        put('0', LETTER_BITS);
        put(Math.min(length, FAR_LENGTH), LENGTH_BITS);
        left = length < FAR_LENGTH ? left : 0;
        for (int i = start; i < end && left > 0; i++) {
            put(text.charAt(i) - '0', DIGIT_BITS);
        }
        at = end;
    }

    /// Of a value for which there is no room, the highest bits.
    private void put(int value, int bits) {
        int more = left - bits;
        prefix |= more >= 0 ? (long) value << more : value >>> -more;
        left = Math.max(0, more);
    }
}
