package org.plenary.together;

import java.time.Instant;
import java.util.List;

/**
 * How the approval of one thing stands, as one reader may see it.
 *
 * @param putBy       who put it to the others, as they were called; null where nobody has
 * @param putAt       when, or null
 * @param answers     of those that answered, by acronym; whoever put it first
 * @param missing     acronyms of the organisers that have not approved it as it is now
 * @param mine        whether the reader's organisation is asked and has not answered what is there now
 * @param content     as it is now; empty where the reader may not see it, or no approval is demanded
 * @param changes     since it was put; empty where the reader may not see it
 * @param fingerprint of it as it is now; null where no approval is demanded
 */
public record Approval(Thing thing, ApprovalRules.State state, String putBy, Instant putAt, List<Answer> answers, List<String> missing, boolean mine,
        List<ContentLine> content, List<LineChange> changes, String fingerprint, int version) {

    static Approval notDemanded(Thing thing) {
        return new Approval(thing, ApprovalRules.State.NOT_DEMANDED, null, null, List.of(), List.of(), false, List.of(), List.of(), null, 0);
    }

    /** @param words of whoever objects; others may say something too, or null */
    public record Answer(String organisation, boolean approves, String words, String by, Instant at) {
    }
}
