package org.plenary.participation;

import java.util.Map;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
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

    private record Period(String what, Integer days) {
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

    /** @throws InvalidInput when the days are none, or too many */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public void keep(long meetingId, KeptData data, Integer days) {
        if (days == null || days < 0 || days > QuestionDraft.LONGEST_RETENTION) {
            throw Input.refused("days", "participation.error.days", 0, QuestionDraft.LONGEST_RETENTION);
        }
        var before = kept.periods(meetingId).get(data);
        if (!before.equals(days)) {
            kept.setPeriod(meetingId, data, days);
            audit.record(meetingId, PERSONAL_DATA, meetingId, "CHANGED", new Period(data.name(), before), new Period(data.name(), days));
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
