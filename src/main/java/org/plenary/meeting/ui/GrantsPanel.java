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
import java.util.List;
import java.util.Locale;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.meeting.FinerRight;
import org.plenary.meeting.FinerRight.Effect;
import org.plenary.meeting.GrantService;
import org.plenary.meeting.RightRequest;
import org.plenary.meeting.RightRequestService;
import org.plenary.security.Action;
import org.plenary.security.MeetingRole;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** Beyond the roles: who asks for a right, what each holder was granted or is withheld, and what each can see. */
class GrantsPanel extends Div {

    private final transient GrantService rights;
    private final transient RightRequestService requests;
    private final UnorderedList asked = new UnorderedList();
    private final Div waiting = new Div(asked);
    private final UnorderedList holders = new UnorderedList();
    private transient MeetingHeading meeting;
    private transient List<Grant> grants = List.of();

    GrantsPanel(GrantService rights, RightRequestService requests) {
        this.rights = rights;
        this.requests = requests;
        addClassNames("finer-rights", "stack");
        waiting.addClassNames("card", "stack");
        waiting.addComponentAsFirst(new H2(getTranslation("rights.requests")));
        var given = new Div(new H2(getTranslation("rights.finer")), new Paragraph(getTranslation("rights.finer-hint")), holders);
        given.addClassNames("card", "stack");
        add(given);
        waiting.setVisible(false);
    }

    /** @return what waits for an answer, to stand where it is seen first; only shown where there is any */
    Div requests() {
        return waiting;
    }

    /** @param holders of all roles, for somebody who decides about access */
    void show(MeetingHeading meeting, List<Grant> holders) {
        this.meeting = meeting;
        this.grants = holders;
        read();
    }

    private void read() {
        asked.removeAll();
        requests.open(meeting.id()).forEach(request -> asked.add(request(request)));
        waiting.setVisible(asked.getComponentCount() > 0);
        var given = rights.rights(meeting.id());
        holders.removeAll();
        grants.forEach(holder -> holders.add(holder(holder, given.stream().filter(right -> right.roleId() == holder.id()).toList())));
    }

    private ListItem request(RightRequest request) {
        var said = new Paragraph(getTranslation("rights.asks", request.name(), request.organisation(), getTranslation("right." + request.action())));
        var when = new Span(Dates.instant(request.askedAt(), meeting.zone(), getLocale()));
        when.addClassName("quiet");
        var item = new ListItem(said);
        if (request.words() != null) {
            item.add(new Paragraph("“" + request.words() + "”"));
        }
        var grant = new Button(getTranslation("rights.grant"), Icons.CHECK.create(), click -> grants.stream().filter(one -> one.id() == request.roleId()).findFirst()
                .ifPresent(holder -> dialog(holder, request).open()));
        grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        grant.setAriaLabel(getTranslation("rights.grant-to", request.name()));
        var decline = new Button(getTranslation("rights.decline"), click -> answer(request, false));
        decline.setAriaLabel(getTranslation("rights.decline-to", request.name()));
        var actions = new Div(when, decline, grant);
        actions.addClassName("actions");
        item.add(actions);
        return item;
    }

    private void answer(RightRequest request, boolean granted) {
        try {
            requests.answer(meeting.id(), request.id(), granted);
            Notices.done(getTranslation("rights.answered", request.name()));
        } catch (NotFound e) {
            Notices.problem(getTranslation("problem.gone"));
        }
        read();
    }

    private ListItem holder(Grant holder, List<FinerRight> given) {
        var name = new H3(holder.acronym() == null ? holder.holder() : holder.acronym());
        var role = new Span(getTranslation("role." + holder.role()));
        role.addClassName("quiet");
        var actions = new Div(new Anchor("m/" + meeting.code() + "/access/" + holder.id(), getTranslation("rights.what-sees", name.getText())));
        actions.addClassName("actions");
        if (holder.role() != MeetingRole.LEAD_ORGANISER) {
            var more = new Button(getTranslation("rights.more"), Icons.ADD.create(), click -> dialog(holder, null).open());
            more.setAriaLabel(getTranslation("rights.more-for", name.getText()));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(more);
        }
        var head = new Div(name, role, actions);
        head.addClassName("finer-head");
        var list = new UnorderedList();
        given.forEach(right -> list.add(right(right)));
        list.setVisible(!given.isEmpty());
        return new ListItem(head, list);
    }

    private ListItem right(FinerRight right) {
        var where = right.part() == null ? getTranslation("rights.whole")
                : right.partName() == null ? getTranslation("rights.part-gone") : getTranslation("rights.part." + right.part().kind(), right.partName());
        var text = getTranslation("rights.said." + right.effect(), getTranslation("right." + right.action()), where);
        var icon = right.effect() == Effect.GRANTED ? Icons.CHECK : Icons.CLOSED;
        var by = new Span(getTranslation("rights.by", right.givenBy() == null ? "Plenary" : right.givenBy(), Dates.instant(right.givenAt(), meeting.zone(), getLocale())));
        by.addClassName("quiet");
        var back = new Button(Icons.REFUSE.create(), click -> AskAgainDialog.then(() -> {
            try {
                rights.takeBack(meeting.id(), right.id());
                Notices.done(getTranslation("saved"));
            } catch (NotFound e) {
                Notices.problem(getTranslation("problem.gone"));
            }
            read();
        }));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        back.setAriaLabel(getTranslation("rights.take-back", text));
        back.setTooltipText(getTranslation("rights.take-back", text));
        var said = new Div(new Span(text), by);
        var item = new ListItem(icon.create(), said, back);
        item.addClassNames("finer-right", right.effect().name().toLowerCase(Locale.ROOT));
        return item;
    }

    /** @param request that is answered with it, or null */
    private GrantDialog dialog(Grant holder, RightRequest request) {
        return new GrantDialog(holder, request == null ? null : request.action(), kind -> rights.parts(meeting.id(), kind), new GrantDialog.Deeds() {
            @Override
            public void grant(GrantDialog.Choice choice) {
                rights.grant(meeting.id(), holder.id(), choice.action(), choice.parts());
                if (!choice.items().isEmpty()) {
                    rights.grant(meeting.id(), holder.id(), Action.EDIT_DOCUMENTS, choice.items());
                }
                done();
            }

            @Override
            public void withhold(GrantDialog.Choice choice) {
                rights.withhold(meeting.id(), holder.id(), choice.action());
                done();
            }

            private void done() {
                if (request != null) {
                    answer(request, true);
                } else {
                    Notices.done(getTranslation("saved"));
                    read();
                }
            }
        });
    }
}
