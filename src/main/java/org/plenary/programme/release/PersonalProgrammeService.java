package org.plenary.programme.release;

import java.util.List;
import java.util.Locale;
import org.plenary.participation.Participant;
import org.plenary.participation.ParticipantFacts;
import org.plenary.programme.release.Owner.Account;
import org.plenary.programme.release.Owner.Attendee;
import org.plenary.security.Action;
import org.plenary.security.BearerToken;
import org.plenary.security.ByGuest;
import org.plenary.security.CurrentAccount;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.security.Requires;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody's own programme: sessions of the newest release that they marked. Participants come by their link to register, staff by their
 * account; nobody sees what another marked. The address of a calendar holds 256 random bits, of which only the hash is kept.
 */
@Service
public class PersonalProgrammeService {

    /** Somebody, and what they may see. */
    private record Reader(Owner owner, Audience audience, String name, Locale locale) {
    }

    private final PersonalRepository personal;
    private final NewestRelease newest;
    private final ParticipantFacts participants;
    private final GuestLinks links;

    PersonalProgrammeService(PersonalRepository personal, NewestRelease newest, ParticipantFacts participants, GuestLinks links) {
        this.personal = personal;
        this.newest = newest;
        this.participants = participants;
        this.links = links;
    }

    /** Looks without changing anything. @param token of the link to register @param locale null for the language of the letter */
    @ByGuest
    @Transactional(readOnly = true)
    public Personal look(String token, Locale locale) {
        var reader = participant(token);
        return look(reader, locale == null ? reader.locale() : locale);
    }

    /** Marks a session, or takes the mark away. @throws NotFound when there is no such session, or they may not see it */
    @ByGuest
    @Transactional
    public void mark(String token, long sessionId, boolean marked) {
        mark(participant(token), sessionId, marked);
    }

    /** @return the token of a new address for their calendar, told this once; the one before ends */
    @ByGuest
    @Transactional
    public String renewFeed(String token, Locale language) {
        return renew(participant(token), language);
    }

    /** @return what the signed-in account marked */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Personal look(long meetingId, Locale locale) {
        return look(staff(meetingId), locale);
    }

    @Requires(Action.VIEW_MEETING)
    @Transactional
    public void mark(long meetingId, long sessionId, boolean marked) {
        mark(staff(meetingId), sessionId, marked);
    }

    @Requires(Action.VIEW_MEETING)
    @Transactional
    public String renewFeed(long meetingId, Locale language) {
        return renew(staff(meetingId), language);
    }

    /**
     * @param token of the address
     * @return their calendar (text/calendar, UTF-8), with what they may see now
     * @throws InvalidLink when the address was renewed, or whoever it belonged to takes no part any more
     */
    @ByGuest
    @Transactional(readOnly = true)
    public byte[] calendar(String token) {
        var feed = personal.feed(BearerToken.hash(token)).orElseThrow(() -> new InvalidLink(Reason.UNKNOWN));
        var reader = switch (feed.owner()) {
            case Attendee attendee -> reader(attendee, participants.find(attendee.meetingId(), attendee.participantId()).orElseThrow(() -> new InvalidLink(Reason.REVOKED)));
            case Account account -> new Reader(account, Audience.INSIDER, null, feed.language());
        };
        if (feed.owner() instanceof Account account && !personal.maySee(account)) {
            throw new InvalidLink(Reason.REVOKED);
        }
        var shown = newest.of(feed.owner().meetingId(), reader.audience(), feed.language());
        var marked = personal.marked(feed.owner());
        return newest.calendar(shown, shown.programme().sessions().stream().filter(session -> marked.contains(session.id())).toList());
    }

    private Reader participant(String token) {
        var pass = links.open(token, Purpose.REGISTER);
        var participant = participants.find(pass.meetingId(), pass.subjectId()).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
        return reader(new Attendee(pass.meetingId(), participant.id()), participant);
    }

    private static Reader reader(Attendee attendee, Participant participant) {
        if (!participant.state().standing()) {
            throw new InvalidLink(Reason.REVOKED);
        }
        return new Reader(attendee, Audience.of(participant), participant.name(), Locale.of(participant.fields().language()));
    }

    private static Reader staff(long meetingId) {
        var account = CurrentAccount.get();
        return new Reader(new Account(meetingId, account.id()), Audience.INSIDER, account.name(), account.locale());
    }

    private Personal look(Reader reader, Locale locale) {
        var shown = newest.of(reader.owner().meetingId(), reader.audience(), locale);
        var marked = personal.marked(reader.owner());
        return new Personal(shown, reader.name(), marked, shown.isPublished() ? newest.gone(shown, marked, reader.audience()) : List.of(),
                personal.hasFeed(reader.owner()));
    }

    private void mark(Reader reader, long sessionId, boolean marked) {
        if (marked) {
            var shown = newest.of(reader.owner().meetingId(), reader.audience(), reader.locale());
            if (!shown.isPublished() || shown.programme().session(sessionId).flatMap(session -> session.title("en")).isEmpty()) {
                throw new NotFound("session", sessionId);
            }
        }
        personal.mark(reader.owner(), sessionId, marked);
    }

    private String renew(Reader reader, Locale language) {
        if (!newest.of(reader.owner().meetingId(), reader.audience(), language).isPublished()) {
            throw new NotFound("published programme of meeting", reader.owner().meetingId());
        }
        var token = BearerToken.make();
        personal.feed(reader.owner(), BearerToken.hash(token), language);
        return token;
    }
}
