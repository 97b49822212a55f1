package io.porthole.ui.actions;

import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// A line of the page of keys.
sealed interface KeyLine {
    /// Over the lines of a place.
    record Heading(Place place) implements KeyLine {}

    /// An action, with or without a key.
    record OfAction(UserAction action) implements KeyLine {}

    /// Keys that cannot be changed.
    record Fixed(FixedKeys keys) implements KeyLine {}

    /// The lines for a text, grouped by where the keys hold.
    static List<KeyLine> of(List<UserAction> actions, String text) {
        var fitting = new HashSet<>(ActionSearch.find(actions, text));
        List<UserAction> found = actions.stream().filter(fitting::contains).toList();
        return Arrays.stream(Place.values())
                .flatMap(place -> {
                    List<KeyLine> lines = of(place, found, text);
                    return lines.isEmpty() ? Stream.of() : Stream.concat(Stream.of(new Heading(place)), lines.stream());
                })
                .toList();
    }

    private static List<KeyLine> of(Place place, List<UserAction> found, String text) {
        Stream<KeyLine> actions =
                found.stream().filter(action -> action.place() == place).map(OfAction::new);
        Stream<KeyLine> fixed = FixedKeys.ALL.stream()
                .filter(keys -> keys.place() == place && ActionSearch.fits(keys.name() + " " + keys.keys(), text))
                .map(Fixed::new);
        return Stream.concat(actions, fixed).toList();
    }
}
