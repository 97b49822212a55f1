package io.porthole.filter.regex;

import io.porthole.filter.regex.Node.Place;
import io.porthole.message.Messages;
import java.util.ArrayList;
import java.util.List;

/// An expression as steps, of which many are taken at once. The size is bounded, however often something
/// repeats.
final class Program {
    private static final int MOST = 600;
    private static final int MOST_WORK = 20_000;

    /// What is done at one place of a program.
    sealed interface Step {}

    /// Takes one character and goes on with the next step.
    record Take(CharSet set) implements Step {}

    /// Goes on with the next step at some places of the text only.
    record Check(Place place) implements Step {}

    /// Goes on at two places; at one where both are the same.
    record Fork(int one, int other) implements Step {}

    /// Found.
    record Found() implements Step {}

    private final List<Step> steps = new ArrayList<>();
    private int work;

    private Program() {}

    static Step[] of(Node node) throws RegexException {
        var program = new Program();
        program.emit(node);
        program.add(new Found());
        return program.steps.toArray(Step[]::new);
    }

    private int add(Step step) throws RegexException {
        if (steps.size() > MOST) {
            throw tooLong();
        }
        steps.add(step);
        return steps.size() - 1;
    }

    private static RegexException tooLong() {
        return new RegexException(Messages.text("filter.expected-shorter-regular-expression"));
    }

    private void emit(Node node) throws RegexException {
        if (work++ > MOST_WORK) {
            throw tooLong(); // as for an empty group that repeats and repeats
        }
        switch (node) {
            case Node.One one -> add(new Take(one.set()));
            case Node.At at -> add(new Check(at.place()));
            case Node.Sequence sequence -> {
                for (Node part : sequence.parts()) {
                    emit(part);
                }
            }
            case Node.Choice choice -> emit(choice.parts());
            case Node.Repeat repeat -> emit(repeat);
        }
    }

    private void emit(List<Node> choices) throws RegexException {
        List<Integer> ends = new ArrayList<>();
        for (Node choice : choices.subList(0, choices.size() - 1)) {
            int fork = add(new Fork(0, 0));
            emit(choice);
            ends.add(add(new Fork(0, 0)));
            steps.set(fork, new Fork(fork + 1, steps.size()));
        }
        emit(choices.getLast());
        ends.forEach(end -> steps.set(end, new Fork(steps.size(), steps.size())));
    }

    private void emit(Node.Repeat repeat) throws RegexException {
        for (int i = 0; i < repeat.least(); i++) {
            emit(repeat.of());
        }
        if (repeat.most() < 0) {
            int fork = add(new Fork(0, 0));
            emit(repeat.of());
            add(new Fork(fork, fork));
            steps.set(fork, new Fork(fork + 1, steps.size()));
            return;
        }
        List<Integer> forks = new ArrayList<>();
        for (int i = repeat.least(); i < repeat.most(); i++) {
            forks.add(add(new Fork(0, 0)));
            emit(repeat.of());
        }
        forks.forEach(fork -> steps.set(fork, new Fork(fork + 1, steps.size())));
    }
}
