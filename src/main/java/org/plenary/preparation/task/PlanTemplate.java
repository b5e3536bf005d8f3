package org.plenary.preparation.task;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan to begin with: what usually has to be done for a kind of meeting, counted from its days. Our own sense of planning, no rule.
 *
 * @param names by language
 * @param kinds of meetings for which it is offered first
 * @param lines each behind those that come before it
 */
public record PlanTemplate(String code, Map<String, String> names, Set<String> kinds, List<Line> lines) {

    /** To whom a line falls. */
    public enum Who {
        LEAD, CO_ORGANISERS, HOST, TRANSLATOR
    }

    /**
     * @param code  the same in all templates where the same is to be done
     * @param after codes of the lines that come before
     */
    public record Line(String code, TaskDraft.Kind kind, TaskDates dates, Who who, List<String> after, String titleEn, String titleFr, String titleEs) {

        TaskDraft draft(TaskOwner owner, List<Long> done) {
            return new TaskDraft(kind, titleEn, titleFr, titleEs, null, owner, dates, done);
        }
    }
}
