package io.porthole.ui.actions;

import io.porthole.message.Messages;
import io.porthole.ui.fx.KeyPress;
import io.porthole.ui.fx.UserAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives all actions the keys that the user wants: those that are kept, else the usual ones. A change holds at once
/// and is kept. On the JavaFX thread.
public final class KeyMap {
    private final List<UserAction> actions;
    private final KeyMemory memory;
    private final List<String> problems = new ArrayList<>();
    private Runnable onProblems = () -> {};

    /// Puts the keys that are kept in force.
    ///
    /// @param actions all that there are
    public KeyMap(List<UserAction> actions, KeyMemory memory) {
        this.actions = List.copyOf(actions);
        this.memory = memory;
        apply();
    }

    public List<UserAction> actions() {
        return actions;
    }

    /// What of that which is kept could not be put in force, and why; plain sentences.
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /// Runs `listener` whenever [#problems] have become others.
    public void setOnProblems(Runnable listener) {
        onProblems = listener;
    }

    /// Puts in force what is kept. What the user has set goes before what is usual.
    public void apply() {
        List<String> before = problems();
        problems.clear();
        Map<String, List<String>> kept = memory.keys();
        var known = actions.stream().map(UserAction::id).collect(Collectors.toSet());
        new TreeMap<>(kept)
                .keySet().stream()
                        .filter(id -> !known.contains(id))
                        .forEach(id -> problems.add(Messages.text("actions.no-action-keys-kept", id)));
        var given = new LinkedHashMap<UserAction, List<KeyPress>>();
        actions.stream()
                .filter(action -> kept.containsKey(action.id()))
                .forEach(action -> given.put(
                        action, free(action, read(action, kept.getOrDefault(action.id(), List.of())), given)));
        actions.stream()
                .filter(action -> !given.containsKey(action))
                .toList()
                .forEach(action -> given.put(action, free(action, action.usualKeys(), given)));
        given.forEach(UserAction::setKeys);
        if (!problems.equals(before)) {
            onProblems.run();
        }
    }

    private List<KeyPress> read(UserAction action, List<String> texts) {
        var keys = new LinkedHashSet<KeyPress>();
        for (String text : texts) {
            Optional<KeyPress> key = KeyPress.of(text);
            Optional<String> refusal = key.flatMap(found -> KeyRules.refusal(action, found));
            if (key.isEmpty()) {
                problems.add(Messages.text("actions.no-key-for", text, action.name()));
            } else if (refusal.isPresent()) {
                problems.add(Messages.text("actions.cannot-for", refusal.get(), action.name()));
            } else {
                keys.add(key.get());
            }
        }
        return List.copyOf(keys);
    }

    /// Of some keys those that no action has that was given its own before.
    private List<KeyPress> free(UserAction action, List<KeyPress> keys, Map<UserAction, List<KeyPress>> given) {
        var free = new ArrayList<KeyPress>();
        for (KeyPress key : keys) {
            given.entrySet().stream()
                    .filter(other -> other.getValue().contains(key) && KeyRules.clash(action, other.getKey()))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> problems.add(Messages.text(
                                    "actions.for-cannot-for-too",
                                    key.text(),
                                    other.getKey().name(),
                                    action.name())),
                            () -> free.add(key));
        }
        return free;
    }

    /// Why an action cannot have a key, a plain sentence; empty if it can, once no other has it.
    public static Optional<String> refusal(UserAction action, KeyPress key) {
        return KeyRules.refusal(action, key);
    }

    /// The other actions that have a key where this one needs it.
    public List<UserAction> owners(UserAction action, KeyPress key) {
        return actions.stream()
                .filter(other -> !other.equals(action) && other.keys().contains(key) && KeyRules.clash(action, other))
                .toList();
    }

    /// Gives an action a key beside those that it has, and takes it away from those that had it.
    public void add(UserAction action, KeyPress key) {
        set(action, Stream.concat(action.keys().stream(), Stream.of(key)).toList());
    }

    /// Gives an action a key in the place of those that it has, and takes it away from those that had it.
    public void replace(UserAction action, KeyPress key) {
        set(action, List.of(key));
    }

    public void remove(UserAction action, KeyPress key) {
        set(action, action.keys().stream().filter(other -> !other.equals(key)).toList());
    }

    private void set(UserAction action, List<KeyPress> keys) {
        var kept = new LinkedHashMap<>(memory.keys());
        for (KeyPress key : keys) {
            for (UserAction owner : owners(action, key)) {
                put(
                        kept,
                        owner,
                        owner.keys().stream()
                                .filter(other -> !other.equals(key))
                                .toList());
                owner.setKeys(owner.keys().stream()
                        .filter(other -> !other.equals(key))
                        .toList());
            }
        }
        put(kept, action, keys);
        memory.keep(kept);
        apply();
    }

    /// What could not be read stays beside the keys.
    private static void put(Map<String, List<String>> kept, UserAction action, List<KeyPress> keys) {
        Stream<String> unread = kept.getOrDefault(action.id(), List.of()).stream()
                .filter(text -> KeyPress.of(text).isEmpty());
        List<String> texts =
                Stream.concat(keys.stream().map(KeyPress::text), unread).toList();
        if (texts.equals(texts(action.usualKeys()))) {
            kept.remove(action.id());
        } else {
            kept.put(action.id(), texts);
        }
    }

    private static List<String> texts(List<KeyPress> keys) {
        return keys.stream().map(KeyPress::text).toList();
    }

    /// Whether an action has other keys than usual, or would have, were they not another's.
    public static boolean isChanged(UserAction action) {
        return !action.keys().equals(action.usualKeys());
    }

    /// The other actions that have usual keys of this one, where it needs them.
    public List<UserAction> ownersOfUsual(UserAction action) {
        return action.usualKeys().stream()
                .flatMap(key -> owners(action, key).stream())
                .distinct()
                .toList();
    }

    /// Gives an action its usual keys, and takes them away from those that had them.
    public void reset(UserAction action) {
        set(action, action.usualKeys());
    }

    /// Gives all actions their usual keys. What belongs to no action that is known here is kept.
    public void resetAll() {
        Set<String> known = actions.stream().map(UserAction::id).collect(Collectors.toCollection(HashSet::new));
        var kept = new LinkedHashMap<>(memory.keys());
        kept.keySet().removeAll(known);
        memory.keep(kept);
        apply();
    }
}
