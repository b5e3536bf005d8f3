package org.plenary.participation;

import java.util.Map;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.EditConflict;
import org.plenary.retention.KeptData;
import org.plenary.security.Action;
import org.plenary.security.AskAgain;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long the personal data of a meeting are kept. */
@Service
public class PrivacyService {

    public static final String PERSONAL_DATA = "PERSONAL_DATA";

    /** How long one kind of data is kept. @param days after the last day of the meeting */
    public record Period(Integer days) {
    }

    private record OnRecord(String what, Integer days) {
    }

    private final PurgeRepository kept;
    private final PersonalDataPurge purge;
    private final AuditTrail audit;

    PrivacyService(PurgeRepository kept, PersonalDataPurge purge, AuditTrail audit) {
        this.kept = kept;
        this.purge = purge;
        this.audit = audit;
    }

    /** @return days after the last day of the meeting; those of questions stand in the registration form */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional(readOnly = true)
    public Map<KeptData, Integer> periods(long meetingId) {
        return kept.periods(meetingId);
    }

    /**
     * @param base what whoever sets it had in front of them
     * @throws EditConflict when somebody else set another period meanwhile; nothing is saved
     * @throws InvalidInput when the days are none, or too many
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public void keep(long meetingId, KeptData data, Period base, Period mine) {
        if (mine.days() == null || mine.days() < 0 || mine.days() > QuestionDraft.LONGEST_RETENTION) {
            throw Input.refused("days", "participation.error.days", 0, QuestionDraft.LONGEST_RETENTION);
        }
        kept.lock(meetingId);
        var before = new Period(kept.periods(meetingId).get(data));
        var merged = EditConflict.merged(base, before, mine, 0, null);
        if (!merged.equals(before)) {
            kept.setPeriod(meetingId, data, merged.days());
            audit.record(meetingId, PERSONAL_DATA, meetingId, "CHANGED", new OnRecord(data.name(), before.days()), new OnRecord(data.name(), merged.days()));
        }
    }

    /** Empties at once what the next night would. @return how many values were emptied */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @AskAgain
    @Transactional
    public int purgeNow(long meetingId) {
        return purge.purge(Actor.current(), meetingId);
    }
}
