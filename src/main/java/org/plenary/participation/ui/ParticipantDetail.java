package org.plenary.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plenary.audit.HistoryService;
import org.plenary.participation.BadgeService;
import org.plenary.participation.AnswerService;
import org.plenary.participation.ApprovalService;
import org.plenary.participation.FormService;
import org.plenary.participation.InvitationService;
import org.plenary.participation.Participant;
import org.plenary.participation.ParticipantRow;
import org.plenary.participation.ParticipantService;
import org.plenary.participation.ParticipantState;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;
import org.plenary.shell.ui.talk.TalkButton;

/** One participant beside the list. What is personal, and what can be done, is for those who manage participants. */
class ParticipantDetail extends Div {

    private final transient ParticipantService participants;
    private final transient ApprovalService approvals;
    private final transient InvitationService invitations;
    private final transient AnswerService answers;
    private final transient FormService forms;
    private final transient BadgeService badges;
    private final transient HistoryService history;
    private final transient StateNames states;
    private final transient ParticipantDialogs dialogs;
    private final transient Consumer<List<Long>> letters;
    private final long meetingId;
    private final ZoneId zone;
    private final boolean mayManage;
    private final Runnable changed;
    private transient ParticipantRow shown;

    ParticipantDetail(ParticipantService participants, ApprovalService approvals, InvitationService invitations, AnswerService answers,
            FormService forms, BadgeService badges, HistoryService history, StateNames states, ParticipantDialogs dialogs, Consumer<List<Long>> letters, long meetingId, ZoneId zone, boolean mayManage, Runnable changed) {
        this.participants = participants;
        this.approvals = approvals;
        this.invitations = invitations;
        this.answers = answers;
        this.forms = forms;
        this.badges = badges;
        this.history = history;
        this.states = states;
        this.dialogs = dialogs;
        this.letters = letters;
        this.meetingId = meetingId;
        this.zone = zone;
        this.mayManage = mayManage;
        this.changed = changed;
        addClassNames("card", "stack", "participant-detail");
        show(null);
    }

    void show(ParticipantRow row) {
        shown = row;
        removeAll();
        if (row == null) {
            var hint = new Paragraph(getTranslation("participation.detail.none"));
            hint.addClassName("quiet");
            add(hint);
            return;
        }
        var full = mayManage ? participant(row.id()) : Optional.<Participant>empty();
        add(new H2(row.listName()), ParticipantWords.state(row.state(), row.rechecked(), this));
        full.filter(participant -> !participant.recheck().isEmpty()).ifPresent(participant -> add(new Paragraph(getTranslation("participation.detail.recheck",
                participant.recheck().stream().map(field -> getTranslation("field.PARTICIPANT." + field)).collect(Collectors.joining(", "))))));
        var facts = new DescriptionList();
        facts.addClassName("terms");
        fact(facts, "field.PARTICIPANT.category", getTranslation("participation.category." + row.category()));
        fact(facts, "field.PARTICIPANT.iso2", row.iso2() == null ? null : states.name(row.iso2()));
        fact(facts, "field.PARTICIPANT.organisation", row.organisation());
        fact(facts, "field.PARTICIPANT.delegationRole", row.delegationRole() == null ? null : getTranslation("participation.role." + row.delegationRole()));
        full.ifPresent(participant -> personal(facts, participant));
        add(facts, new Div(new TalkButton(ParticipantService.PARTICIPANT, row.id(), row.listName())));
        full.ifPresent(participant -> add(new AnswerList(answers, forms, meetingId, participant), decisions(participant)));
    }

