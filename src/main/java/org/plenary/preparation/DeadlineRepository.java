package org.plenary.preparation;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.DEADLINE;
import static org.plenary.schema.Tables.DEADLINE_RULE;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_PARTNER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.body.Names;
import org.plenary.preparation.DeadlineDraft.Counting;
import org.plenary.preparation.DeadlineRule.Roll;
import org.plenary.schema.tables.records.DeadlineRecord;
import org.plenary.schema.tables.records.DeadlineRuleRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rules, and what meetings make of them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DeadlineRepository {

    /** A deadline as it is stored. @param rule null where it is the meeting's own */
    record Stored(long id, long meetingId, CatalogueRule rule, DeadlineDraft fields, String metBy, LocalDate metDue, int version) {

        Terms terms() {
            return fields.terms(rule);
        }
    }

    private record Applied(long meetingId, long ruleId) {
    }

    private static final Condition COMPUTED = DEADLINE_RULE.ANCHOR_POINT.isNotNull().or(DEADLINE_RULE.FIXED_ON.isNotNull());
    private static final Condition OF_THE_BODY = DEADLINE_RULE.MEETING_CODE.eq(MEETING.CODE)
            .or(DEADLINE_RULE.MEETING_CODE.isNull().and(exists(selectOne().from(BODY).join(MEETING_PARTNER).on(MEETING_PARTNER.ORGANISATION_ID.eq(BODY.SECRETARIAT_ID))
                    .where(BODY.CODE.eq(DEADLINE_RULE.BODY_CODE), MEETING_PARTNER.MEETING_ID.eq(MEETING.ID), MEETING_PARTNER.CAPACITY.eq("CONVENER"))))
                    .and(DEADLINE_RULE.KINDS.isNull().or(field("FIND_IN_SET({0}, REPLACE({1}, ' ', ','))", Integer.class, MEETING.KIND, DEADLINE_RULE.KINDS).gt(0))));

    private final DSLContext db;

    DeadlineRepository(DSLContext db) {
        this.db = db;
    }

    /** Gives every meeting the rules of its bodies that it does not have yet, and reads what there is, those that no longer apply left out. */
    List<Stored> of(Collection<Long> meetings) {
        var applied = applied(meetings);
        var stored = read(DEADLINE.MEETING_ID.in(meetings));
        return standing(propose(applied, stored) ? read(DEADLINE.MEETING_ID.in(meetings)) : stored, applied);
    }

    /** @return what the meeting has been given so far, and nothing new; those that no longer apply left out */
    List<Stored> known(long meetingId) {
        return standing(read(DEADLINE.MEETING_ID.eq(meetingId)), applied(List.of(meetingId)));
    }

    private Set<Applied> applied(Collection<Long> meetings) {
        return new HashSet<>(db.select(MEETING.ID, DEADLINE_RULE.ID).from(MEETING).join(DEADLINE_RULE).on(OF_THE_BODY)
                .where(MEETING.ID.in(meetings)).and(COMPUTED).fetch(row -> new Applied(row.value1(), row.value2())));
    }

    private List<Stored> standing(List<DeadlineRecord> stored, Set<Applied> applied) {
        var rules = rules();
        return stored.stream().filter(row -> row.getRuleId() == null || row.getAdopted() || applied.contains(new Applied(row.getMeetingId(), row.getRuleId())))
                .map(row -> stored(row, rules)).toList();
    }

    private boolean propose(Set<Applied> applied, List<DeadlineRecord> stored) {
        var missing = new HashSet<>(applied);
        stored.stream().filter(row -> row.getRuleId() != null).forEach(row -> missing.remove(new Applied(row.getMeetingId(), row.getRuleId())));
        db.batch(missing.stream().sorted(Comparator.comparing(Applied::ruleId)).map(one -> db.insertInto(DEADLINE).set(DEADLINE.MEETING_ID, one.meetingId()).set(DEADLINE.RULE_ID, one.ruleId())
                .set(DEADLINE.COUNTING, Counting.AS_RULE.name()).onDuplicateKeyIgnore()).toList()).execute();
        return !missing.isEmpty();
    }

    private List<DeadlineRecord> read(Condition which) {
        return db.selectFrom(DEADLINE).where(which).orderBy(DEADLINE.ID).fetch();
    }

    /** They are few: many deadlines share each. */
    private Map<Long, CatalogueRule> rules() {
        return db.selectFrom(DEADLINE_RULE).fetchMap(DEADLINE_RULE.ID, DeadlineRepository::rule);
    }

    /** Takes the row lock. */
    Optional<Stored> forUpdate(long meetingId, long deadlineId) {
        db.select(DEADLINE.ID).from(DEADLINE).where(DEADLINE.ID.eq(deadlineId)).forUpdate().fetch();
        return read(DEADLINE.MEETING_ID.eq(meetingId).and(DEADLINE.ID.eq(deadlineId))).stream().map(row -> stored(row, rules())).findFirst();
    }

    /** @return the rules that are words, of the bodies of the meeting and for its kind */
    List<CatalogueRule> inWords(long meetingId) {
        return db.select(DEADLINE_RULE.asterisk()).from(DEADLINE_RULE).join(MEETING).on(OF_THE_BODY).where(MEETING.ID.eq(meetingId)).andNot(COMPUTED)
                .orderBy(DEADLINE_RULE.ID).fetch(row -> rule(row.into(DEADLINE_RULE)));
    }

    /** @return every rule that can be computed */
    List<CatalogueRule> computed() {
        return db.selectFrom(DEADLINE_RULE).where(COMPUTED).orderBy(DEADLINE_RULE.BODY_LABEL, DEADLINE_RULE.ID).fetch(DeadlineRepository::rule);
    }

    long insert(long meetingId, Long ruleId, DeadlineDraft fields, String metBy) {
        var row = db.newRecord(DEADLINE);
        fill(row, fields, metBy, null);
        row.setMeetingId(meetingId);
        row.setRuleId(ruleId);
        row.setAdopted(true);
        row.store();
        return row.getId();
    }

    /** The caller holds the lock. */
    void update(long deadlineId, int version, DeadlineDraft fields, String metBy, LocalDate metDue) {
        var row = db.newRecord(DEADLINE);
        fill(row, fields, metBy, metDue);
        row.setAdopted(true);
        row.setVersion(version + 1);
        db.update(DEADLINE).set(row).where(DEADLINE.ID.eq(deadlineId)).and(DEADLINE.VERSION.eq(version)).execute();
    }

    void delete(long deadlineId) {
        db.deleteFrom(DEADLINE).where(DEADLINE.ID.eq(deadlineId)).execute();
    }

    private static void fill(DeadlineRecord row, DeadlineDraft fields, String metBy, LocalDate metDue) {
        row.setTopicEn(fields.topicEn());
        row.setTopicFr(fields.topicFr());
        row.setTopicEs(fields.topicEs());
        row.setCounting(fields.counting().name());
        row.setOffsetValue(fields.amount());
        row.setOffsetUnit(name(fields.unit()));
        row.setAnchorPoint(name(fields.point()));
        row.setAnchorMeeting(name(fields.countedFrom()));
        row.setRoll(name(fields.roll()));
        row.setFixedOn(fields.fixedOn());
        row.setProvision(fields.provision());
        row.setReason(fields.reason());
        row.setState(fields.state().name());
        row.setMetOn(fields.metOn());
        row.setMetBy(metBy);
        row.setMetDue(metDue);
        row.setNote(fields.note());
    }

    private static Stored stored(DeadlineRecord row, Map<Long, CatalogueRule> rules) {
        var fields = new DeadlineDraft(row.getTopicEn(), row.getTopicFr(), row.getTopicEs(), Counting.valueOf(row.getCounting()), row.getOffsetValue(),
                constant(Offset.Unit.class, row.getOffsetUnit()), constant(Anchor.Point.class, row.getAnchorPoint()), constant(Terms.Of.class, row.getAnchorMeeting()),
                constant(Roll.class, row.getRoll()), row.getFixedOn(), row.getProvision(), row.getReason(), DeadlineState.valueOf(row.getState()),
                row.getMetOn(), row.getNote());
        return new Stored(row.getId(), row.getMeetingId(), row.getRuleId() == null ? null : rules.get(row.getRuleId()), fields, row.getMetBy(),
                row.getMetDue(), row.getVersion());
    }

    private static CatalogueRule rule(DeadlineRuleRecord row) {
        var words = joined(", ", joined(" ", row.getRuleText(), row.getOffsetText()), row.getAnchor());
        return new CatalogueRule(row.getId(), row.getBodyLabel(), new Names(row.getTopic().replace('\'', '’'), row.getTopicFr(), row.getTopicEs()), words,
                row.getProvision(), terms(row), row.getRollInferred(), row.getSource(), row.getConfidence());
    }

    private static String joined(String by, String one, String other) {
        return one == null || other == null ? (one == null ? other : one) : one + by + other;
    }

    private static Terms terms(DeadlineRuleRecord row) {
        if (row.getFixedOn() != null) {
            return new Terms.Printed(row.getFixedOn(), row.getProvision());
        }
        return row.getAnchorPoint() == null ? null : new Terms.Counted(new DeadlineRule(new Offset(row.getOffsetValue(), Offset.Unit.valueOf(row.getOffsetUnit())),
                Anchor.Point.valueOf(row.getAnchorPoint()), Roll.valueOf(row.getRoll()), row.getProvision()), Terms.Of.valueOf(row.getAnchorMeeting()));
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
