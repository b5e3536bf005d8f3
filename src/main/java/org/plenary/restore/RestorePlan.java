package org.plenary.restore;

import java.util.List;

/**
 * What would change.
 *
 * @param now  the fields as they are, which the plan was made of; null where the object is gone and would be made again
 * @param then the fields as they would be
 */
public record RestorePlan(long entryId, Record now, Record then, List<Line> lines) {

    /**
     * @param told the names by which the history tells of the field
     * @param now  null where it is empty, or the object is gone
     */
    public record Line(String field, List<String> told, Object now, Object then) {
    }
}
