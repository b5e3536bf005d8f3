package org.plenary.participation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.audit.Actor;
import org.plenary.audit.PersonalDataAccess;
import org.plenary.audit.PersonalDataAccess.Seen;
import org.plenary.audit.PersonalDataAccess.Taken;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Reading;
import org.plenary.security.Requires;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The participants of a meeting. Whoever may see participants gets {@link ParticipantRow}s; what participants entered about
 * themselves comes only with {@link Participant}, to those who manage them.
 *
 * <p>Lists stay fast because they are not searched in the database: {@link Rolls} keeps, for each meeting looked at, columns of small
 * numbers in the order of the names with an index of the beginnings of words, and brings them up to date from the few rows that
 * changed since. A page is then one pass over those columns (100,000 take well under a millisecond) and one look-up of some fifty rows
 * by primary key, wherever it lies. The first list of a meeting after a start reads all of its rows once; the first of each order after
 * a change sorts the columns once.
 */
@Service
public class ParticipantService {

    public static final String PARTICIPANT = "PARTICIPANT";

    private final ParticipantRepository participants;
    private final ParticipantWrites writes;
    private final Rolls rolls;
    private final PersonalDataAccess access;

    ParticipantService(ParticipantRepository participants, ParticipantWrites writes, Rolls rolls, PersonalDataAccess access) {
        this.participants = participants;
        this.writes = writes;
        this.rolls = rolls;
        this.access = access;
    }

    /** @return at most {@code limit} participants from place {@code offset} on, in the language of the account where Parties are ordered */
    @Requires(Action.VIEW_PARTICIPANTS)
    @Transactional(readOnly = true)
    public List<ParticipantRow> page(long meetingId, ParticipantFilter filter, ParticipantOrder order, int offset, int limit) {
        return participants.rows(meetingId, rolls.ids(meetingId, filter, order, language(), offset, limit));
    }

    @Requires(Action.VIEW_PARTICIPANTS)
    @Transactional(readOnly = true)
    public int count(long meetingId, ParticipantFilter filter) {
        return rolls.count(meetingId, filter);
    }

    /** @return ids of all that match, in order */
    @Requires(Action.VIEW_PARTICIPANTS)
    @Transactional(readOnly = true)
    public List<Long> ids(long meetingId, ParticipantFilter filter, ParticipantOrder order) {
        return rolls.ids(meetingId, filter, order, language(), 0, Integer.MAX_VALUE);
    }

    @Requires(Action.VIEW_PARTICIPANTS)
    @Transactional(readOnly = true)
    public Optional<ParticipantRow> row(long meetingId, long participantId) {
        return participants.rows(meetingId, List.of(participantId)).stream().findFirst();
    }

    /** @throws NotFound when the meeting has no such participant */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Reading
    @Transactional
    public Participant get(long meetingId, long participantId) {
        var found = participants.find(meetingId, participantId).orElseThrow(() -> new NotFound("participant", participantId));
        access.viewed(meetingId, PARTICIPANT, participantId, Seen.DETAILS);
        return found;
    }

    /** The list leaves as a file. @param filter in words, by which they were chosen */
    @Requires(Action.VIEW_PARTICIPANTS)
    @Transactional
    public void exported(long meetingId, int persons, String filter) {
        access.exported(meetingId, Taken.PARTICIPANTS, persons, filter);
    }

    /** @return whom this participant brings */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public List<Participant> accompanying(long meetingId, long participantId) {
        return participants.accompanying(get(meetingId, participantId).id());
    }

    /**
     * Enters somebody whom the organisers register themselves; to be approved like anybody else.
     *
     * @throws InvalidInput when a field is missing or wrong, or the delegation has another head
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public Participant create(long meetingId, ParticipantDraft fields) {
        InvalidInput.throwIfAny(fields.violations());
        return writes.add(Actor.current(), meetingId, null, null, fields, ParticipantState.REGISTERED);
    }

    /**
     * Saves an organiser's edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @param mine what they made of it
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is missing or wrong, or the delegation has another head; nothing is saved
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public Participant edit(long meetingId, long participantId, ParticipantDraft base, ParticipantDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        var now = writes.locked(meetingId, participantId);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, PARTICIPANT, participantId));
        if (merged.equals(now.fields())) {
            return now;
        }
        InvalidInput.throwIfAny(merged.violations());
        return writes.change(Actor.current(), now, now.with(merged), "CHANGED");
    }

    private static String language() {
        return CurrentAccount.find().map(account -> account.locale()).orElse(Locale.ENGLISH).getLanguage();
    }
}
