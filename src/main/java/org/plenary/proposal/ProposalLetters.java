package org.plenary.proposal;

import java.util.List;
import org.plenary.audit.Actor;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.correspondence.WantedNotices;
import org.plenary.proposal.ChangeProposal.State;
import org.plenary.proposal.ChangeProposalRepository.Row;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.MeetingPart;
import org.plenary.shell.Messages;
import org.plenary.subject.Audience;
import org.plenary.subject.Kind;
import org.plenary.subject.Subject;
import org.plenary.subject.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells by e-mail of proposals, and of what became of them, those who want to hear of such things at once; the others have it on their home
 * page and in its summary. Values of fields are not told. As with mentions the letters belong to no meeting, whose correspondence others read.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProposalLetters {

    private final Audience audience;
    private final Subjects subjects;
    private final Outbox outbox;
    private final WantedNotices wanted;
    private final PublicAddress address;
    private final Messages messages;

    ProposalLetters(Audience audience, Subjects subjects, Outbox outbox, WantedNotices wanted, PublicAddress address, Messages messages) {
        this.audience = audience;
        this.subjects = subjects;
        this.outbox = outbox;
        this.wanted = wanted;
        this.address = address;
        this.messages = messages;
    }

    /** Tells those who may decide, in the whole meeting or in this part of it. @param right to edit the object @param reason may be null */
    public void proposed(long meetingId, long proposalId, Action right, MeetingPart part, Kind kind, String reason) {
        var by = CurrentAccount.get();
        atOnce(meetingId, audience.of(meetingId, right, kind, part).stream().filter(account -> account.id() != by.id()).toList())
                .forEach(to -> send(meetingId, proposalId, kind, part.id(), to, "proposal.mail.proposed", Actor.of(by).label(), reason));
    }

    /** Tells the proposer and their colleagues, where they may still see what it is about, and not whoever answers. @param words why it was returned, or null */
    public void answered(Row row, State state, String words) {
        var kind = Kind.valueOf(row.entity());
        var by = CurrentAccount.get();
        var key = state == State.ACCEPTED ? "proposal.mail.accepted" : "proposal.mail.returned";
        var ofColleague = state == State.ACCEPTED ? "proposal.mail.accepted-colleague" : "proposal.mail.returned-colleague";
        atOnce(row.meetingId(), audience.of(row.meetingId(), kind.right()).stream().filter(account -> account.id() == row.proposerId()
                || account.organisationId() == row.organisationId() && account.id() != by.id()).toList())
                .forEach(to -> send(row.meetingId(), row.id(), kind, row.entityId(), to, to.id() == row.proposerId() ? key : ofColleague, Actor.of(by).label(), words, row.proposer()));
    }

    private List<AccountPrincipal> atOnce(long meetingId, List<AccountPrincipal> accounts) {
        var atOnce = wanted.atOnce(meetingId, accounts.stream().map(AccountPrincipal::id).toList());
        return accounts.stream().filter(account -> atOnce.contains(account.id())).toList();
    }

    private void send(long meetingId, long proposalId, Kind kind, long id, AccountPrincipal to, String key, String by, String words) {
        send(meetingId, proposalId, kind, id, to, key, by, words, "");
    }

    /** @param proposer as they were called then; told where a colleague is told */
    private void send(long meetingId, long proposalId, Kind kind, long id, AccountPrincipal to, String key, String by, String words, String proposer) {
        var locale = to.locale();
        var about = subjects.find(meetingId, kind, id, locale.getLanguage()).map(Subject::title).orElseGet(() -> messages.get("entity." + kind, locale));
        var meeting = subjects.find(meetingId, Kind.MEETING, meetingId, locale.getLanguage()).orElseThrow();
        outbox.put(new Letter(null, to.getUsername(), to.name(), locale, messages.get(key + ".subject", locale, by, about, proposer),
                messages.get(key + ".body", locale, to.name(), by, about, meeting.title(), words == null ? "" : words + "\n\n",
                        address.of("/" + meeting.path() + "/together/proposals?proposal=" + proposalId), address.of("/notices"), proposer)));
    }
}
