package org.plenary.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Set;
import org.plenary.preparation.CatalogueRule;
import org.plenary.preparation.CatalogueRule.Certainty;
import org.plenary.preparation.DeadlineService;
import org.plenary.preparation.DeadlineStanding;
import org.plenary.preparation.DeadlineWords;
import org.plenary.preparation.Due;
import org.plenary.preparation.MeetingFrame;
import org.plenary.preparation.PlannedDeadline;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;

/** A deadline in the list: when, what, how it stands; why on demand. */
class DeadlineRow extends ListItem {

    private final transient PlannedDeadline deadline;
    private final transient MeetingFrame meeting;
    private final transient DeadlineWords words;
    private final NativeDetails why = new NativeDetails();

    /**
     * @param over      whether the meeting was held or cancelled: then it does not matter how far away a day is
     * @param explained the ids of the rows of which the reasons are open; kept up to date
     */
    DeadlineRow(PlannedDeadline deadline, MeetingFrame meeting, DeadlineWords words, boolean over, Instant now, Set<String> explained) {
        this.deadline = deadline;
        this.meeting = meeting;
        this.words = words;
        addClassName("deadline");
        setId("deadline-" + deadline.id());
        var standing = DeadlineStanding.of(deadline, over, now);
        addClassName(standing.name().toLowerCase());
        add(when(over, now), what(standing));
        why.setOpen(explained.contains(getId().orElseThrow()));
        why.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                explained.add(getId().orElseThrow());
            } else {
                explained.remove(getId().orElseThrow());
            }
        });
    }

    private Div when(boolean over, Instant now) {
        var when = new Div();
        when.addClassName("deadline-when");
        if (deadline.due() instanceof Due.Dated(var dated)) {
            when.add(new Span(Dates.weekday(dated.day(), getLocale())));
            if (!over) {
                var away = new Span(Dates.days(now.atZone(dated.zone()).toLocalDate(), dated.day(), getLocale()));
                away.addClassName("quiet");
                when.add(away);
            }
        } else {
            when.add(new Span(getTranslation("deadlines.no-date")));
        }
        return when;
    }

    private Div what(DeadlineStanding standing) {
        var topic = new H3(deadline.topic(getLocale().getLanguage()));
        var facts = new Div(badge(standing));
        facts.addClassName("facts");
        if (deadline.provision() != null) {
            facts.add(new Span(deadline.provision()));
        }
        if (deadline.rule() != null) {
            facts.add(new Span(deadline.rule().body()));
            if (deadline.rule().certainty() != Certainty.SOURCED) {
                facts.add(new Badge(Icons.HELP, getTranslation("deadlines.certainty." + deadline.rule().certainty()), Tone.MARK));
            }
        }
        var what = new Div(topic, facts);
        what.addClassName("deadline-what");
        if (deadline.due() instanceof Due.Undated(var missing)) {
            what.add(new Paragraph(getTranslation("deadlines.missing." + missing)));
        }
        met(what);
        if (deadline.fields().note() != null) {
            what.add(new Paragraph(deadline.fields().note()));
        }
        what.add(why());
        return what;
    }

    private void met(Div what) {
        if (deadline.metBy() == null) {
            return;
        }
        var on = Dates.day(deadline.fields().metOn(), getLocale());
        what.add(new Paragraph(getTranslation("deadlines.met-by", on, deadline.metBy())));
        if (deadline.metDue() != null && !deadline.metDue().equals(deadline.day())) {
            what.add(new Paragraph(getTranslation("deadlines.met-against", Dates.day(deadline.metDue(), getLocale()))));
        }
    }

    private NativeDetails why() {
        why.setSummaryText(getTranslation("deadlines.why"));
        var steps = new OrderedList();
        words.reasoning(deadline.due(), meeting, getLocale()).forEach(step -> steps.add(new ListItem(step)));
        var content = new Div(steps);
        content.addClassName("stack");
        if (deadline.due() instanceof Due.Dated(var dated)) {
            content.add(new Paragraph(getTranslation("deadlines.until", Dates.instant(dated.until(), dated.zone(), getLocale()))));
        }
        if (deadline.ruleSays() instanceof Due.Dated(var dated)) {
            content.add(new Paragraph(getTranslation("deadlines.rule-says", Dates.day(dated.day(), getLocale()))));
        }
        if (deadline.fields().reason() != null) {
            content.add(new Paragraph(getTranslation("deadlines.because", deadline.fields().reason())));
        }
        if (deadline.rule() != null) {
            rule(content, deadline.rule());
        }
        why.setContent(content);
        return why;
    }

    private void rule(Div content, CatalogueRule rule) {
        if (rule.words() != null) {
            content.add(new Paragraph(getTranslation("deadlines.listed", rule.words())));
        }
        if (rule.rollInferred()) {
            content.add(new Paragraph(getTranslation("deadlines.roll-inferred")));
        }
        content.add(new Paragraph(getTranslation("deadlines.source", rule.source(), getTranslation("deadlines.certainty." + rule.certainty()))));
    }

    private Badge badge(DeadlineStanding standing) {
        var word = getTranslation("deadlines.standing." + standing);
        return switch (standing) {
            case OPEN -> new Badge(Icons.WAIT, word, Tone.NEUTRAL);
            case SOON -> new Badge(Icons.WAIT, word, Tone.WARNING);
            case LATE -> new Badge(Icons.ALERT, word, Tone.DANGER);
            case PASSED -> new Badge(Icons.HISTORY, word, Tone.NEUTRAL);
            case MET -> new Badge(Icons.CHECK, word, Tone.SUCCESS);
            case EXTENDED -> new Badge(Icons.CALENDAR, word, Tone.PRIMARY);
            case WITHDRAWN, OFF -> new Badge(Icons.REFUSE, word, Tone.NEUTRAL);
            case UNDATED -> new Badge(Icons.UNSCHEDULED, word, Tone.WARNING);
        };
    }

    /** Adds what its organisers can do. */
    DeadlineRow editable(DeadlineDialogs dialogs) {
        var topic = deadline.topic(getLocale().getLanguage());
        var actions = new Div();
        actions.addClassName("actions");
        if (deadline.due() instanceof Due.Undated(var missing) && missing != Due.Missing.DAY && deadline.fields().state().stands()) {
            actions.add(named(new Button(getTranslation("deadlines.set-anchor"), click -> dialogs.anchors()), "deadlines.set-anchor", topic));
        } else if (deadline.fields().state().stands()) {
            actions.add(named(new Button(getTranslation("deadlines.mark-met"), Icons.CHECK.create(), click -> dialogs.met(deadline)), "deadlines.mark-met", topic));
        }
        var edit = named(new Button(Icons.EDIT.create(), click -> dialogs.edit(deadline)), "edit", topic);
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        edit.setTooltipText(getTranslation("edit"));
        actions.add(edit, HistoryButton.of(topic, meeting.zone(), deadline.meetingId(), DeadlineService.DEADLINE, deadline.id()).small(topic));
        add(actions);
        return this;
    }

    private Button named(Button button, String key, String topic) {
        button.setAriaLabel(getTranslation(key) + ": " + topic);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** Shows why, and brings it into sight. */
    void point() {
        why.setOpen(true);
        addClassName("pointed");
        getElement().executeJs("setTimeout(() => this.scrollIntoView({block: 'center'}))");
    }
}
