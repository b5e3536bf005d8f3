package org.plenary.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.body.BodyService;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.participation.Delegation;
import org.plenary.participation.DelegationRole;
import org.plenary.participation.DelegationService;
import org.plenary.participation.ParticipantRow;
import org.plenary.participation.ParticipantService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;
import org.plenary.shell.ui.ViewState;

/** Delegations in the order of the reader's language, and one of them opened: its head, deputies, alternates and advisers. */
@Route(value = "m/:code/participants/delegations", layout = MeetingWorkspace.class)
@PermitAll
public class DelegationsView extends MeetingPage {

    private final transient DelegationService delegations;
    private final transient BodyService bodies;
    private final transient Rights rights;
    private final Nav list = new Nav();
    private final Div opened = new Div();
    private transient StateNames states;
    private String party;
    private boolean mayManage;

    public DelegationsView(DelegationService delegations, BodyService bodies, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "participation.section.delegations");
        this.delegations = delegations;
        this.bodies = bodies;
        this.rights = rights;
        list.addClassName("delegations");
        list.setId("delegations");
        opened.addClassNames("card", "stack");
        opened.setId("delegation");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.VIEW_PARTICIPANTS, meetingId());
        mayManage = rights.may(Action.MANAGE_PARTICIPANTS, meetingId());
        states = new StateNames(bodies.countryNames(), getLocale(), meeting().startsOn());
        party = ViewState.of(event.getLocation()).get("party").orElse(null);
        list.getElement().setAttribute("aria-label", getTranslation("participation.section.delegations"));
        read();
    }

    private void read() {
        removeAll();
        add(ParticipantSections.of(meeting(), ParticipantSections.DELEGATIONS, rights));
        var known = delegations.delegations(meetingId()).stream().collect(Collectors.toMap(Delegation::iso2, Function.identity()));
        if (known.isEmpty()) {
            add(new EmptyState(Icons.MEETINGS, getTranslation("participation.delegations.none"), getTranslation("participation.delegations.none-hint")));
            return;
        }
        var order = states.inOrder().stream().filter(known::containsKey).toList();
        if (party == null || !known.containsKey(party)) {
            party = order.getFirst();
        }
        list.removeAll();
        order.forEach(iso2 -> list.add(line(known.get(iso2))));
        open(known);
        var columns = new Div(list, opened);
        columns.addClassNames("columns", "delegation-columns");
        var headless = known.values().stream().filter(delegation -> delegation.head() == null).count();
        var summary = new Paragraph(getTranslation("participation.delegations.summary", known.size(), headless));
        summary.addClassName("quiet");
        add(summary, columns);
    }

    private Component line(Delegation delegation) {
        var name = new Span(states.name(delegation.iso2()));
        name.addClassName("candidate-name");
        var members = new Span(getTranslation("participation.delegations.members", delegation.members()));
        members.addClassName("quiet");
        var line = new Anchor("m/" + meeting().code() + "/" + ParticipantSections.DELEGATIONS + "?party=" + delegation.iso2(), name, members);
        if (delegation.head() == null) {
            line.add(headless());
        }
        if (delegation.iso2().equals(party)) {
            line.getElement().setAttribute("aria-current", "true");
        }
        return line;
    }

    private Badge headless() {
        return new Badge(Icons.ALERT, getTranslation("participation.delegations.no-head"), Tone.WARNING);
    }

    private void open(Map<String, Delegation> known) {
        opened.removeAll();
        opened.add(new H2(states.name(party)));
        if (known.get(party).head() == null) {
            opened.add(headless());
        }
        var members = delegations.members(meetingId(), party);
        var roles = new ArrayList<DelegationRole>(Arrays.asList(DelegationRole.values()));
        roles.add(null);
        for (var role : roles) {
            var holding = members.stream().filter(member -> member.delegationRole() == role).toList();
            if (!holding.isEmpty()) {
                var people = new UnorderedList();
                people.addClassName("candidates");
                holding.forEach(member -> people.add(row(member)));
                opened.add(new H3(role == null ? getTranslation("participation.delegations.no-role") : word(role)), people);
            }
        }
    }

    private String word(DelegationRole role) {
        return getTranslation("participation.role." + role);
    }

    private ListItem row(ParticipantRow member) {
        var name = new Anchor("m/" + meeting().code() + "/" + ParticipantSections.PEOPLE + "?selected=" + member.id(), member.listName());
        name.addClassName("candidate-name");
        var about = new Span(member.organisation() == null ? getTranslation("participation.category." + member.category()) : member.organisation());
        about.addClassName("quiet");
        var text = new Div(name, about, ParticipantWords.state(member.state(), member.rechecked(), this));
        text.addClassName("candidate-text");
        var row = new ListItem(text);
        var buttons = new Div();
        buttons.addClassName("candidate-buttons");
        if (mayManage) {
            moves(member, buttons);
        }
        buttons.add(HistoryButton.of(member.listName(), meeting().zone(), meetingId(), ParticipantService.PARTICIPANT, member.id()).small(member.listName()));
        row.add(buttons);
        return row;
    }

    private void moves(ParticipantRow member, Div buttons) {
        var roles = List.of(DelegationRole.values());
        var now = member.delegationRole() == null ? roles.size() : member.delegationRole().ordinal();
        if (now > 0) {
            buttons.add(move(Icons.UP, member, roles.get(now - 1)));
        }
        if (now < roles.size() - 1) {
            buttons.add(move(Icons.DOWN, member, roles.get(now + 1)));
        }
        if (now > 1) {
            var head = new Button(word(DelegationRole.HEAD), click -> assign(member, DelegationRole.HEAD));
            head.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            head.setAriaLabel(getTranslation("participation.delegations.make", member.listName(), word(DelegationRole.HEAD)));
            buttons.add(head);
        }
    }

    private Button move(Icons icon, ParticipantRow member, DelegationRole role) {
        var label = getTranslation("participation.delegations.make", member.listName(), word(role));
        var button = new Button(icon.create(), click -> assign(member, role));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void assign(ParticipantRow member, DelegationRole role) {
        try {
            delegations.assign(meetingId(), member.id(), member.version(), role);
        } catch (InvalidInput e) {
            var first = e.violations().getFirst();
            Notices.problem(getTranslation(first.key(), first.arguments().toArray()));
        }
        read();
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(ParticipantService.PARTICIPANT))) {
            read();
        }
    }
}
