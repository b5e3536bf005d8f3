package org.plenary.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.plenary.programme.DayPlan;
import org.plenary.programme.Place;

/** Outlines on a day where sessions would go: to be seen beside the list of differences, which says the same in words. */
class DraftOutlines extends Div {

    /** Where a session would go. */
    record Outline(long sessionId, String title, Place to) {
    }

    private transient List<Outline> outlines = List.of();

    DraftOutlines() {
        addClassName("programme-outlines");
        getElement().setAttribute("aria-hidden", "true");
    }

    void set(List<Outline> all) {
        outlines = List.copyOf(all);
    }

    /** @return the places of a day, which has to be drawn long enough for them */
    List<Place> on(LocalDate day) {
        return outlines.stream().map(Outline::to).filter(place -> day.equals(place.day())).toList();
    }

    void show(DayPlan plan, GridColumns columns, ZoneId zone) {
        removeAll();
        outlines.stream().filter(outline -> plan.day().equals(outline.to().day())).forEach(outline -> IntStream.range(0, plan.columns().size())
                .filter(column -> Objects.equals(plan.columns().get(column).roomId(), outline.to().roomId())).findFirst()
                .ifPresent(column -> add(drawn(outline, plan, columns, column, zone))));
    }

    private static Div drawn(Outline outline, DayPlan plan, GridColumns columns, int column, ZoneId zone) {
        var place = outline.to();
        var drawn = new Div(new Span(Times.span(place.startsAt(), place.endsAt(zone))), new Span(outline.title()));
        drawn.addClassName("programme-outline");
        drawn.getElement().setAttribute("data-outline", Long.toString(outline.sessionId()));
        drawn.getStyle().set("--start", Integer.toString(plan.minutes(place.startsAt())))
                .set("--length", Integer.toString(plan.minutes(place.endsAt(zone)) - plan.minutes(place.startsAt())))
                .set("--x", SessionCard.percent(columns.left(column))).set("--w", SessionCard.percent(columns.width(column)));
        return drawn;
    }
}
