package io.porthole.ui.events;

import io.porthole.filter.RowList;
import io.porthole.filter.RowOrder;

/// Which rows of a list are in sight. Pure arithmetic on positions, each of which costs the same however long the
/// list.
///
/// While it follows, the end of the list is in sight. Otherwise one row, the anchor, keeps its line: the rows in
/// sight stay where they are when others are appended, or go at the beginning of the list. Where the anchor has gone,
/// another row that was in sight takes its part.
final class Viewport {
    private static final RowList NONE = RowList.range(1, 1);

    private RowList rows = NONE;
    private int lines;
    private long top;
    private boolean following = true;
    private long anchor;
    private long anchorLine;
    /// The numbers of the rows that were in sight with the anchor, line by line.
    private long[] beside = {};

    /// Puts other rows in sight, or more of the same. Only rows in the order of arrival can be followed.
    ///
    /// @param complete whether the list is all there is; while it is not, the anchor is remembered even where its
    ///                 row is not among the rows yet
    void show(RowList newRows, boolean complete) {
        rows = newRows;
        following = following && canFollow();
        settle();
        if (complete) {
            keep(0);
        }
    }

    /// Whether the rows are in an order in which the newest is the last.
    boolean canFollow() {
        return rows.order().equals(RowOrder.ARRIVAL);
    }

    /// Sets how many whole lines there is room for. Where the list ends above the last line, rows move down into
    /// the room.
    void resize(int newLines) {
        lines = Math.max(0, newLines);
        settle();
        keep(0);
    }

    /// Keeps the row on `line` there, whatever list is shown next.
    void keep(long line) {
        anchorLine = line;
        anchor = top + line < rows.size() ? rows.number(top + line) : 0;
        beside = new long[count()];
        for (int i = 0; i < beside.length; i++) {
            beside[i] = rows.number(top + i);
        }
    }

    /// Keeps no row on its line: the next list is shown from its beginning.
    void forgetAnchor() {
        anchor = 0;
        anchorLine = 0;
        beside = new long[0];
    }

    /// Brings `position` to the first line, as far as the list's end allows. At the very end it follows from then
    /// on, anywhere else it does not.
    void scrollTo(long position) {
        top = Math.clamp(position, 0L, lastTop());
        following = top == lastTop() && canFollow();
        keep(0);
    }

    /// Moves by `change` lines; upwards is negative.
    void scrollBy(long change) {
        scrollTo(top + change);
    }

    /// Brings `position` in sight by the shortest way, without following.
    void reveal(long position) {
        long highest = Math.max(0, position - Math.max(1, lines) + 1);
        top = Math.clamp(Math.clamp(top, Math.min(highest, position), position), 0L, lastTop());
        following = false;
        keep(0);
    }

    /// Brings `position` to a third of the height, unless it is in sight, without following.
    void show(long position) {
        if (position < top || position >= top + count()) {
            top = Math.clamp(position - lines / 3, 0L, lastTop());
        }
        following = false;
        keep(0);
    }

    void setFollowing(boolean follow) {
        following = follow && canFollow();
        settle();
        keep(0);
    }

    boolean isFollowing() {
        return following;
    }

    RowList rows() {
        return rows;
    }

    /// The position of the row on the first line.
    long top() {
        return top;
    }

    /// The largest position that the first line can show without leaving lines empty.
    long lastTop() {
        return Math.max(0, rows.size() - lines);
    }

    /// How many whole lines there is room for.
    int lines() {
        return lines;
    }

    /// How many rows are in sight.
    int count() {
        return (int) Math.min(lines, rows.size() - top);
    }

    /// The line that shows the row of that number; -1 where it is not in sight.
    int lineOf(long number) {
        long position = rows.position(number);
        boolean inSight = position >= top && position < top + count();
        return inSight && rows.number(position) == number ? (int) (position - top) : -1;
    }

    private void settle() {
        top = following ? lastTop() : Math.clamp(anchoredTop(), 0L, lastTop());
    }

    private long anchoredTop() {
        if (rows.contains(anchor)) {
            return rows.position(anchor) - anchorLine;
        }
        for (int line = 0; line < beside.length; line++) {
            if (rows.contains(beside[line])) {
                return rows.position(beside[line]) - line;
            }
        }
        return canFollow() ? rows.position(anchor) - anchorLine : top;
    }
}