    /** It may be gone from this meeting since the list was read. */
    private Optional<Participant> participant(long id) {
        try {
            return Optional.of(participants.get(meetingId, id));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private void personal(DescriptionList facts, Participant participant) {
        var fields = participant.fields();
        fact(facts, "field.PARTICIPANT.positionHeld", fields.positionHeld());
        if (fields.email() != null) {
            facts.add(new DescriptionList.Term(getTranslation("field.PARTICIPANT.email")),
                    new DescriptionList.Description(new Anchor("mailto:" + fields.email(), fields.email())));
        }
        fact(facts, "field.PARTICIPANT.phone", fields.phone());
        fact(facts, "field.PARTICIPANT.gender", fields.gender() == null ? null : getTranslation("participation.gender." + fields.gender()));
        fact(facts, "field.PARTICIPANT.badgeName", fields.badgeName());
        fact(facts, "field.PARTICIPANT.language", Locale.of(fields.language()).getDisplayLanguage(getLocale()));
        fact(facts, "field.PARTICIPANT.listed", getTranslation(fields.listed() ? "yes" : "no"));
        fact(facts, "participation.detail.accompanying", names(participants.accompanying(meetingId, participant.id())));
        fact(facts, "field.PARTICIPANT.reason", participant.reason());
        fact(facts, "participation.detail.invited", instant(participant.invitedAt()));
        fact(facts, "participation.detail.registered", instant(participant.registeredAt()));
    }

    private static String names(List<Participant> people) {
        var standing = people.stream().filter(person -> person.state().standing()).map(Participant::name).toList();
        return standing.isEmpty() ? null : String.join(", ", standing);
    }

    private String instant(Instant at) {
        return at == null ? null : Dates.instant(at, zone, getLocale());
    }

    private void fact(DescriptionList facts, String labelKey, String value) {
        if (value != null) {
            facts.add(new DescriptionList.Term(getTranslation(labelKey)), new DescriptionList.Description(value));
        }
    }

    private Component decisions(Participant participant) {
        var buttons = new Div();
        buttons.addClassName("actions");
        if (participant.state() == ParticipantState.REGISTERED) {
            var approve = button("participant-approve", Icons.CHECK, "participation.approve",
                    () -> attempt(() -> approvals.approve(meetingId, participant.id(), participant.version()), "participation.approved"));
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(approve);
        }
        buttons.add(button("participant-correct", Icons.EDIT, "edit", () -> dialogs.correct(participant)));
        if (participant.state().standing() && participant.fields().email() != null) {
            buttons.add(button("participant-link", Icons.MAIL, participant.invitedAt() == null ? "participation.send-link" : "participation.send-link-again",
                    () -> attempt(() -> invitations.sendLink(meetingId, participant.id(), participant.version()), "participation.invited")));
        }
        if (participant.state().standing()) {
            buttons.add(button("participant-letter", Icons.TEXT, "participation.letters.write", () -> letters.accept(List.of(participant.id()))));
        }
        if (participant.state() == ParticipantState.REGISTERED) {
            buttons.add(button("participant-refuse", Icons.REFUSE, "participation.refuse", () -> dialogs.reason("participation.refuse-title",
                    "participation.refuse", reason -> approvals.refuse(meetingId, participant.id(), participant.version(), reason))));
        }
        if (participant.state().standing()) {
            buttons.add(button("participant-cancel", Icons.REFUSE, "participation.cancel", () -> dialogs.reason("participation.cancel-title",
                    "participation.cancel", reason -> approvals.cancel(meetingId, participant.id(), participant.version(), reason))));
        } else {
            buttons.add(button("participant-reopen", Icons.CHEVRON_LEFT, "participation.reopen",
                    () -> attempt(() -> approvals.reopen(meetingId, participant.id(), participant.version()), "saved")));
        }
        if (badges.hasBadge(meetingId, participant.id())) {
            buttons.add(button("participant-end-badge", Icons.BADGE, "participation.badge.end", () -> dialogs.endBadge(reason -> badges.revoke(meetingId, participant.id(), reason))));
        }
        buttons.add(button("participant-history", Icons.HISTORY, "history", () -> new HistoryDialog(participant.name(),
                history.ofObject(meetingId, ParticipantService.PARTICIPANT, participant.id()), zone, Map.of(
                "iso2", states::name, "category", category -> getTranslation("participation.category." + category),
                "delegationRole", role -> getTranslation("participation.role." + role),
                "state", state -> getTranslation("participation.state." + state))).open()));
        return buttons;
    }

    private Button button(String id, Icons icon, String key, Runnable act) {
        var button = new Button(getTranslation(key), icon.create(), click -> act.run());
        button.setId(id);
        return button;
    }

    private void attempt(Runnable act, String doneKey) {
        try {
            act.run();
            Notices.done(getTranslation(doneKey));
        } catch (InvalidInput e) {
            var first = e.violations().getFirst();
            Notices.problem(getTranslation(first.key(), first.arguments().toArray()));
        }
        changed.run();
    }

    /** Somebody may have changed whom it shows. */
    void refresh() {
        if (shown != null) {
            show(participants.row(meetingId, shown.id()).orElse(null));
        }
    }
}
