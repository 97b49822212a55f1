package io.porthole.filter;

import io.porthole.log.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keys that are texts. Each different text is kept once, and rows are compared by the texts' ranks; most rows find
/// their text by their kind and actor, without making an event.
final class TextKeys implements SortKeys {
    private static final int FEW = 16_384;

    private final SortKey.Text text;
    private final boolean descending;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    /// The numbers of the texts, in the order of the texts.
    private int[] ordered = {};
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
        }
        return number;
    }

    @Override
    public void prepare() {
        if (ordered.length < texts.size()) {
            ordered = withNew();
            ranks = new int[texts.size()];
            for (int rank = 0; rank < ordered.length; rank++) {
                ranks[ordered[rank]] = rank;
            }
        }
    }

    /// The new texts sorted and merged among the others.
    private int[] withNew() {
        List<Integer> fresh = new ArrayList<>();
        for (int number = ordered.length; number < texts.size(); number++) {
            fresh.add(number);
        }
        fresh.sort((a, b) -> NaturalOrder.INSTANCE.compare(texts.get(a), texts.get(b)));
        var all = new int[texts.size()];
        int from = 0;
        int at = 0;
        for (int number : fresh) {
            int place = place(texts.get(number), from);
            System.arraycopy(ordered, from, all, at, place - from);
            at += place - from;
            all[at++] = number;
            from = place;
        }
        System.arraycopy(ordered, from, all, at, ordered.length - from);
        return all;
    }

    /// Before which of the ordered texts, from `from` on, a new one belongs.
    private int place(String fresh, int from) {
        int low = from;
        int high = ordered.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (NaturalOrder.INSTANCE.compare(texts.get(ordered[middle]), fresh) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// An empty text comes last either way.
    @Override
    public long rank(long key) {
        if (texts.get((int) key).isEmpty()) {
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
