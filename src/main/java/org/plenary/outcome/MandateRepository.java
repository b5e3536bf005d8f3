package org.plenary.outcome;

import static org.plenary.schema.Tables.MANDATE;
import static org.plenary.schema.Tables.MEETING_MANDATE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.plenary.schema.tables.records.MandateRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MandateRepository {

    private final DSLContext db;

    MandateRepository(DSLContext db) {
        this.db = db;
    }

    List<Mandate> all() {
        return fetch(DSL.noCondition());
    }

    Optional<Mandate> find(String citation) {
        return fetch(MANDATE.CITATION.eq(citation)).stream().findFirst();
    }

    private List<Mandate> fetch(Condition which) {
        return db.selectFrom(MANDATE).where(which).orderBy(MANDATE.CITATION).fetch(row -> new Mandate(row.getId(),
                new MandateDraft(row.getCitation(), MandateKind.valueOf(row.getKind()), row.getBodyId(), row.getTitleEn(), row.getTitleFr(), row.getTitleEs(),
                        row.getStartsOn(), row.getEndsOn(), row.getSource()), row.getVersion()));
    }

    /** @return what these meetings cite */
    List<String> cited(Collection<Long> meetings) {
        return db.selectDistinct(MEETING_MANDATE.REFERENCE).from(MEETING_MANDATE).where(MEETING_MANDATE.MEETING_ID.in(meetings)).fetch(MEETING_MANDATE.REFERENCE);
    }

    long insert(MandateDraft fields) {
        var row = db.newRecord(MANDATE);
        fill(row, fields);
        row.setVersion(0);
        row.store();
        return row.getId();
    }

    /** @return whether nobody changed it since */
    boolean update(Mandate now, MandateDraft fields) {
        var row = db.newRecord(MANDATE);
        fill(row, fields);
        row.setVersion(now.version() + 1);
        return db.update(MANDATE).set(row).where(MANDATE.ID.eq(now.id())).and(MANDATE.VERSION.eq(now.version())).execute() == 1;
    }

    private static void fill(MandateRecord row, MandateDraft fields) {
        row.setCitation(fields.citation());
        row.setKind(fields.kind().name());
        row.setBodyId(fields.bodyId());
        row.setTitleEn(fields.titleEn());
        row.setTitleFr(fields.titleFr());
        row.setTitleEs(fields.titleEs());
        row.setStartsOn(fields.startsOn());
        row.setEndsOn(fields.endsOn());
        row.setSource(fields.source());
    }
}
