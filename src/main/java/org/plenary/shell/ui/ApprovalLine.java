package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.live.Change;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingHeading;
import org.plenary.together.Approval;
import org.plenary.together.ApprovalRules.State;
import org.plenary.together.JointApprovalService;
import org.plenary.together.Thing;

/** Above a part of a meeting that all organisers approve before it goes out: who has, and who is waited for. */
public class ApprovalLine extends Div {

    private static final Map<String, Thing> THINGS = Map.of("", Thing.DATES, "/agenda", Thing.AGENDA, "/nominations", Thing.INVITEES, "/texts", Thing.COMMUNIQUE);

    private final transient JointApprovalService approvals;
    private transient Thing thing;
    private boolean demanded;

    ApprovalLine(JointApprovalService approvals) {
        this.approvals = approvals;
        addClassName("approval-line");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** @param path of the page, below that of the meeting */
    void of(MeetingHeading meeting, String path) {
        thing = THINGS.get(path);
        refresh(meeting);
    }

    /** Where nothing is demanded, nothing else that changes concerns it. */
    void changed(MeetingHeading meeting, List<Change> changes) {
        if (demanded || changes.stream().anyMatch(change -> change.entity().equals(JointApprovalService.APPROVAL))) {
            refresh(meeting);
        }
    }

    private void refresh(MeetingHeading meeting) {
        removeAll();
        var approval = thing == null ? null : approvals.standing(meeting.id(), thing);
        demanded = approval != null && approval.state() != State.NOT_DEMANDED;
        setVisible(demanded);
        if (demanded) {
            add(badge(this, approval), new Span(words(this, approval, meeting.zone())),
                    new Anchor("m/" + meeting.code() + "/together/approvals", getTranslation("together.approvals")));
        }
    }

    public static Badge badge(Component words, Approval approval) {
        var said = words.getTranslation("together.approval." + approval.state());
        return switch (approval.state()) {
            case NOT_DEMANDED -> new Badge(Icons.CLOSED, said, Badge.Tone.NEUTRAL);
            case APPROVED -> new Badge(Icons.CHECK, said, Badge.Tone.SUCCESS);
            case OBJECTED -> new Badge(Icons.REFUSE, said, Badge.Tone.DANGER);
            case NOT_PUT, WAITING -> new Badge(Icons.WAIT, said, Badge.Tone.WARNING);
            case STALE -> new Badge(Icons.ALERT, said, Badge.Tone.WARNING);
        };
    }

    /** @return Approved by CMS, CITES · waiting for IOTC since 3 May */
    public static String words(Component words, Approval approval, ZoneId zone) {
        if (approval.putAt() == null) {
            return words.getTranslation("together.standing.not-put");
        }
        var since = Dates.instant(approval.putAt(), zone, UI.getCurrent().getLocale());
        if (approval.state() == State.STALE) {
            return words.getTranslation("together.standing.stale", since);
        }
        var approving = approval.answers().stream().filter(Approval.Answer::approves).map(Approval.Answer::organisation).toList();
        var objecting = approval.answers().stream().filter(answer -> !answer.approves()).map(Approval.Answer::organisation).toList();
        var silent = approval.missing().stream().filter(one -> !objecting.contains(one)).toList();
        return Stream.of(words.getTranslation("together.standing.approved", String.join(", ", approving)),
                        objecting.isEmpty() ? null : words.getTranslation("together.standing.objected", String.join(", ", objecting)),
                        silent.isEmpty() ? null : words.getTranslation("together.standing.waiting", String.join(", ", silent), since))
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
