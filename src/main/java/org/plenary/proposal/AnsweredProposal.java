package org.plenary.proposal;

import org.plenary.subject.Subject;

/**
 * A proposal of whoever asks, or of a colleague, of which they have not yet seen what became of it.
 *
 * @param path    of the meeting, without a leading slash
 * @param meeting its title
 * @param entity  the kind of object that it is about
 * @param about   null where it is gone
 * @param proposer the colleague who proposed it, as they were called then; null where it is one's own
 */
public record AnsweredProposal(long id, String path, String meeting, ChangeProposal.State state, String entity, Subject about, String proposer) {
}
