package org.plenary.nomination;

import java.io.InputStream;
import java.util.Locale;
import org.plenary.audit.Actor;
import org.plenary.exchange.FileRefused;
import org.plenary.live.EditConflict;
import org.plenary.nomination.Nominating.Desk;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisers enter what a nominating authority has sent otherwise, on its behalf; the history names them. Deadlines do not bind them. */
@Service
public class NominationDeskService {

    private final Nominating nominating;
    private final CallRepository calls;

    NominationDeskService(Nominating nominating, CallRepository calls) {
        this.nominating = nominating;
        this.calls = calls;
    }

    /** @param locale of the names in the answer */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public Invitation look(long meetingId, long addresseeId, Locale locale) {
        return nominating.look(desk(meetingId, addresseeId), true, locale, locale);
    }

    /** @throws InvalidInput when a field is wrong, the person is on the list already, or the list is as long as it may be */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public Proposed propose(long meetingId, long addresseeId, Candidate candidate) {
        return nominating.propose(locked(meetingId, addresseeId), candidate);
    }

    /**
     * Corrects what was said about a candidate; what others corrected meanwhile and this edit did not touch is kept.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when both corrected the same otherwise; nothing is saved
     */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public Proposed correct(long meetingId, long addresseeId, long nominationId, Candidate base, Candidate mine) {
        return nominating.correct(locked(meetingId, addresseeId), nominationId, base, mine);
    }

    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public Proposed replace(long meetingId, long addresseeId, long nominationId, int version, Candidate candidate) {
        return nominating.replace(locked(meetingId, addresseeId), nominationId, version, candidate);
    }

    @Requires(Action.SELECT_NOMINEES)
    @Transactional(rollbackFor = FileRefused.class)
    public void attach(long meetingId, long addresseeId, long nominationId, int version, long paperId, String name, InputStream content)
            throws FileRefused {
        nominating.attach(locked(meetingId, addresseeId), nominationId, version, paperId, name, content);
    }

    /** @param priority from 1; beyond the end means last */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public void prioritise(long meetingId, long addresseeId, long nominationId, int priority) {
        nominating.prioritise(locked(meetingId, addresseeId), nominationId, priority);
    }

    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public void withdraw(long meetingId, long addresseeId, long nominationId, int version) {
        nominating.withdraw(locked(meetingId, addresseeId), nominationId, version);
    }

    private Desk locked(long meetingId, long addresseeId) {
        var desk = desk(meetingId, addresseeId);
        if (desk.call().state() == CallState.DRAFT) {
            throw Input.refused("givenName", "nomination.error.not-open");
        }
        calls.lockAddressee(addresseeId);
        return desk;
    }

    private Desk desk(long meetingId, long addresseeId) {
        var call = calls.find(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        var addressee = calls.addressee(meetingId, addresseeId).orElseThrow(() -> new NotFound("addressee", addresseeId));
        return new Desk(Actor.current(), call, addressee, true);
    }
}
