package org.plenary.together;

import static org.plenary.schema.Tables.APPROVAL;
import static org.plenary.schema.Tables.APPROVAL_ANSWER;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.ORGANISATION;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.schema.tables.records.ApprovalRecord;
import org.plenary.security.MeetingRole;
import org.plenary.together.ApprovalOnFile.Given;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What was put to the organisers, and what they said. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ApprovalRepository {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private final DSLContext db;

    ApprovalRepository(DSLContext db) {
        this.db = db;
    }

    private static String json(List<ContentLine> content) {
        return JSON.writeValueAsString(content);
    }

    private static ApprovalOnFile onFile(ApprovalRecord row) {
        return new ApprovalOnFile(row.getId(), row.getMeetingId(), Thing.valueOf(row.getThing()), row.getDemanded(),
                row.getContent() == null ? List.of() : List.of(JSON.readValue(row.getContent(), ContentLine[].class)), row.getFingerprint(), row.getOrganisationId(), row.getPutBy(),
                row.getPutAt(), row.getVersion());
    }

    /** @return SHA-256 in hexadecimal digits */
    static String fingerprint(List<ContentLine> content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json(content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes of the approvals of one meeting follow each other. */
    void lock(long meetingId) {
        db.select(MEETING.ID).from(MEETING).where(MEETING.ID.eq(meetingId)).forUpdate().fetch();
    }

    Optional<ApprovalOnFile> find(long meetingId, Thing thing) {
        return db.fetchOptional(APPROVAL, APPROVAL.MEETING_ID.eq(meetingId), APPROVAL.THING.eq(thing.name())).map(ApprovalRepository::onFile);
    }

    /** @return those that are demanded and were put to the organisers */
    List<ApprovalOnFile> put(Collection<Long> meetingIds) {
        return db.fetch(APPROVAL, APPROVAL.MEETING_ID.in(meetingIds).and(APPROVAL.DEMANDED).and(APPROVAL.PUT_AT.isNotNull())).map(ApprovalRepository::onFile);
    }

    /** @return those of which nobody was written to since, in meetings that are ahead */
    List<ApprovalOnFile> unanswered(Instant since) {
        return db.select(APPROVAL.asterisk()).from(APPROVAL).join(MEETING).on(MEETING.ID.eq(APPROVAL.MEETING_ID))
                .where(APPROVAL.DEMANDED).and(APPROVAL.REMINDED_AT.lt(since)).and(MEETING.STATE.notIn("HELD", "CANCELLED")).orderBy(APPROVAL.ID).fetchInto(APPROVAL).map(ApprovalRepository::onFile);
    }

    /** @return false where another node, or an earlier run, has done it */
    boolean reminded(long approvalId, Instant before, Instant now) {
        return db.update(APPROVAL).set(APPROVAL.REMINDED_AT, now).where(APPROVAL.ID.eq(approvalId)).and(APPROVAL.REMINDED_AT.lt(before)).execute() == 1;
    }

    /** @return by id of the organisation */
    Map<Long, Given> answers(long approvalId) {
        return db.fetch(APPROVAL_ANSWER, APPROVAL_ANSWER.APPROVAL_ID.eq(approvalId)).intoMap(row -> row.getOrganisationId(),
                row -> new Given(row.getApproves(), row.getWords(), row.getSaidBy(), row.getSaidAt()));
    }

    ApprovalOnFile demand(long meetingId, Thing thing, boolean demanded) {
        db.insertInto(APPROVAL).set(APPROVAL.MEETING_ID, meetingId).set(APPROVAL.THING, thing.name()).set(APPROVAL.DEMANDED, demanded)
                .onDuplicateKeyUpdate().set(APPROVAL.DEMANDED, demanded).set(APPROVAL.VERSION, APPROVAL.VERSION.plus(1)).execute();
        return find(meetingId, thing).orElseThrow();
    }

    /** What was said of what was put before is no longer said. */
    void put(ApprovalOnFile approval, List<ContentLine> content, long organisationId, String by, Instant now) {
        db.deleteFrom(APPROVAL_ANSWER).where(APPROVAL_ANSWER.APPROVAL_ID.eq(approval.id())).execute();
        db.update(APPROVAL).set(APPROVAL.CONTENT, json(content)).set(APPROVAL.FINGERPRINT, fingerprint(content)).set(APPROVAL.ORGANISATION_ID, organisationId)
                .set(APPROVAL.PUT_BY, by).set(APPROVAL.PUT_AT, now).set(APPROVAL.REMINDED_AT, now).set(APPROVAL.VERSION, approval.version() + 1)
                .where(APPROVAL.ID.eq(approval.id())).execute();
    }

    void answer(ApprovalOnFile approval, long organisationId, boolean approves, String words, String by, Instant now) {
        db.insertInto(APPROVAL_ANSWER).set(APPROVAL_ANSWER.APPROVAL_ID, approval.id()).set(APPROVAL_ANSWER.ORGANISATION_ID, organisationId).set(APPROVAL_ANSWER.APPROVES, approves)
                .set(APPROVAL_ANSWER.WORDS, words).set(APPROVAL_ANSWER.SAID_BY, by).set(APPROVAL_ANSWER.SAID_AT, now)
                .onDuplicateKeyUpdate().set(APPROVAL_ANSWER.APPROVES, approves).set(APPROVAL_ANSWER.WORDS, words).set(APPROVAL_ANSWER.SAID_BY, by).set(APPROVAL_ANSWER.SAID_AT, now)
                .execute();
        db.update(APPROVAL).set(APPROVAL.VERSION, approval.version() + 1).where(APPROVAL.ID.eq(approval.id())).execute();
    }

    /** @return acronyms, by id, of the organisations that organise the meeting; the lead first */
    Map<Long, String> organisers(long meetingId) {
        var found = new LinkedHashMap<Long, String>();
        db.select(ORGANISATION.ID, ORGANISATION.ACRONYM).from(MEETING_ROLE).join(ORGANISATION).on(ORGANISATION.ID.eq(MEETING_ROLE.ORGANISATION_ID))
                .where(MEETING_ROLE.MEETING_ID.eq(meetingId)).and(MEETING_ROLE.ROLE.in(MeetingRole.LEAD_ORGANISER.name(), MeetingRole.CO_ORGANISER.name()))
                .orderBy(MEETING_ROLE.ROLE.desc(), ORGANISATION.ACRONYM).forEach(row -> found.put(row.value1(), row.value2()));
        return found;
    }

    String acronym(long organisationId) {
        return db.select(ORGANISATION.ACRONYM).from(ORGANISATION).where(ORGANISATION.ID.eq(organisationId)).fetchSingle(ORGANISATION.ACRONYM);
    }
}
