package io.porthole.filter;

import java.util.Comparator;

/// Orders texts as people do: `web-2` before `web-10`, whatever the case of the letters. Texts that differ
/// only in case or leading zeros come in the order of their characters, so that no two different texts are
/// equal.
final class NaturalOrder implements Comparator<String> {
    static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            boolean numbers = isDigit(a.charAt(i)) && isDigit(b.charAt(j));
            int endA = numbers ? endOfDigits(a, i) : i + 1;
            int endB = numbers ? endOfDigits(b, j) : j + 1;
            int order = numbers ? compareNumbers(a, i, endA, b, j, endB) : compareLetters(a.charAt(i), b.charAt(j));
            if (order != 0) {
                return order;
            }
            i = endA;
            j = endB;
        }
        int order = Integer.compare(a.length() - i, b.length() - j);
        return order != 0 ? order : a.compareTo(b);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, int fromA, int endA, String b, int fromB, int endB) {
        int startA = withoutZeros(a, fromA, endA);
        int startB = withoutZeros(b, fromB, endB);
        int order = Integer.compare(endA - startA, endB - startB);
        for (int k = 0; order == 0 && k < endA - startA; k++) {
            order = Character.compare(a.charAt(startA + k), b.charAt(startB + k));
        }
        return order;
    }

    static int withoutZeros(String text, int from, int end) {
        int start = from;
        while (start < end - 1 && text.charAt(start) == '0') {
            start++;
        }
        return start;
    }

    private static int compareLetters(char a, char b) {
        return Character.compare(Letters.fold(a), Letters.fold(b));
    }
}
