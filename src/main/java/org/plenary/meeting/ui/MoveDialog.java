package org.plenary.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.plenary.meeting.MeetingDraft;
import org.plenary.preparation.Due;
import org.plenary.preparation.MovePreview;
import org.plenary.preparation.MovePreview.AffectedCall;
import org.plenary.preparation.MovePreview.MovedDate;
import org.plenary.shell.Dates;

/** Shows before a meeting is moved what moves with it, what was done against the old dates, and whom to tell. */
class MoveDialog extends Dialog {

    MoveDialog(MeetingDraft from, MeetingDraft to, MovePreview preview, Runnable move, Runnable keep) {
        setHeaderTitle(getTranslation("deadlines.move.title"));
        setWidth("min(46rem, 96vw)");
        addClassName("move");
        var change = new Paragraph(when(from) + " → " + when(to));
        change.addClassName("move-dates");
        add(change);
        section("deadlines.move.dates", preview.dates().stream().map(this::moved).toList());
        if (preview.unseen() > 0) {
            add(new Paragraph(getTranslation("deadlines.move.unseen", preview.unseen())));
        }
        if (!preview.tasks().isEmpty()) {
            var list = new UnorderedList(preview.tasks().stream().map(task -> line(weekday(task.before()) + " → " + weekday(task.after()), task.title())).toArray(ListItem[]::new));
            list.addClassName("move-list");
            add(new Details(getTranslation("deadlines.move.tasks", preview.tasks().size()), list));
        }
        section("deadlines.move.kept", preview.kept().stream().map(this::kept).toList());
        section("deadlines.move.done", done(preview, ZoneId.of(from.zone())));
        section("deadlines.move.tell", tell(preview));
        var go = new Button(getTranslation("deadlines.move.go"), click -> {
            close();
            move.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setId("meeting-move");
        getFooter().add(new Button(getTranslation("deadlines.move.keep"), click -> {
            close();
            keep.run();
        }), go);
    }

    private String when(MeetingDraft meeting) {
        var dates = Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), getLocale());
        return dates + " (" + Dates.city(ZoneId.of(meeting.zone()), getLocale()) + ")";
    }

    private void section(String key, List<ListItem> lines) {
        if (!lines.isEmpty()) {
            var list = new UnorderedList(lines.toArray(ListItem[]::new));
            list.addClassName("move-list");
            add(new H3(getTranslation(key)), list);
        }
    }

    private ListItem moved(MovedDate date) {
        return line(day(date.before()) + " → " + day(date.after()), topic(date));
    }

    private ListItem kept(MovedDate date) {
        return line(day(date.before()), topic(date));
    }

    private static ListItem line(String when, String what) {
        var days = new Span(when);
        days.addClassName("move-days");
        return new ListItem(days, new Span(what));
    }

    private static String topic(MovedDate date) {
        return date.meeting() == null ? date.topic() : date.topic() + " – " + date.meeting();
    }

    private String weekday(LocalDate day) {
        return Dates.weekday(day, getLocale());
    }

    private String day(Due due) {
        return due instanceof Due.Dated(var deadline) ? weekday(deadline.day()) : getTranslation("deadlines.no-date");
    }

    private List<ListItem> done(MovePreview preview, ZoneId zone) {
        var lines = new ArrayList<ListItem>();
        preview.dates().stream().filter(date -> date.metOn() != null)
                .forEach(date -> lines.add(new ListItem(getTranslation("deadlines.move.met", date.topic(), Dates.day(date.metOn(), getLocale()), day(date.before())))));
        if (preview.release() > 0) {
            lines.add(new ListItem(getTranslation("deadlines.move.release", preview.release(), Dates.instant(preview.releasedAt(), zone, getLocale()))));
        }
        preview.calls().forEach(call -> lines.add(new ListItem(getTranslation(call.open() ? "deadlines.move.call-open" : "deadlines.move.call-closed",
                Dates.instant(call.deadline(), zone, getLocale())))));
        if (preview.letters() > 0) {
            lines.add(new ListItem(getTranslation("deadlines.move.letters", preview.letters())));
        }
        return lines;
    }

    private List<ListItem> tell(MovePreview preview) {
        var lines = new ArrayList<ListItem>();
        preview.partners().forEach(partner -> lines.add(new ListItem(partner)));
        int asked = preview.calls().stream().mapToInt(AffectedCall::asked).sum();
        if (asked > 0) {
            lines.add(new ListItem(getTranslation("deadlines.move.asked", asked)));
        }
        if (preview.participants() > 0) {
            lines.add(new ListItem(getTranslation("deadlines.move.participants", preview.participants(), preview.delegations())));
        }
        return lines;
    }
}
