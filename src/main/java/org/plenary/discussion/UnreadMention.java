package org.plenary.discussion;

import org.plenary.subject.Subject;

/**
 * Somebody mentioned the reader, who has not read it yet.
 *
 * @param meeting its title, in the reader's language; with it the code that names it in addresses
 * @param by      as they were called then
 */
public record UnreadMention(String code, String meeting, long discussionId, Subject about, String by) {
}
