package org.plenary.outcome;

import static org.plenary.schema.Tables.PARTNER_GROUP;
import static org.plenary.schema.Tables.PARTNER_RULE;
import static org.plenary.schema.Tables.SYNERGIES_EDIT;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.body.Names;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Headings of reports on synergies, what belongs under them, and what was changed in drafts. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SynergiesRepository {

    /** @param words null where the paragraph stands as the data say */
    record Edit(String base, String words, boolean leftOut, int version) {
    }

    private final DSLContext db;

    SynergiesRepository(DSLContext db) {
        this.db = db;
    }

    /** @return in the order of a report */
    List<PartnerGroup> groups() {
        return db.selectFrom(PARTNER_GROUP).orderBy(PARTNER_GROUP.POSITION, PARTNER_GROUP.ID)
                .fetch(row -> new PartnerGroup(row.getCode(), row.getParentCode(), new Names(row.getNameEn(), row.getNameFr(), row.getNameEs())));
    }

    List<PartnerRule> rules() {
        return db.selectFrom(PARTNER_RULE).orderBy(PARTNER_RULE.ID)
                .fetch(row -> new PartnerRule(row.getGroupCode(), row.getMeetingKind(), row.getOrganisationCode(), row.getOrganisationKind(), row.getWords()));
    }

    /** @return by the key of the paragraph */
    Map<String, Edit> edits(long organisationId, ReportQuery query) {
        return db.selectFrom(SYNERGIES_EDIT).where(ofReport(organisationId, query))
                .fetchMap(SYNERGIES_EDIT.PARAGRAPH, row -> new Edit(row.getBase(), row.getWords(), row.getLeftOut(), row.getVersion()));
    }

    /** @param version that the editor had in front of them, 0 where there was no edit @return whether nobody was quicker */
    boolean save(long organisationId, ReportQuery query, String paragraph, int version, Edit edit) {
        if (version == 0) {
            return db.insertInto(SYNERGIES_EDIT).set(SYNERGIES_EDIT.ORGANISATION_ID, organisationId).set(SYNERGIES_EDIT.FROM_DAY, query.from())
                    .set(SYNERGIES_EDIT.TO_DAY, query.to()).set(SYNERGIES_EDIT.LANGUAGE, query.language().getLanguage()).set(SYNERGIES_EDIT.PARAGRAPH, paragraph)
                    .set(SYNERGIES_EDIT.BASE, edit.base()).set(SYNERGIES_EDIT.WORDS, edit.words()).set(SYNERGIES_EDIT.LEFT_OUT, edit.leftOut())
                    .set(SYNERGIES_EDIT.VERSION, 1).onDuplicateKeyIgnore().execute() == 1;
        }
        return db.update(SYNERGIES_EDIT).set(SYNERGIES_EDIT.BASE, edit.base()).set(SYNERGIES_EDIT.WORDS, edit.words()).set(SYNERGIES_EDIT.LEFT_OUT, edit.leftOut())
                .set(SYNERGIES_EDIT.VERSION, version + 1).where(ofReport(organisationId, query)).and(SYNERGIES_EDIT.PARAGRAPH.eq(paragraph))
                .and(SYNERGIES_EDIT.VERSION.eq(version)).execute() == 1;
    }

    private static Condition ofReport(long organisationId, ReportQuery query) {
        return SYNERGIES_EDIT.ORGANISATION_ID.eq(organisationId).and(SYNERGIES_EDIT.FROM_DAY.eq(query.from())).and(SYNERGIES_EDIT.TO_DAY.eq(query.to()))
                .and(SYNERGIES_EDIT.LANGUAGE.eq(query.language().getLanguage()));
    }
}
