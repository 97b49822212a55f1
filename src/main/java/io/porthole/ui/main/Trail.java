package io.porthole.ui.main;

import io.porthole.filter.BarFilter;
import io.porthole.filter.RowFilter;
import io.porthole.filter.groups.LifeTerms;
import io.porthole.log.Row;
import io.porthole.message.Messages;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.events.Following;
import io.porthole.ui.filter.FilterBar;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/// Follows whomever the selected row is about through the whole log, and finds the way back to where that began.
final class Trail implements Following {
    private static final int LONGEST = 50;

    private final EventTable table;
    private final FilterBar filter;
    private final Supplier<RowFilter> inForce;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final UserAction back = new UserAction(
                    Place.ANYWHERE, "trail.back", Messages.text("window.back-filter-selection-and"), this::back)
            .keys("Backspace", "Alt+Left")
            .when(this::canGoBack);
    private final UserAction follow = new UserAction(
                    Place.TABLE, "trail.follow", Messages.text("window.follow-rows-container-whole"), this::follow)
            .keys("O")
            .when(this::canFollow);

    /// A place, and what was shown there.
    private record Step(BarFilter filter, io.porthole.ui.events.Place place) {}

    /// @param inForce what the bar's filter comes to
    Trail(EventTable table, FilterBar filter, Supplier<RowFilter> inForce) {
        this.table = table;
        this.filter = filter;
        this.inForce = inForce;
    }

    /// Both ways, as actions.
    List<UserAction> actions() {
        return List.of(back, follow);
    }

    @Override
    public String followInMenu(String text) {
        return follow.inMenu(text);
    }

    @Override
    public String backInMenu(String text) {
        return back.inMenu(text);
    }

    /// Shows the life of whatever the selected row happened to, and nothing else.
    void follow() {
        Row selected = table.selectedProperty().get();
        if (selected != null) {
            follow(selected);
        }
    }

    /// Whether the selected row is about somebody.
    boolean canFollow() {
        Row selected = table.selectedProperty().get();
        return selected != null && canFollow(selected);
    }

    @Override
    public boolean canFollow(Row row) {
        return LifeTerms.of(row.event()).isPresent();
    }

    @Override
    public void follow(Row row) {
        LifeTerms.of(row.event()).ifPresent(this::follow);
    }

    @Override
    public void follow(String name, String id) {
        follow(LifeTerms.ofContainer(name, id));
    }

    @Override
    public boolean canGoBack() {
        return !steps.isEmpty();
    }

    /// Shows what passes a filter, and nothing else.
    private void follow(String text) {
        BarFilter life = BarFilter.EVERYTHING.withText(text);
        if (!life.equals(filter.filter())) {
            leave();
            filter.setFilter(life);
        }
    }

    /// Notes the place that is left, as one to come back to.
    void leave() {
        steps.push(new Step(filter.filter(), table.place()));
        if (steps.size() > LONGEST) {
            steps.removeLast();
        }
    }

    /// Filter, selection and position as they were before the last [#leave].
    @Override
    public void back() {
        Step step = steps.poll();
        if (step != null) {
            filter.setFilter(step.filter);
            table.returnTo(step.place, inForce.get());
        }
    }
}
