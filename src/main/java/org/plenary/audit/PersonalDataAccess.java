package org.plenary.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes who looked at personal data and who took them along, in the transaction that hands them out. */
@Component
public class PersonalDataAccess {

    public static final String VIEWED = "VIEWED";
    public static final String EXPORTED = "EXPORTED";

    /** Of what personal data are a part, and no one person is meant. */
    static final String PERSONAL_DATA = "PERSONAL_DATA";

    /** What was looked at. */
    public enum Seen {
        DETAILS, ANSWERS, PHOTO, FILE, PAPERS, CREDENTIAL_SCAN, FUNDING
    }

    /** What was taken along. */
    public enum Taken {
        PARTICIPANTS, NOMINATIONS, BADGES, CERTIFICATES, LETTER, LIST_OF_PARTICIPANTS, CHECK_IN_ROLL
    }

    private record View(Seen seen) {
    }

    /** @param filter in words, or null */
    private record Export(Taken taken, int persons, String filter) {
    }

    private record Look(Long accountId, long meetingId, String entity, long id, Object what) {
    }

    private final AuditTrail audit;
    private final Clock clock;
    private final Map<Look, Instant> thisHour = new ConcurrentHashMap<>();

    PersonalDataAccess(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody opened what is kept of a person; once an hour for the same viewer, object and kind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void viewed(long meetingId, String entity, long id, Seen seen) {
        if (isNew(meetingId, entity, id, seen)) {
            audit.record(meetingId, entity, id, VIEWED, null, new View(seen));
        }
    }

    /** Somebody opened a page with personal data of many; once an hour. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void viewed(long meetingId, Seen seen) {
        viewed(meetingId, PERSONAL_DATA, meetingId, seen);
    }

    /** Data of persons leave Plenary in a file. @param filter in words, by which they were chosen; null for all */
    @Transactional(propagation = Propagation.MANDATORY)
    public void exported(long meetingId, Taken taken, int persons, String filter) {
        audit.record(meetingId, PERSONAL_DATA, meetingId, EXPORTED, null, new Export(taken, persons, filter == null || filter.isBlank() ? null : filter));
    }

    /** The same where a page takes them again and again: once an hour. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keptAtHand(long meetingId, Taken taken, int persons) {
        if (isNew(meetingId, PERSONAL_DATA, meetingId, taken)) {
            exported(meetingId, taken, persons, null);
        }
    }

    private boolean isNew(long meetingId, String entity, long id, Object what) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        thisHour.values().removeIf(hour::isAfter);
        var look = new Look(Actor.current().accountId(), meetingId, entity, id, what);
        if (thisHour.putIfAbsent(look, hour) != null) {
            return false;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    thisHour.remove(look);
                }
            }
        });
        return true;
    }
}
