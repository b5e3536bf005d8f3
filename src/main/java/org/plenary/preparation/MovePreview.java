package org.plenary.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What it means to move a meeting, to be read before it is.
 *
 * @param dates        that move, in order of the old date
 * @param kept         that stay, because somebody or a notification set them
 * @param tasks        not done yet, that move with the meeting
 * @param unseen       how many dates move of meetings whose plan the caller may not see
 * @param release      number of the last programme that was put out; 0 where there is none
 * @param releasedAt   null where there is none
 * @param calls        that ask for nominations
 * @param letters      that were sent about the meeting
 * @param partners     names of the other organisations that plan, host or support it or are invited
 * @param participants on the list, those who withdrew left out
 * @param delegations  how many States or organisations they come from
 */
public record MovePreview(List<MovedDate> dates, List<MovedDate> kept, List<MovedTask> tasks, int unseen, int release, Instant releasedAt, List<AffectedCall> calls, int letters,
        List<String> partners, int participants, int delegations) {

    /**
     * @param meeting title of another meeting that is counted from this one; null for its own
     * @param after   the same as before where it stays
     * @param metOn   when it was met; null where it was not
     */
    public record MovedDate(String meeting, String topic, Due before, Due after, LocalDate metOn) {
    }

    /** @param before its first day now @param after its first day then */
    public record MovedTask(String title, LocalDate before, LocalDate after) {
    }

    /** @param asked how many were written to */
    public record AffectedCall(Instant deadline, boolean open, int asked) {
    }

    /** Whether nobody and nothing depends on the dates so far. */
    public boolean isWithoutConsequence() {
        return dates.isEmpty() && kept.isEmpty() && tasks.isEmpty() && unseen == 0 && release == 0 && calls.isEmpty() && letters == 0 && participants == 0;
    }
}
