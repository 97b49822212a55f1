package io.porthole.engine;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// An event's attributes as one flat array of keys and values, in the engine's order. Immutable. An event has a
/// handful of attributes, so that looking one up is a walk over the array.
final class FlatAttributes extends AbstractMap<String, String> {
    static final FlatAttributes EMPTY = new FlatAttributes(new String[0]);

    private final String[] pairs;

    /// Takes over `pairs`: a key, its value, the next key, …; no key appears twice.
    FlatAttributes(String[] pairs) {
        this.pairs = pairs;
    }

    /// Takes keys and values in turns; no key appears twice.
    static FlatAttributes of(List<String> pairs) {
        return pairs.isEmpty() ? EMPTY : new FlatAttributes(pairs.toArray(new String[0]));
    }

    private int indexOf(@Nullable Object key) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        int index = indexOf(key);
        return index < 0 ? null : pairs[index + 1];
    }

    @Override
    public @Nullable String getOrDefault(@Nullable Object key, @Nullable String otherwise) {
        int index = indexOf(key);
        return index < 0 ? otherwise : pairs[index + 1];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return indexOf(key) >= 0;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    /// What any map would give, without an entry for each pair: every event is asked for it.
    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            hash += pairs[i].hashCode() ^ pairs[i + 1].hashCode();
        }
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super String> action) {
        for (int i = 0; i < pairs.length; i += 2) {
            action.accept(pairs[i], pairs[i + 1]);
        }
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<String, String>> {
        @Override
        public Iterator<Entry<String, String>> iterator() {
            return new Walk();
        }

        @Override
        public int size() {
            return FlatAttributes.this.size();
        }
    }

    private final class Walk implements Iterator<Entry<String, String>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < pairs.length;
        }

        @Override
        public Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            next += 2;
            return Map.entry(pairs[next - 2], pairs[next - 1]);
        }
    }
}
