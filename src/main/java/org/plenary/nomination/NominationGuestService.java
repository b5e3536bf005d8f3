package org.plenary.nomination;

import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.plenary.audit.Actor;
import org.plenary.exchange.FileRefused;
import org.plenary.live.EditConflict;
import org.plenary.nomination.Nominating.Desk;
import org.plenary.security.ByGuest;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nominating by link, as often as needed until the deadline. Every method takes the token of the link and throws
 * {@link InvalidLink} when it opens nothing (any more).
 */
@Service
public class NominationGuestService {

    private final Nominating nominating;
    private final CallRepository calls;
    private final DraftRepository drafts;
    private final GuestLinks links;
    private final Clock clock;

    NominationGuestService(Nominating nominating, CallRepository calls, DraftRepository drafts, GuestLinks links, Clock clock) {
        this.nominating = nominating;
        this.calls = calls;
        this.drafts = drafts;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Looks; after the deadline too, at what was sent.
     *
     * @param locale of the names in the answer; null for the language of the letter
     */
    @ByGuest
    @Transactional(readOnly = true)
    public Invitation look(String token, Locale locale) {
        var letter = links.open(token, Purpose.NOMINATE).locale();
        var desk = open(token);
        return nominating.look(desk, mayNominate(desk), locale == null ? letter : locale, letter);
    }

    /**
     * Adds a candidate at the end of the list.
     *
     * @throws InvalidInput when a field is wrong, the person is on the list already, or the list is as long as it may be
     */
    @ByGuest
    @Transactional
    public Proposed propose(String token, Candidate candidate) {
        var desk = openLocked(token);
        drafts.remove(desk.addressee().id());
        return nominating.propose(desk, candidate);
    }

    /**
     * Corrects what was said about a candidate, as long as the organisers have not decided. What they corrected meanwhile and this edit did
     * not touch is kept.
     *
     * @param base what was looked at
     * @throws EditConflict when both corrected the same otherwise; nothing is saved
     */
    @ByGuest
    @Transactional
    public Proposed correct(String token, long nominationId, Candidate base, Candidate mine) {
        return nominating.correct(openLocked(token), nominationId, base, mine);
    }

    /**
     * Names another person in the place of one who was named. After the deadline too, where the nominee has suggested it.
     *
     * @param version of the nomination that was looked at
     */
    @ByGuest
    @Transactional
    public Proposed replace(String token, long nominationId, int version, Candidate candidate) {
        var desk = open(token);
        if (!mayNominate(desk) && !nominating.replaceable(desk).contains(nominationId)) {
            throw new InvalidLink(Reason.EXPIRED);
        }
        calls.lockAddressee(desk.addressee().id());
        return nominating.replace(desk, nominationId, version, candidate);
    }

    /**
     * Hands in one of the papers that the call asks for; a later one replaces it.
     *
     * @throws FileRefused when the file is empty, too large, of another type, or infected; nothing is changed
     */
    @ByGuest
    @Transactional(rollbackFor = FileRefused.class)
    public void attach(String token, long nominationId, int version, long paperId, String name, InputStream content) throws FileRefused {
        nominating.attach(openLocked(token), nominationId, version, paperId, name, content);
    }

    /**
     * Puts a candidate at another place of the list.
     *
     * @param priority from 1; beyond the end means last
     */
    @ByGuest
    @Transactional
    public void prioritise(String token, long nominationId, int priority) {
        nominating.prioritise(openLocked(token), nominationId, priority);
    }

    /** Withdraws a candidate, also one who has confirmed: the seat is free again, and the candidate is told where they had been asked. */
    @ByGuest
    @Transactional
    public void withdraw(String token, long nominationId, int version) {
        nominating.withdraw(openLocked(token), nominationId, version);
    }

    /** @return what was being typed when the page was left */
    @ByGuest
    @Transactional(readOnly = true)
    public Optional<Candidate> draft(String token) {
        return drafts.find(open(token).addressee().id());
    }

    /** Keeps what is being typed, right or wrong, until a candidate is added. */
    @ByGuest
    @Transactional
    public void saveDraft(String token, Candidate typed) {
        var desk = open(token);
        if (mayNominate(desk)) {
            drafts.save(desk.addressee().id(), typed, clock.instant());
        }
    }

    private Desk openLocked(String token) {
        var desk = open(token);
        if (!mayNominate(desk)) {
            throw new InvalidLink(Reason.EXPIRED);
        }
        calls.lockAddressee(desk.addressee().id());
        return desk;
    }

    private boolean mayNominate(Desk desk) {
        return desk.addressee().mayNominate(desk.call(), clock.instant());
    }

    private Desk open(String token) {
        var pass = links.open(token, Purpose.NOMINATE);
        var call = calls.find(pass.meetingId()).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
        var addressee = calls.addressee(pass.meetingId(), pass.subjectId()).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
        return new Desk(Actor.of(pass), call, addressee, false);
    }
}
