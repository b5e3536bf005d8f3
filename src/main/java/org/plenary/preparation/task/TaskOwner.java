package org.plenary.preparation.task;

/**
 * Who is to do it.
 *
 * @param accountId a person of that organisation, or null
 */
public record TaskOwner(long organisationId, Long accountId) {

    /** @param organisationId null where it is nobody's yet */
    public static TaskOwner of(Long organisationId, Long accountId) {
        return organisationId == null ? null : new TaskOwner(organisationId, accountId);
    }
}
