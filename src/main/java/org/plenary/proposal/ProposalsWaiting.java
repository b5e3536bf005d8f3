package org.plenary.proposal;

/**
 * Proposals of a meeting that wait for the decision of whoever asks.
 *
 * @param path    of the meeting, without a leading slash
 * @param meeting its title
 */
public record ProposalsWaiting(String path, String meeting, int count) {
}
