package org.plenary.nomination;

import java.time.Instant;
import java.util.Map;
import org.plenary.nomination.selection.Outcome.Selection;
import org.plenary.nomination.selection.SelectionCase;

/**
 * The newest selection of a call, with what a person reads beside it.
 *
 * @param by        the name as it was then
 * @param appliedAt null while nothing of it was decided
 * @param outdated  whether something it follows from has changed since: it can no longer be applied
 * @param people    of the pool, by the identifier of the nomination
 * @param regions   the identifiers of regions, by their codes
 */
public record Proposal(long runId, Instant at, String by, Instant appliedAt, boolean outdated, SelectionCase of, Selection selection,
        Map<Long, Person> people, Map<String, Long> regions) {

    /** @return whether the draw follows from numbers that were published */
    public boolean seedPublished() {
        return !of.seed().startsWith(SelectionRepository.UNPUBLISHED);
    }

    /** @param language of the nominating authority */
    public record Person(long id, String name, String iso2, NominationState state, int version, String language) {
    }
}
