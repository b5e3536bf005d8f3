package org.plenary.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.plenary.preparation.Anchor.Point;
import org.plenary.preparation.DeadlinePlan;
import org.plenary.preparation.MeetingFrame;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Icons;

/** From what the deadlines of the meeting are counted, and where their days end. */
class AnchorCard extends Div {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** @param edit null where the viewer may not */
    AnchorCard(DeadlinePlan plan, Runnable edit) {
        addClassNames("card", "anchor-card");
        var meeting = plan.meeting();
        var head = new Div(new H2(getTranslation("deadlines.counted-from")));
        head.addClassName("page-head");
        if (edit != null) {
            var button = new Button(getTranslation("edit"), Icons.EDIT.create(), click -> edit.run());
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(getTranslation("deadlines.anchors"));
            button.setId("anchors-edit");
            head.add(button);
        }
        add(head);
        if (meeting.monthOnly()) {
            add(new Paragraph(getTranslation("deadlines.missing.DAY")));
        } else {
            add(facts(plan));
        }
        var zone = Dates.city(meeting.deadlineZone(), getLocale());
        var ends = new Paragraph(getTranslation(meeting.secretariat() == null ? "deadlines.ends-meeting" : "deadlines.ends-secretariat", zone));
        ends.addClassName("quiet");
        add(ends);
    }

    private Div facts(DeadlinePlan plan) {
        var meeting = plan.meeting();
        var anchors = meeting.anchors();
        var facts = new Div(fact(meeting, Point.FIRST_ANNOUNCED_DAY, null), fact(meeting, Point.OPENING, anchors.opensAt()),
                fact(meeting, Point.CLOSING, anchors.closesAt()));
        facts.addClassName("anchor-facts");
        plan.counted().forEach(other -> facts.add(fact(getTranslation(Long.valueOf(other.id()).equals(anchors.reviewingId()) ? "deadlines.of.REVIEWING" : "deadlines.of.PREVIOUS"),
                (other.title() == null ? getTranslation("deadlines.other-meeting") : other.title()) + ", "
                        + Dates.range(other.startsOn(), other.endsOn(), other.monthOnly(), getLocale()))));
        return facts;
    }

    private Div fact(MeetingFrame meeting, Point point, LocalTime time) {
        var day = Dates.weekday(meeting.anchor(point).day(), getLocale());
        return fact(getTranslation("deadlines.point." + point), time == null ? day : day + ", " + TIME.format(time));
    }

    private static Div fact(String name, String value) {
        var label = new Span(name);
        label.addClassName("quiet");
        return new Div(label, new Span(value));
    }
}
