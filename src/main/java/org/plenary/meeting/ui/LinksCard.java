package org.plenary.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.plenary.meeting.LinkedMeetings;
import org.plenary.meeting.LinkedMeetings.Linked;
import org.plenary.meeting.MeetingFilter;
import org.plenary.meeting.MeetingLink;
import org.plenary.meeting.MeetingLink.Relation;
import org.plenary.meeting.MeetingLinkService;
import org.plenary.meeting.MeetingOrder;
import org.plenary.meeting.MeetingService;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** The meetings that this one prepares or follows up and those that do so with it; whoever edits the meeting edits these as well. */
class LinksCard extends Div {

    private final transient MeetingLinkService links;
    private final transient MeetingService meetings;
    private final long meetingId;
    private final boolean mayEdit;
    private transient LinkedMeetings shown;

    LinksCard(MeetingLinkService links, MeetingService meetings, long meetingId, boolean mayEdit) {
        this.links = links;
        this.meetings = meetings;
        this.meetingId = meetingId;
        this.mayEdit = mayEdit;
        addClassNames("card", "stack", "linked-meetings");
    }

    /** Shows the links as they are now; nothing is drawn where they are as they were. */
    void show() {
        var linked = links.links(meetingId);
        if (linked.equals(shown)) {
            return;
        }
        shown = linked;
        removeAll();
        setVisible(mayEdit || !linked.shown().isEmpty() || linked.hidden() > 0);
        add(new H2(getTranslation("linked.title")));
        if (linked.shown().isEmpty()) {
            var none = new Paragraph(getTranslation("linked.none"));
            none.addClassName("quiet");
            none.setVisible(linked.hidden() == 0);
            add(none);
        }
        for (var relation : Relation.values()) {
            show(relation, linked);
        }
        if (linked.hidden() > 0) {
            var hidden = new Paragraph(getTranslation("linked.hidden", linked.hidden()));
            hidden.addClassName("quiet");
            add(hidden);
        }
        if (mayEdit) {
            var add = new Button(getTranslation("linked.add"), Icons.LINK.create(), click -> choose());
            add.setId("meeting-link");
            add(new Div(add));
        }
    }

    private void show(Relation relation, LinkedMeetings linked) {
        var list = new UnorderedList();
        list.addClassName("stations");
        linked.shown().stream().filter(one -> one.relation() == relation).forEach(one -> list.add(item(one)));
        if (list.getComponentCount() > 0) {
            add(new Div(new H3(getTranslation("meeting.link." + relation)), list));
        }
    }

    private ListItem item(Linked linked) {
        var dates = new Span(Dates.range(linked.startsOn(), linked.endsOn(), linked.monthOnly(), getLocale()));
        dates.addClassName("quiet");
        var line = new Div(new Anchor("m/" + linked.code(), linked.title()), dates);
        line.addClassName("station");
        var item = new ListItem(line);
        if (mayEdit) {
            var remove = new Button(Icons.REFUSE.create(), click -> remove(linked));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(getTranslation("linked.remove", linked.title()));
            item.add(remove);
        }
        return item;
    }

    private void choose() {
        var candidates = meetings.page(MeetingFilter.ALL, MeetingOrder.NEXT_FIRST, 0, meetings.count(MeetingFilter.ALL)).stream().filter(row -> row.id() != meetingId).toList();
        new EditDialog<>(getTranslation("linked.add-title"), new LinkForm(candidates), new MeetingLink(Relation.PREPARES, null), (base, mine) -> {
            links.link(meetingId, mine);
            show();
            Notices.done(getTranslation("linked.added"));
        }).open();
    }

    private void remove(Linked linked) {
        var link = new MeetingLink(linked.relation(), linked.id());
        links.unlink(meetingId, link);
        show();
        Notices.undoable(getTranslation("linked.removed", linked.title()), () -> putBack(link));
    }

    /** Meanwhile others may have made links that it contradicts. */
    private void putBack(MeetingLink link) {
        try {
            links.link(meetingId, link);
            show();
        } catch (InvalidInput e) {
            e.violations().forEach(one -> Notices.problem(getTranslation(one.key(), one.arguments().toArray())));
        }
    }
}
