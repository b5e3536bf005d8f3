package org.plenary.outcome;

import static org.plenary.schema.Tables.PARTNER_ACTIVITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.schema.tables.records.PartnerActivityRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ContributionRepository {

    private final DSLContext db;

    ContributionRepository(DSLContext db) {
        this.db = db;
    }

    /** @return those of the organisation that touch these days, the earliest first */
    List<Contribution> between(long organisationId, LocalDate from, LocalDate to) {
        return db.selectFrom(PARTNER_ACTIVITY).where(PARTNER_ACTIVITY.ORGANISATION_ID.eq(organisationId)).and(PARTNER_ACTIVITY.FROM_DAY.le(to))
                .and(PARTNER_ACTIVITY.TO_DAY.ge(from)).orderBy(PARTNER_ACTIVITY.FROM_DAY, PARTNER_ACTIVITY.ID).fetch(ContributionRepository::read);
    }

    Optional<Contribution> find(long organisationId, long id) {
        return db.selectFrom(PARTNER_ACTIVITY).where(PARTNER_ACTIVITY.ID.eq(id)).and(PARTNER_ACTIVITY.ORGANISATION_ID.eq(organisationId))
                .fetchOptional(ContributionRepository::read);
    }

    /** Takes the lock of its row. */
    Optional<Contribution> lock(long organisationId, long id) {
        return db.selectFrom(PARTNER_ACTIVITY).where(PARTNER_ACTIVITY.ID.eq(id)).and(PARTNER_ACTIVITY.ORGANISATION_ID.eq(organisationId)).forUpdate()
                .fetchOptional(ContributionRepository::read);
    }

    private static Contribution read(PartnerActivityRecord row) {
        return new Contribution(row.getId(), new ContributionDraft(row.getGroupCode(), row.getFromDay(), row.getToDay(), row.getWordsEn(), row.getWordsFr(),
                row.getWordsEs(), row.getMandate(), row.getSource()), row.getVersion());
    }

    long insert(long organisationId, ContributionDraft fields) {
        var row = db.newRecord(PARTNER_ACTIVITY);
        fill(row, fields);
        row.setOrganisationId(organisationId);
        row.store();
        return row.getId();
    }

    void update(Contribution now, ContributionDraft fields) {
        var row = db.newRecord(PARTNER_ACTIVITY);
        fill(row, fields);
        row.setVersion(now.version() + 1);
        db.update(PARTNER_ACTIVITY).set(row).where(PARTNER_ACTIVITY.ID.eq(now.id())).execute();
    }

    void delete(long id) {
        db.deleteFrom(PARTNER_ACTIVITY).where(PARTNER_ACTIVITY.ID.eq(id)).execute();
    }

    private static void fill(PartnerActivityRecord row, ContributionDraft fields) {
        row.setGroupCode(fields.group());
        row.setFromDay(fields.fromDay());
        row.setToDay(fields.toDay());
        row.setWordsEn(fields.wordsEn());
        row.setWordsFr(fields.wordsFr());
        row.setWordsEs(fields.wordsEs());
        row.setMandate(fields.mandate());
        row.setSource(fields.source());
    }
}
