package org.plenary.discussion;

import org.plenary.discussion.MentionNotation.Whom;

/**
 * Somebody who can be mentioned.
 *
 * @param name what is typed after the "@"; no two have the same
 */
public record Mentionable(Whom whom, String name) {
}
