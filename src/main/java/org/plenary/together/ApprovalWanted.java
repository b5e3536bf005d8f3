package org.plenary.together;

/**
 * Something that waits for the approval of an organisation.
 *
 * @param path    of the meeting, without a leading slash
 * @param meeting its title
 */
public record ApprovalWanted(String path, String meeting, Thing thing, String putBy) {
}
