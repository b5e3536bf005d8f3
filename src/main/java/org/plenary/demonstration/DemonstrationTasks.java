package org.plenary.demonstration;

import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.TASK;
import static org.plenary.schema.Tables.TASK_AFTER;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.task.PlanTemplate;
import org.plenary.preparation.task.PlanTemplate.Line;
import org.plenary.preparation.task.PlanTemplate.Who;

/**
 * An example plan made of a template, a file of {@code db/demo/tasks}: it claims nothing of how the meeting was prepared.
 *
 * @param owners codes of organisations
 * @param open   codes of lines; what is neither open nor under way is done
 */
record DemonstrationTasks(String meeting, String template, Map<Who, String> owners, Set<String> underWay, Set<String> open) {

    /** Adds them where the meeting is still there. */
    void add(DSLContext dsl, PlanTemplate of) {
        dsl.select(MEETING.ID).from(MEETING).where(MEETING.CODE.eq(meeting)).fetchOptional(MEETING.ID).ifPresent(meetingId -> {
            var ids = new HashMap<String, Long>();
            of.lines().forEach(line -> {
                ids.put(line.code(), add(dsl, meetingId, line));
                line.after().forEach(earlier -> dsl.insertInto(TASK_AFTER).set(TASK_AFTER.TASK_ID, ids.get(line.code()))
                        .set(TASK_AFTER.AFTER_ID, ids.get(earlier)).execute());
            });
        });
    }

    private long add(DSLContext dsl, long meetingId, Line line) {
        var row = dsl.newRecord(TASK);
        row.setMeetingId(meetingId);
        row.setKind(line.kind().name());
        row.setTitleEn(line.titleEn());
        row.setTitleFr(line.titleFr());
        row.setTitleEs(line.titleEs());
        row.setOrganisationId(dsl.select(ORGANISATION.ID).from(ORGANISATION).where(ORGANISATION.CODE.eq(owners.get(line.who()))).fetchSingle().value1());
        row.setCounted(line.dates().counted().name());
        row.setOffsetDays(line.dates().offset());
        row.setLengthDays(line.dates().length());
        row.setProgress(progress(line.code()).name());
        row.setTemplate(line.code());
        row.setExample(true);
        row.insert();
        return row.getId();
    }

    private Progress progress(String line) {
        return open.contains(line) ? Progress.OPEN : underWay.contains(line) ? Progress.UNDER_WAY : Progress.DONE;
    }
}
