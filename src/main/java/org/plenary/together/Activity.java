package org.plenary.together;

import java.util.List;
import java.util.Map;
import org.plenary.subject.Kind;
import org.plenary.subject.Subject;

/**
 * What happened in a meeting, as one reader may see it.
 *
 * @param deeds         the newest first
 * @param subjects      by kind and id; what is gone, or has no title, is missing
 * @param organisations acronyms of those that did something in the meeting
 * @param more          whether there is more before the last of them
 */
public record Activity(List<Deed> deeds, Map<Kind, Map<Long, Subject>> subjects, List<String> organisations, boolean more) {
}
