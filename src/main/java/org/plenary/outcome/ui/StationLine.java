package org.plenary.outcome.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.plenary.outcome.OutcomeKind;
import org.plenary.outcome.Point.Kind;
import org.plenary.outcome.Station;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;

/** A point in one line: what it is, what it is called, of which meeting it is and when that was. */
class StationLine extends Div {

    StationLine(Station station, Locale locale) {
        addClassName("station");
        var kind = station.point().kind();
        var dates = Dates.range(station.startsOn(), station.endsOn(), station.monthOnly(), locale);
        var of = new Span(kind == Kind.MEETING ? dates : station.meeting() + " · " + dates);
        of.addClassName("quiet");
        add(kind == Kind.OUTCOME ? badge(station.outcomeKind()) : new Badge(icon(kind), UI.getCurrent().getTranslation("outcome.point." + kind), Badge.Tone.NEUTRAL),
                new Anchor(station.path(), station.label()), of);
    }

    private static Icons icon(Kind kind) {
        return switch (kind) {
            case MEETING -> Icons.MEETINGS;
            case AGENDA_ITEM -> Icons.AGENDA;
            case DOCUMENT -> Icons.DOCUMENTS;
            case OUTCOME -> Icons.IDEA;
            case TASK -> Icons.PLAN;
        };
    }

    static Badge badge(OutcomeKind kind) {
        var icon = switch (kind) {
            case COMMUNIQUE -> Icons.TEXT;
            case RECOMMENDATION -> Icons.IDEA;
            case CONCLUSION -> Icons.COMMENT;
            case DECISION -> Icons.CERTIFICATE;
            case ACTION_POINT -> Icons.CHECK;
        };
        return new Badge(icon, UI.getCurrent().getTranslation("outcome.kind." + kind), Badge.Tone.PRIMARY);
    }
}
