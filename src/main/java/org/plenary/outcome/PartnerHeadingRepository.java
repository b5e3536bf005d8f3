package org.plenary.outcome;

import static org.plenary.schema.Tables.PARTNER_ACTIVITY;
import static org.plenary.schema.Tables.PARTNER_GROUP;
import static org.plenary.schema.Tables.PARTNER_RULE;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.plenary.body.Organisation;
import org.plenary.meeting.MeetingKind;
import org.plenary.schema.tables.records.PartnerGroupRecord;
import org.plenary.schema.tables.records.PartnerRuleRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Headings of reports as they are edited, each with its rules. They are few, and change together: whoever writes takes the locks of all. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PartnerHeadingRepository {

    private static final int STEP = 10;

    private final DSLContext db;

    PartnerHeadingRepository(DSLContext db) {
        this.db = db;
    }

    void lock() {
        db.selectFrom(PARTNER_GROUP).orderBy(PARTNER_GROUP.CODE).forUpdate().fetch();
    }

    /** @return in the order of a report, those below another right after it */
    List<PartnerHeading> all() {
        var rules = db.selectFrom(PARTNER_RULE).orderBy(PARTNER_RULE.ID).fetch();
        var above = PARTNER_GROUP.as("above");
        return db.select(PARTNER_GROUP.fields()).from(PARTNER_GROUP).leftJoin(above).on(above.CODE.eq(PARTNER_GROUP.PARENT_CODE))
                .orderBy(DSL.coalesce(above.POSITION, PARTNER_GROUP.POSITION), PARTNER_GROUP.PARENT_CODE.isNotNull(), PARTNER_GROUP.POSITION, PARTNER_GROUP.ID)
                .fetchInto(PARTNER_GROUP).map(row -> read(row, rules.stream().filter(rule -> rule.getGroupCode().equals(row.getCode())).toList()));
    }

    private static PartnerHeading read(PartnerGroupRecord row, List<PartnerRuleRecord> rules) {
        return new PartnerHeading(row.getId(), row.getCode(), new PartnerHeadingDraft(row.getParentCode(), row.getNameEn(), row.getNameFr(), row.getNameEs(),
                set(rules, rule -> rule.getMeetingKind(), MeetingKind::valueOf), set(rules, rule -> rule.getOrganisationCode(), Function.identity()),
                set(rules, rule -> rule.getOrganisationKind(), Organisation.Kind::valueOf), rules.stream().map(PartnerRuleRecord::getWords).filter(Objects::nonNull).toList()),
                row.getVersion());
    }

    private static <T> Set<T> set(List<PartnerRuleRecord> rules, Function<PartnerRuleRecord, String> of, Function<String, T> as) {
        return rules.stream().map(of).filter(Objects::nonNull).map(as).collect(Collectors.toSet());
    }

    long insert(String code, PartnerHeadingDraft fields) {
        var row = db.newRecord(PARTNER_GROUP);
        fill(row, fields);
        row.setCode(code);
        row.setPosition(db.select(DSL.coalesce(DSL.max(PARTNER_GROUP.POSITION), 0)).from(PARTNER_GROUP).fetchSingle().value1() + STEP);
        row.insert();
        saveRules(code, fields);
        return db.fetchSingle(PARTNER_GROUP, PARTNER_GROUP.CODE.eq(code)).getId();
    }

    void update(PartnerHeading now, PartnerHeadingDraft fields) {
        var row = db.newRecord(PARTNER_GROUP);
        fill(row, fields);
        row.setVersion(now.version() + 1);
        db.update(PARTNER_GROUP).set(row).where(PARTNER_GROUP.ID.eq(now.id())).execute();
        saveRules(now.code(), fields);
    }

    private static void fill(PartnerGroupRecord row, PartnerHeadingDraft fields) {
        row.setParentCode(fields.parent());
        row.setNameEn(fields.nameEn());
        row.setNameFr(fields.nameFr());
        row.setNameEs(fields.nameEs());
    }

    private void saveRules(String code, PartnerHeadingDraft fields) {
        save(code, PARTNER_RULE.MEETING_KIND, fields.meetingKinds().stream().map(Enum::name).toList());
        save(code, PARTNER_RULE.ORGANISATION_CODE, fields.organisations());
        save(code, PARTNER_RULE.ORGANISATION_KIND, fields.organisationKinds().stream().map(Enum::name).toList());
        save(code, PARTNER_RULE.WORDS, fields.words());
    }

    private void save(String code, TableField<PartnerRuleRecord, String> by, Collection<String> values) {
        var present = db.select(by).from(PARTNER_RULE).where(PARTNER_RULE.GROUP_CODE.eq(code)).and(by.isNotNull()).fetchSet(by);
        // The database takes words without regard to capitals and accents, and these are what may have been mended.
        var gone = present.stream().filter(value -> !values.contains(value)).toList();
        db.deleteFrom(PARTNER_RULE).where(PARTNER_RULE.GROUP_CODE.eq(code)).and(by.in(gone)).execute();
        values.stream().filter(value -> !present.contains(value)).sorted().forEach(value -> db.insertInto(PARTNER_RULE).set(PARTNER_RULE.GROUP_CODE, code).set(by, value).execute());
    }

    /** Gives each the place of the other. */
    void swap(long one, long other) {
        var positions = db.select(PARTNER_GROUP.ID, PARTNER_GROUP.POSITION).from(PARTNER_GROUP).where(PARTNER_GROUP.ID.in(one, other))
                .fetchMap(PARTNER_GROUP.ID, PARTNER_GROUP.POSITION);
        place(one, positions.get(other));
        place(other, positions.get(one));
    }

    private void place(long id, int position) {
        db.update(PARTNER_GROUP).set(PARTNER_GROUP.POSITION, position).where(PARTNER_GROUP.ID.eq(id)).execute();
    }

    /** @return how many contributions of any organisation are told of under it */
    int contributions(String code) {
        return db.fetchCount(PARTNER_ACTIVITY, PARTNER_ACTIVITY.GROUP_CODE.eq(code));
    }

    void delete(String code) {
        db.deleteFrom(PARTNER_RULE).where(PARTNER_RULE.GROUP_CODE.eq(code)).execute();
        db.deleteFrom(PARTNER_GROUP).where(PARTNER_GROUP.CODE.eq(code)).execute();
    }
}
