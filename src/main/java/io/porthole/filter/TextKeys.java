package io.porthole.filter;

import io.porthole.log.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keys that are texts. Each different text is kept once, and rows are compared by the texts' ranks; most
/// rows find their text by their kind and actor, without making an event. Texts are mostly told apart by
/// their beginnings, which are kept side by side in numbers ([NaturalPrefix]): to look at the texts
/// themselves takes long where they are many.
final class TextKeys implements SortKeys {
    private static final int FEW = 16_384;

    private final SortKey.Text text;
    private final boolean descending;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    /// The number of the empty text; -1 where there is none.
    private int empty = -1;
    /// The numbers of the texts, in the order of the texts.
    private int[] ordered = {};
    /// The beginnings of the texts, in their order.
    private long[] prefixes = {};
    /// The rank of each text by its number.
    private int[] ranks = {};

    private final Map<Integer, Integer> known = new HashMap<>();
    private @Nullable Segment segment;

    TextKeys(SortKey.Text text, boolean descending) {
        this.text = text;
        this.descending = descending;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // what is known holds for this very segment
    public long read(Segment in, int index) {
        if (in != segment) {
            segment = in;
            known.clear();
        }
        if (text.isOwn() && !in.isPlain(index)) {
            return number(text.of(in.row(index).event()));
        }
        int kindAndActor = in.kindNumber(index) << 16 | in.actorNumber(index);
        Integer number = known.get(kindAndActor);
        if (number == null) {
            number = number(text.of(in.row(index).event()));
            known.put(kindAndActor, number);
        }
        return number;
    }

    private int number(String value) {
        Integer number = numbers.get(value);
        if (number == null) {
            number = texts.size();
            numbers.put(value, number);
            texts.add(value);
            empty = value.isEmpty() ? number : empty;
        }
        return number;
    }

    @Override
    public void prepare() {
        if (ordered.length < texts.size()) {
            merge(fresh());
            ranks = new int[texts.size()];
            for (int rank = 0; rank < ordered.length; rank++) {
                ranks[ordered[rank]] = rank;
            }
        }
    }

    private record Fresh(int number, String text, long prefix) implements Comparable<Fresh> {
        @Override
        public int compareTo(Fresh other) {
            int order = Long.compareUnsigned(prefix, other.prefix);
            return order != 0 ? order : NaturalOrder.INSTANCE.compare(text, other.text);
        }
    }

    /// The texts that are not among the ordered ones yet, in their order.
    private List<Fresh> fresh() {
        List<Fresh> fresh = new ArrayList<>();
        for (int number = ordered.length; number < texts.size(); number++) {
            String value = texts.get(number);
            fresh.add(new Fresh(number, value, NaturalPrefix.of(value)));
        }
        Collections.sort(fresh);
        return fresh;
    }

    private void merge(List<Fresh> fresh) {
        var allNumbers = new int[texts.size()];
        var allPrefixes = new long[texts.size()];
        int from = 0;
        int at = 0;
        for (Fresh each : fresh) {
            int count = place(each, from) - from;
            System.arraycopy(ordered, from, allNumbers, at, count);
            System.arraycopy(prefixes, from, allPrefixes, at, count);
            from += count;
            at += count;
            allNumbers[at] = each.number;
            allPrefixes[at] = each.prefix;
            at++;
        }
        System.arraycopy(ordered, from, allNumbers, at, ordered.length - from);
        System.arraycopy(prefixes, from, allPrefixes, at, ordered.length - from);
        ordered = allNumbers;
        prefixes = allPrefixes;
    }

    /// Before which of the ordered texts, from `from` on, a new one belongs.
    private int place(Fresh fresh, int from) {
        int low = from;
        int high = ordered.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(middle, fresh)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBefore(int rank, Fresh fresh) {
        int order = Long.compareUnsigned(prefixes[rank], fresh.prefix);
        return order < 0 || (order == 0 && NaturalOrder.INSTANCE.compare(texts.get(ordered[rank]), fresh.text) < 0);
    }

    /// An empty text comes last either way.
    @Override
    public long rank(long key) {
        if (key == empty) {
            return Integer.MAX_VALUE;
        }
        int rank = ranks[(int) key];
        return descending ? -rank : rank;
    }

    @Override
    public boolean isCrowded(long rows) {
        return texts.size() > 2 * rows + FEW;
    }
}
