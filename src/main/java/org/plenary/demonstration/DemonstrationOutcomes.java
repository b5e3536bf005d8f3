package org.plenary.demonstration;

import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.DOCUMENT;
import static org.plenary.schema.Tables.MANDATE;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.OUTCOME;
import static org.plenary.schema.Tables.OUTCOME_LINK;
import static org.plenary.schema.Tables.PARTNER_ACTIVITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.demonstration.DemonstrationMeeting.Text;

/** Files of {@code db/demo/outcomes}: what came of demonstration meetings, what gives mandates, and what was done with partners. */
record DemonstrationOutcomes(DSLContext dsl) {

    /** @param meeting code */
    record Outcome(String meeting, String kind, Text title, Text text, String source, List<Link> links) {
    }

    /** @param meeting code; the target itself where neither a number of its agenda nor a symbol of its register is given */
    record Link(String meeting, String item, String document, String source) {
    }

    /** @param body code, or null */
    record Mandate(String citation, String kind, String body, Text title, LocalDate startsOn, LocalDate endsOn, String source) {
    }

    /** @param organisation code @param group code of a heading */
    record Activity(String organisation, String group, LocalDate from, LocalDate to, Text words, String mandate, String source) {
    }

    private record Target(String kind, long id) {
    }

    /** Adds an outcome to its meeting, with the links to what is still there. */
    void add(Outcome outcome) {
        meeting(outcome.meeting()).ifPresent(meetingId -> {
            var row = dsl.newRecord(OUTCOME);
            row.setMeetingId(meetingId);
            row.setKind(outcome.kind());
            row.setTitleEn(outcome.title().en());
            row.setTitleFr(outcome.title().fr());
            row.setTitleEs(outcome.title().es());
            if (outcome.text() != null) {
                row.setTextEn(outcome.text().en());
                row.setTextFr(outcome.text().fr());
                row.setTextEs(outcome.text().es());
            }
            row.setSource(outcome.source());
            row.insert();
            outcome.links().forEach(link -> target(link).ifPresent(target -> dsl.insertInto(OUTCOME_LINK)
                    .set(OUTCOME_LINK.OUTCOME_ID, row.getId()).set(OUTCOME_LINK.TARGET_KIND, target.kind()).set(OUTCOME_LINK.TARGET_ID, target.id())
                    .set(OUTCOME_LINK.SOURCE, link.source()).execute()));
        });
    }

    private Optional<Target> target(Link link) {
        return meeting(link.meeting()).flatMap(meetingId -> link.item() != null
                ? dsl.select(AGENDA_ITEM.ID).from(AGENDA_ITEM).where(AGENDA_ITEM.MEETING_ID.eq(meetingId)).and(AGENDA_ITEM.NUMBER_FIXED.eq(link.item()))
                        .fetchOptional(AGENDA_ITEM.ID).map(id -> new Target("AGENDA_ITEM", id))
                : link.document() != null
                ? dsl.select(DOCUMENT.ID).from(DOCUMENT).where(DOCUMENT.MEETING_ID.eq(meetingId)).and(DOCUMENT.SYMBOL.eq(link.document()))
                        .fetchOptional(DOCUMENT.ID).map(id -> new Target("DOCUMENT", id))
                : Optional.of(new Target("MEETING", meetingId)));
    }

    private Optional<Long> meeting(String code) {
        return dsl.select(MEETING.ID).from(MEETING).where(MEETING.CODE.eq(code)).fetchOptional(MEETING.ID);
    }

    /** Adds what is known of a mandate; what is entered already stays. */
    void add(Mandate mandate) {
        var row = dsl.newRecord(MANDATE);
        row.setCitation(mandate.citation());
        row.setKind(mandate.kind());
        row.setBodyId(dsl.select(BODY.ID).from(BODY).where(BODY.CODE.eq(mandate.body())).fetchOne(BODY.ID));
        row.setTitleEn(mandate.title().en());
        row.setTitleFr(mandate.title().fr());
        row.setTitleEs(mandate.title().es());
        row.setStartsOn(mandate.startsOn());
        row.setEndsOn(mandate.endsOn());
        row.setSource(mandate.source());
        dsl.insertInto(MANDATE).set(row).onDuplicateKeyIgnore().execute();
    }

    void add(Activity activity) {
        var row = dsl.newRecord(PARTNER_ACTIVITY);
        row.setOrganisationId(dsl.select(ORGANISATION.ID).from(ORGANISATION).where(ORGANISATION.CODE.eq(activity.organisation())).fetchSingle(ORGANISATION.ID));
        row.setGroupCode(activity.group());
        row.setFromDay(activity.from());
        row.setToDay(activity.to());
        row.setWordsEn(activity.words().en());
        row.setWordsFr(activity.words().fr());
        row.setWordsEs(activity.words().es());
        row.setMandate(activity.mandate());
        row.setSource(activity.source());
        row.insert();
    }
}
