package org.plenary.demonstration;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ANCHOR;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * From what the deadlines of a demonstration meeting are counted: a file of {@code db/demo/plans}. Their dates are computed.
 *
 * @param opensOn  local to the zone of the meeting
 * @param opensAt  null where not known
 * @param closesOn as opensOn
 * @param closesAt null where not known
 * @param source   where these were read
 */
record DemonstrationPlan(String meeting, LocalDate opensOn, LocalTime opensAt, LocalDate closesOn, LocalTime closesAt, String source) {

    /** Adds it where the meeting is still there, and nobody said otherwise. */
    void add(DSLContext dsl) {
        dsl.insertInto(MEETING_ANCHOR, MEETING_ANCHOR.MEETING_ID, MEETING_ANCHOR.OPENS_AFTER, MEETING_ANCHOR.OPENS_AT, MEETING_ANCHOR.CLOSES_BEFORE, MEETING_ANCHOR.CLOSES_AT)
                .select(select(MEETING.ID, days(MEETING.STARTS_ON, opensOn, 1), val(opensAt), days(MEETING.ENDS_ON, closesOn, -1), val(closesAt)).from(MEETING)
                        .where(MEETING.CODE.eq(meeting)))
                .onDuplicateKeyIgnore().execute();
    }

    private static Field<Integer> days(Field<LocalDate> from, LocalDate to, int sign) {
        return DSL.field("DATEDIFF({0}, {1})", Integer.class, val(to), from).times(sign);
    }
}
