package io.porthole.filter;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.FileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Makes filters over single events, in the plainest way. What it says of an event is what [Compilation]
/// says of its row, which a test holds.
///
/// @param moment what relative times are taken from
record EventFilters(FilterMoment moment) {
    EventFilter of(Expression expression) {
        return switch (expression) {
            case Everything _ -> (event, batch, noise) -> true;
            case Word word -> events(word(word));
            case Not not -> not(of(not.of()));
            case And and -> all(and.all().stream().map(this::of).toList());
            case Or or -> any(or.any().stream().map(this::of).toList());
            case Term term -> term(term);
        };
    }

    private static EventFilter events(Predicate<Event> test) {
        return (event, batch, noise) -> test.test(event);
    }

    private static EventFilter not(EventFilter of) {
        return (event, batch, noise) -> !of.passes(event, batch, noise);
    }

    private static EventFilter all(List<EventFilter> of) {
        return (event, batch, noise) -> of.stream().allMatch(each -> each.passes(event, batch, noise));
    }

    private static EventFilter any(List<EventFilter> of) {
        return (event, batch, noise) -> of.stream().anyMatch(each -> each.passes(event, batch, noise));
    }

    private static Predicate<Event> word(Word word) {
        TextTest test = WordTest.of(word.glob());
        return event -> {
            var texts = new ArrayList<>(event.actorAttributes().values());
            texts.addAll(List.of(
                    event.actorName(),
                    event.actorId(),
                    event.verb(),
                    event.action().word()));
            return texts.stream().anyMatch(test::test);
        };
    }

    private EventFilter term(Term term) {
        return switch (term.key().field()) {
            case TIME, SINCE, UNTIL -> {
                var range = TimeRange.of(term, moment);
                yield (event, batch, noise) -> range.holds(event.time());
            }
            case BATCH -> {
                long[] numbers = TextTests.numbers(term);
                yield (event, batch, noise) -> TextTests.holds(term.operator(), batch, numbers);
            }
            case EXIT ->
                any(event -> attribute(event, Facts.exitCode(event.type(), event.action())), TextTests.number(term));
            case SIGNAL -> any(EventFilters::signal, TextTests.signal(term));
            case LABEL, ATTR -> attribute(term);
            case TYPE, GROUP, ORIGIN -> choice(term);
            case IS -> any(term.values().stream().map(value -> is(value.text())).toList());
            case SOURCE, HOST, OBJECT, ACTION, VERB, NAME, ID, IMAGE, PROJECT, SERVICE, PATH, MOUNTEDBY -> text(term);
        };
    }

    private static EventFilter any(Function<Event, List<String>> texts, TextTest test) {
        return events(event -> texts.apply(event).stream().anyMatch(test::test));
    }

    private static EventFilter attribute(Term term) {
        String name = term.key().name();
        boolean isLabel = term.key().field() == Field.LABEL;
        TextTest test = term.operator().isOrder() ? TextTests.number(term) : TextTests.of(term);
        boolean wanted = term.operator() != Operator.DIFFERS;
        return events(event -> {
            String value = event.actorAttributes().get(name);
            return value != null && (!isLabel || event.type() == EventType.DOCKER) && test.test(value) == wanted;
        });
    }

    private static EventFilter text(Term term) {
        TextTest test = TextTests.of(term);
        Field field = term.key().field();
        if (term.operator() != Operator.DIFFERS) {
            return any(event -> texts(field, event), test);
        }
        return events(event -> {
            List<String> texts = texts(field, event);
            return texts.stream().anyMatch(text -> !text.isEmpty())
                    && texts.stream().noneMatch(test::test);
        });
    }

    /// All that a key stands for; the empty text where there is nothing.
    private static List<String> texts(Field field, Event event) {
        boolean isFile = event.type() == EventType.FILE;
        return switch (field) {
            case SOURCE -> List.of(event.source());
            case HOST -> List.of(isFile ? "" : event.source());
            case OBJECT -> List.of(event.object());
            case ACTION -> Facts.actionWords(event.type(), event.action(), event.verb());
            case VERB -> List.of(event.verb());
            case NAME ->
                isFile ? List.of(event.actorName(), Facts.fileName(event.actorName())) : List.of(event.actorName());
            case ID -> List.of(event.actorId());
            case IMAGE ->
                event.object().equals(Facts.IMAGE_OBJECT)
                        ? List.of(event.actorName())
                        : first(attribute(event, Facts.IMAGE));
            case PROJECT -> first(attribute(event, Facts.PROJECT));
            case SERVICE -> first(attribute(event, Facts.SERVICE));
            case PATH -> List.of(isFile ? event.actorName() : "");
            case MOUNTEDBY ->
                FileAttributes.list(
                        isFile ? first(attribute(event, Facts.MOUNTED_BY)).getFirst() : "");
            default -> throw new IllegalArgumentException(field + " is no text");
        };
    }

    private static List<String> first(List<String> texts) {
        return texts.isEmpty() ? List.of("") : texts.subList(0, 1);
    }

    /// The values of those of the attributes that an event has.
    private static List<String> attribute(Event event, List<String> names) {
        return names.stream()
                .filter(event.actorAttributes()::containsKey)
                .map(name -> event.actorAttributes().getOrDefault(name, ""))
                .toList();
    }

    private static List<String> signal(Event event) {
        return event.action() == Action.KILL ? attribute(event, List.of(Facts.SIGNAL)) : List.of();
    }

    private static EventFilter choice(Term term) {
        List<String> words = term.values().stream().map(Value::text).toList();
        boolean wanted = term.operator() == Operator.IS;
        Field field = term.key().field();
        return events(event -> words.stream().anyMatch(word -> is(field, word, event)) == wanted);
    }

    private static boolean is(Field field, String word, Event event) {
        return switch (field) {
            case TYPE -> event.type().key().equals(word);
            case ORIGIN -> event.origin().key().equals(word);
            case GROUP -> Facts.isIn(word, event.type(), event.action());
            default -> throw new IllegalArgumentException(field + " is no choice");
        };
    }

    private static EventFilter is(String mark) {
        return mark.equals("noise") ? (event, batch, noise) -> noise : events(event -> is(mark, event));
    }

    private static boolean is(String mark, Event event) {
        return switch (mark) {
            case "gap" -> Facts.isGap(event.action());
            case "unhealthy" -> Facts.isUnhealthy(event.action(), event.verb());
            case "flagged" -> !event.flag().isEmpty();
            case "error" ->
                Facts.isTrouble(event.action(), event.verb()) || !event.flag().isEmpty() || endedBadly(event);
            default -> event.origin().key().equals(mark);
        };
    }

    private static boolean endedBadly(Event event) {
        return event.action() == Action.DIE
                && attribute(event, Facts.exitCode(event.type(), event.action())).stream()
                        .anyMatch(code -> !code.equals("0"));
    }
}
