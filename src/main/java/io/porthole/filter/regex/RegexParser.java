package io.porthole.filter.regex;

import io.porthole.filter.regex.Node.Place;
import io.porthole.message.Messages;
import java.util.ArrayList;
import java.util.List;

/// Reads an expression.
final class RegexParser {
    private static final int DEEPEST = 50;
    private static final int MOST_TIMES = 1_000;
    private static final CharSet ANY = new CharSet(point -> point != '\n');

    private final PatternText text;
    private final SetParser sets;
    private int depth;

    RegexParser(String source, boolean ignoresCase) {
        this.text = new PatternText(source);
        this.sets = new SetParser(text, ignoresCase);
    }

    Node read() throws RegexException {
        Node whole = choice();
        if (!text.isAtEnd()) {
            throw new RegexException(Messages.text("filter.expected-opening-bracket-before"));
        }
        return whole;
    }

    private Node choice() throws RegexException {
        if (depth++ > DEEPEST) {
            throw new RegexException(Messages.text("filter.expected-fewer-brackets-in"));
        }
        var parts = new ArrayList<Node>(List.of(sequence()));
        while (text.takes('|')) {
            parts.add(sequence());
        }
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Node.Choice(parts);
    }

    private Node sequence() throws RegexException {
        var parts = new ArrayList<Node>();
        while (!text.isAtEnd() && !text.isNext('|') && !text.isNext(')')) {
            parts.add(repeated(one()));
        }
        return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(parts);
    }

    private Node repeated(Node of) throws RegexException {
        Node repeat = repeat(of);
        if (repeat.equals(of)) {
            return of;
        }
        text.takes('?'); // as few as can be: whether anything is found does not depend on it
        if (text.isNext('*') || text.isNext('+') || text.isNext('?')) {
            throw new RegexException(Messages.text("filter.expected-only-one-and"));
        }
        return repeat;
    }

    private Node repeat(Node of) throws RegexException {
        if (text.takes('*')) {
            return new Node.Repeat(of, 0, -1);
        }
        if (text.takes('+')) {
            return new Node.Repeat(of, 1, -1);
        }
        if (text.takes('?')) {
            return new Node.Repeat(of, 0, 1);
        }
        int[] times = text.takeTimes();
        if (times.length == 0) {
            return of;
        }
        boolean isTooMany = times[0] > MOST_TIMES || times[1] > MOST_TIMES;
        if (isTooMany || (times[1] >= 0 && times[1] < times[0])) {
            throw new RegexException(Messages.text("filter.expected-smaller-number-first", MOST_TIMES));
        }
        return new Node.Repeat(of, times[0], times[1]);
    }

    private Node one() throws RegexException {
        int c = text.take();
        return switch (c) {
            case '(' -> group();
            case '[' -> new Node.One(sets.inBrackets());
            case '.' -> new Node.One(ANY);
            case '^' -> new Node.At(Place.START);
            case '$' -> new Node.At(Place.END);
            case '\\' -> escape();
            case '*', '+', '?' ->
                throw new RegexException(Messages.text("filter.expected-something-before-in", (char) c, (char) c));
            default -> new Node.One(sets.set(point -> point == c));
        };
    }

    private Node group() throws RegexException {
        if (text.takes('?') && !text.takes(':')) {
            throw new RegexException(Messages.text("filter.expected-or-looking-ahead"));
        }
        Node within = choice();
        if (!text.takes(')')) {
            throw new RegexException(Messages.text("filter.expected-closing-bracket-in"));
        }
        return within;
    }

    private Node escape() throws RegexException {
        if (text.takes('b')) {
            return new Node.At(Place.WORD_EDGE);
        }
        if (text.takes('B')) {
            return new Node.At(Place.NO_WORD_EDGE);
        }
        if (text.takes('A')) {
            return new Node.At(Place.START);
        }
        if (text.takes('z')) {
            return new Node.At(Place.END);
        }
        return new Node.One(sets.escape());
    }
}
