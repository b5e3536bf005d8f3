package org.plenary.audit;

import java.time.Instant;

/**
 * One look at, or one taking along of, personal data.
 *
 * @param person of whom; null where many were meant, or the person is gone
 * @param what   a {@link PersonalDataAccess.Seen} or {@link PersonalDataAccess.Taken}; null where retention removed it
 * @param persons how many were taken along; null where it was looked at
 */
public record AccessReport(long id, Instant at, String actor, String role, String action, String entity, long entityId, String person, String what, Integer persons,
        String filter) {

    /**
     * Which of them. Each part may be null for all.
     *
     * @param actor  as the trail names the account
     * @param action {@link PersonalDataAccess#VIEWED} or {@link PersonalDataAccess#EXPORTED}
     * @param entity and id, the person
     */
    public record Filter(String actor, String action, String entity, Long id) {

        public static final Filter ALL = new Filter(null, null, null, null);
    }
}
