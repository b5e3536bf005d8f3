package org.plenary.participation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.UnaryOperator;
import org.plenary.audit.AccessReport;
import org.plenary.audit.AccessReportService;
import org.plenary.audit.PersonalDataAccess;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.retention.Emptied;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.PagedList;
import org.plenary.shell.ui.ViewState;

/** Who looked at personal data of the meeting, and who took them along. */
@Route(value = "m/:code/participants/access", layout = MeetingWorkspace.class)
@PermitAll
public class AccessReportView extends MeetingPage {

    private static final List<String> ACTIONS = List.of(PersonalDataAccess.VIEWED, PersonalDataAccess.EXPORTED);

    private final transient AccessReportService reports;
    private final transient Rights rights;
    private final Select<String> actor = new Select<>();
    private final Select<String> action = new Select<>();
    private final Span person = new Span();
    private final PagedList<AccessReport> list;
    private transient ViewState state;

    public AccessReportView(AccessReportService reports, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "history.access.title");
        this.reports = reports;
        this.rights = rights;
        choice(actor, "account", "history.person", "history.everybody", UnaryOperator.identity());
        choice(action, "kind", "history.access.kind", "history.access.every-kind", value -> getTranslation("history.access." + value));
        action.setItems(ACTIONS);
        list = new PagedList<>(getTranslation("history.access.title"), (offset, limit) -> reports.page(meetingId(), filter(), offset, limit), this::item);
    }

    private void choice(Select<String> select, String key, String label, String all, UnaryOperator<String> name) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(all));
        select.setItemLabelGenerator(value -> value == null ? getTranslation(all) : name.apply(value));
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                state.set(key, change.getValue());
                state.replaceIn(getUI().orElseThrow());
                list.refresh();
            }
        });
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.MANAGE_ACCESS, meetingId());
        state = ViewState.of(event.getLocation());
        var actors = reports.actors(meetingId());
        actor.setItems(actors);
        actor.setValue(state.get("account").filter(actors::contains).orElse(null));
        action.setValue(state.get("kind").filter(ACTIONS::contains).orElse(null));
        person.removeAll();
        if (filter().id() != null) {
            person.add(new Anchor("m/" + meeting().code() + "/" + ParticipantSections.ACCESS, getTranslation("history.access.all-persons")));
        }
        var filters = new Div(actor, action, person);
        filters.addClassName("filters");
        removeAll();
        add(ParticipantSections.of(meeting(), ParticipantSections.ACCESS, rights), new Paragraph(getTranslation("history.access.explanation")), filters, list);
        list.refresh();
    }

    private AccessReport.Filter filter() {
        var of = state.get("person").filter(text -> text.matches("[A-Z_]{1,40}-\\d{1,18}")).map(text -> text.split("-"));
        return new AccessReport.Filter(actor.getValue(), action.getValue(), of.map(parts -> parts[0]).orElse(null), of.map(parts -> Long.valueOf(parts[1])).orElse(null));
    }

    private ListItem item(AccessReport look) {
        var who = new Span(look.actor().equals(Emptied.MARK) ? getTranslation("retention.emptied") : look.actor());
        who.addClassName("history-who");
        var when = new Span(Dates.instant(look.at(), meeting().zone(), getLocale()));
        when.addClassName("history-when");
        var what = new Div(new Span(look.what() == null ? getTranslation("history.access." + look.action())
                : look.persons() == null ? getTranslation("history.seen." + look.what()) : getTranslation("history.taken." + look.what())));
        what.addClassName("facts");
        if (look.person() != null) {
            what.add(new Anchor("m/" + meeting().code() + "/" + ParticipantSections.ACCESS + "?person=" + look.entity() + "-" + look.entityId(), look.person()));
        }
        if (look.persons() != null) {
            what.add(new Span(getTranslation("history.access.persons", look.persons())));
        }
        if (look.filter() != null) {
            what.add(new Span(look.filter()));
        }
        return new ListItem(new Div(who, when), what);
    }

    @Override
    protected void changed(List<Change> changes) {
        // Looks at personal data are no changes.
    }
}
