package io.porthole.filter.regex;

import io.porthole.filter.regex.Node.Place;
import io.porthole.filter.regex.Program.Check;
import io.porthole.filter.regex.Program.Fork;
import io.porthole.filter.regex.Program.Found;
import io.porthole.filter.regex.Program.Step;
import io.porthole.filter.regex.Program.Take;

/// One search of an expression in a text: goes through the text once, with the set of all steps that could
/// be next.
final class Search {
    private final Step[] steps;
    private final CharSequence text;
    private int[] now;
    private int[] then;
    private int nowCount;
    private int thenCount;
    /// For each step the place of the text, and one, at which it was put in the set.
    private final int[] putAt;
    private final int[] left;

    Search(Step[] steps, CharSequence text) {
        this.steps = steps;
        this.text = text;
        this.now = new int[steps.length];
        this.then = new int[steps.length];
        this.putAt = new int[steps.length];
        this.left = new int[steps.length + 1];
    }

    boolean finds() {
        int length = text.length();
        int at = 0;
        while (true) {
            if (put(0, at)) {
                return true;
            }
            swap();
            if (at == length) {
                return false;
            }
            int point = Character.codePointAt(text, at);
            int next = at + Character.charCount(point);
            for (int i = 0; i < nowCount; i++) {
                int step = now[i];
                if (steps[step] instanceof Take take && take.set().has(point) && put(step + 1, next)) {
                    return true;
                }
            }
            at = next;
        }
    }

    private void swap() {
        int[] free = now;
        now = then;
        nowCount = thenCount;
        then = free;
        thenCount = 0;
    }

    /// Puts a step, and all that can be reached from it without a character, into the set for a place; true
    /// if the end of the expression is among them.
    private boolean put(int first, int at) {
        int count = 0;
        left[count++] = first;
        while (count > 0) {
            int number = left[--count];
            if (putAt[number] == at + 1) {
                continue;
            }
            putAt[number] = at + 1;
            switch (steps[number]) {
                case Found _ -> {
                    return true;
                }
                case Take _ -> then[thenCount++] = number;
                case Check check -> {
                    if (is(check.place(), at)) {
                        left[count++] = number + 1;
                    }
                }
                case Fork fork -> {
                    left[count++] = fork.other();
                    left[count++] = fork.one();
                }
            }
        }
        return false;
    }

    private boolean is(Place place, int at) {
        return switch (place) {
            case START -> at == 0;
            case END -> at == text.length();
            case WORD_EDGE -> isWordEdge(at);
            case NO_WORD_EDGE -> !isWordEdge(at);
        };
    }

    private boolean isWordEdge(int at) {
        boolean before = at > 0 && SetParser.isWord(text.charAt(at - 1));
        boolean after = at < text.length() && SetParser.isWord(text.charAt(at));
        return before != after;
    }
}
