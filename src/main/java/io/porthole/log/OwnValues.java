package io.porthole.log;

/// Walks through the attributes that rows have beside their shared actors, without making a text of each:
/// it is itself the text that it stands at. One thread's own.
public final class OwnValues implements CharSequence {
    private final Extras extras;
    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int key;
    private int from;
    private int length;
    private boolean isWide;

    OwnValues(Extras extras) {
        this.extras = extras;
    }

    /// How many different names of attributes have come so far. They are numbered from 0.
    public int keyCount() {
        return extras.keyCount();
    }

    public String keyName(int number) {
        return extras.keyName(number);
    }

    /// Goes before the first attribute of row `index`.
    public void moveTo(int index) {
        at = extras.start(index);
        end = extras.end(index);
        bytes = extras.bytes();
    }

    /// Goes to the row's next attribute, if there is one.
    public boolean next() {
        while (at < end) {
            int kind = number();
            if (kind >= Extras.FIRST_KEY) {
                key = kind - Extras.FIRST_KEY;
                number(); // its place among all attributes
                text();
                return true;
            }
            text();
        }
        return false;
    }

    /// Goes to the row's next attribute with the name of that number, if there is one.
    public boolean nextOf(int keyNumber) {
        while (next()) {
            if (key == keyNumber) {
                return true;
            }
        }
        return false;
    }

    /// The number of the name of the attribute that it stands at.
    public int key() {
        return key;
    }

    private int number() {
        byte first = bytes[at++];
        if (first >= 0) {
            return first;
        }
        int number = first & 0x7f;
        int shift = 7;
        while (bytes[at] < 0) {
            number |= (bytes[at++] & 0x7f) << shift;
            shift += 7;
        }
        return number | (bytes[at++] << shift);
    }

    private void text() {
        int header = number();
        isWide = (header & 1) != 0;
        from = at;
        length = isWide ? header >>> 2 : header >>> 1;
        at += header >>> 1;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return isWide
                ? (char) ((bytes[from + 2 * index] << 8) | (bytes[from + 2 * index + 1] & 0xff))
                : (char) (bytes[from + index] & 0xff);
    }

    @Override
    public CharSequence subSequence(int start, int stop) {
        return toString().substring(start, stop);
    }

    /// The text that it stands at.
    @Override
    public String toString() {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(charAt(i));
        }
        return text.toString();
    }
}
