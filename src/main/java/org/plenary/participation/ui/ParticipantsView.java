package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.audit.HistoryService;
import org.plenary.body.BodyService;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.nomination.NominationService;
import org.plenary.participation.AnswerService;
import org.plenary.participation.ApprovalService;
import org.plenary.participation.BadgeService;
import org.plenary.participation.FormService;
import org.plenary.participation.InvitationService;
import org.plenary.participation.LetterService;
import org.plenary.participation.ParticipantFilter;
import org.plenary.participation.ParticipantService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.LongWork.Progress;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ProgressDialog;
import org.plenary.shell.ui.StateNames;
import org.plenary.shell.ui.ViewState;

/** Who takes part: a list to find people in, one of them beside it, and ways to get more. */
@Route(value = "m/:code/participants", layout = MeetingWorkspace.class)
@PermitAll
public class ParticipantsView extends MeetingPage {

    private static final int APPROVED_AT_ONCE = 50;

    private final transient ParticipantService participants;
    private final transient ApprovalService approvals;
    private final transient InvitationService invitations;
    private final transient AnswerService answers;
    private final transient FormService forms;
    private final transient LetterService letters;
    private final transient HistoryService history;
    private final transient BodyService bodies;
    private final transient BadgeService badges;
    private final transient Rights rights;
    private final Button takeOver = new Button(Icons.NOMINATIONS.create());
    private ParticipantList list;
    private EmptyState empty;
    private boolean mayManage;

    public ParticipantsView(ParticipantService participants, ApprovalService approvals, InvitationService invitations, AnswerService answers,
            FormService forms, LetterService letters, HistoryService history, BodyService bodies, BadgeService badges, Rights rights,
            MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "tab.participants");
        this.participants = participants;
        this.approvals = approvals;
        this.invitations = invitations;
        this.answers = answers;
        this.forms = forms;
        this.letters = letters;
        this.history = history;
        this.bodies = bodies;
        this.badges = badges;
        this.rights = rights;
        takeOver.setId("take-over");
        takeOver.addClickListener(click -> takeOver());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.VIEW_PARTICIPANTS, meetingId());
        mayManage = rights.may(Action.MANAGE_PARTICIPANTS, meetingId());
        var states = new StateNames(bodies.countryNames(), getLocale(), meeting().startsOn());
        var dialogs = new ParticipantDialogs(participants, invitations, states, meetingId(), this::read);
        list = new ParticipantList(participants, meetingId(), states, new ParticipantDetail(participants, approvals, invitations, answers, forms,
                badges, history, states, dialogs, this::letters, meetingId(), meeting().zone(), mayManage, this::read), mayManage);
        empty = new EmptyState(Icons.MEETINGS, getTranslation("participation.empty"),
                getTranslation(mayManage ? "participation.empty-hint" : "participation.empty-reader"));
        removeAll();
        add(ParticipantSections.of(meeting(), ParticipantSections.PEOPLE, rights));
        if (mayManage) {
            list.bulk("letters-marked", Icons.TEXT, "participation.letters.marked", this::letters);
            list.bulk("approve-marked", Icons.CHECK, "participation.approve-marked", this::approve);
            list.bulk("print-badges", Icons.BADGE, "lists.badge.print-marked", ids -> new BadgePrinting(badges, meeting()).print(this, ids, false, getLocale()));
            add(ways(dialogs));
        }
        add(empty, list);
        list.restore(ViewState.of(event.getLocation()));
        read();
    }

    private Div ways(ParticipantDialogs dialogs) {
        var invite = new Button(getTranslation("participation.invite"), Icons.MAIL.create(), click -> dialogs.invite());
        invite.setId("participant-invite");
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var enter = new Button(getTranslation("participation.enter"), Icons.ADD.create(), click -> dialogs.enter());
        enter.setId("participant-enter");
        var table = new Button(getTranslation("lists.import.participants"), Icons.UPLOAD.create(),
                click -> getUI().orElseThrow().navigate("m/" + meeting().code() + "/participants/import"));
        table.setId("participant-import");
        var ways = new Div(invite, enter, table, takeOver);
        ways.addClassName("actions");
        return ways;
    }

    private void letters(List<Long> ids) {
        new LetterDialog(letters, meetingId(), meeting().code(), ids).open();
    }

    private void approve(List<Long> ids) {
        var approved = new AtomicInteger();
        ProgressDialog.run(getTranslation("participation.approving"), progress -> approveInTurn(ids, approved, progress), () -> {
            Notices.done(getTranslation("participation.approved-many", approved.get()));
            list.unmarkAll();
            read();
        });
    }

    private void approveInTurn(List<Long> ids, AtomicInteger approved, Progress progress) {
        for (var from = 0; from < ids.size(); from += APPROVED_AT_ONCE) {
            progress.at(from, ids.size());
            approved.addAndGet(approvals.approveAll(meetingId(), ids.subList(from, Math.min(ids.size(), from + APPROVED_AT_ONCE))));
        }
    }

    private void takeOver() {
        ProgressDialog.run(getTranslation("participation.taking-over"), progress -> {
            var waiting = invitations.nomineesWaiting(meetingId());
            var taken = 0;
            for (var more = 1; more > 0; taken += more) {
                progress.at(taken, Math.max(taken, waiting));
                more = invitations.takeOverNominees(meetingId());
            }
        }, () -> {
            Notices.done(getTranslation("participation.taken-over"));
            read();
        });
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(ParticipantService.PARTICIPANT) || change.entity().equals(NominationService.NOMINATION))) {
            read();
        }
    }

    private void read() {
        var any = participants.count(meetingId(), ParticipantFilter.ALL) > 0;
        empty.setVisible(!any);
        list.setVisible(any);
        if (mayManage) {
            var waiting = invitations.nomineesWaiting(meetingId());
            takeOver.setText(getTranslation("participation.take-over", waiting));
            takeOver.setVisible(waiting > 0);
        }
        list.refresh();
    }
}
