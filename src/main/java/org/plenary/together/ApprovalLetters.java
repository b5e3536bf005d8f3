package org.plenary.together;

import java.util.Collection;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.correspondence.WantedNotices;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Action;
import org.plenary.shell.Messages;
import org.plenary.subject.Audience;
import org.plenary.subject.Kind;
import org.plenary.subject.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks organisations by e-mail to approve something: all of theirs who may, and who want to hear of the meeting. */
@Component
class ApprovalLetters {

    private final Audience audience;
    private final Subjects subjects;
    private final Outbox outbox;
    private final WantedNotices wanted;
    private final PublicAddress address;
    private final Messages messages;

    ApprovalLetters(Audience audience, Subjects subjects, Outbox outbox, WantedNotices wanted, PublicAddress address, Messages messages) {
        this.audience = audience;
        this.subjects = subjects;
        this.outbox = outbox;
        this.wanted = wanted;
        this.address = address;
        this.messages = messages;
    }

    /** @param again whether they were asked before and have not answered */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(long meetingId, Thing thing, Collection<Long> organisations, boolean again) {
        var theirs = audience.of(meetingId, Action.EDIT_MEETING).stream().filter(account -> organisations.contains(account.organisationId())).toList();
        var told = wanted.notMuted(meetingId, theirs.stream().map(AccountPrincipal::id).toList());
        outbox.putAll(meetingId, theirs.stream().filter(account -> told.contains(account.id())).map(account -> letter(meetingId, thing, account, again)).toList());
    }

    private Letter letter(long meetingId, Thing thing, AccountPrincipal to, boolean again) {
        var locale = to.locale();
        var meeting = subjects.find(meetingId, Kind.MEETING, meetingId, locale.getLanguage()).orElseThrow();
        var what = messages.get("together.thing." + thing, locale);
        return new Letter(meetingId, to.getUsername(), to.name(), locale, messages.get(again ? "together.mail.again-subject" : "together.mail.subject", locale, what, meeting.title()),
                messages.get("together.mail.text", locale, to.name(), to.organisation(), what, meeting.title(), address.of("/" + meeting.path() + "/together/approvals"),
                        address.of("/notices")));
    }
}
