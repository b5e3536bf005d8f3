package org.plenary.notification;

import static org.plenary.schema.Tables.FOCAL_POINT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.schema.tables.records.FocalPointRecord;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Focal points as they are edited. The database keeps the day after the last, a first day of long ago where none
 * is known, and a day that never comes where there is no last. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FocalPointRepository {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final DSLContext db;

    FocalPointRepository(DSLContext db) {
        this.db = db;
    }

    /** @return those for these conventions, and those of organisations */
    List<FocalPoint> of(Collection<Long> bodies) {
        return db.selectFrom(FOCAL_POINT).where(FOCAL_POINT.BODY_ID.in(bodies).or(FOCAL_POINT.ORGANISATION_ID.isNotNull()))
                .orderBy(FOCAL_POINT.ISO2, FOCAL_POINT.ORGANISATION_ID, FOCAL_POINT.VALID_FROM.desc(), FOCAL_POINT.ID).fetch(FocalPointRepository::read);
    }

    /** Takes the lock of its row. */
    Optional<FocalPoint> lock(long id) {
        return db.selectFrom(FOCAL_POINT).where(FOCAL_POINT.ID.eq(id)).forUpdate().fetchOptional(FocalPointRepository::read);
    }

    Optional<FocalPoint> find(long id) {
        return db.selectFrom(FOCAL_POINT).where(FOCAL_POINT.ID.eq(id)).fetchOptional(FocalPointRepository::read);
    }

    private static FocalPoint read(FocalPointRecord row) {
        return new FocalPoint(row.getId(), new FocalPointDraft(row.getBodyId(), row.getIso2(), row.getOrganisationId(), row.getName(), row.getEmail(), row.getLanguage(),
                LONG_AGO.equals(row.getValidFrom()) ? null : row.getValidFrom(), NEVER.equals(row.getValidTo()) ? null : row.getValidTo().minusDays(1), row.getSource()),
                row.getVersion());
    }

    /** @throws DuplicateKeyException when another is written to for the same at the same address and time */
    long insert(FocalPointDraft fields) {
        var row = db.newRecord(FOCAL_POINT);
        fill(row, fields);
        row.store();
        return row.getId();
    }

    /** @throws DuplicateKeyException as {@link #insert} */
    void update(FocalPoint now, FocalPointDraft fields) {
        var row = db.newRecord(FOCAL_POINT);
        fill(row, fields);
        row.setVersion(now.version() + 1);
        db.update(FOCAL_POINT).set(row).where(FOCAL_POINT.ID.eq(now.id())).execute();
    }

    void delete(long id) {
        db.deleteFrom(FOCAL_POINT).where(FOCAL_POINT.ID.eq(id)).execute();
    }

    private static void fill(FocalPointRecord row, FocalPointDraft fields) {
        row.setBodyId(fields.bodyId());
        row.setIso2(fields.iso2());
        row.setOrganisationId(fields.organisationId());
        row.setName(fields.name());
        row.setEmail(fields.email());
        row.setLanguage(fields.language());
        row.setValidFrom(fields.validFrom() == null ? LONG_AGO : fields.validFrom());
        row.setValidTo(fields.lastDay() == null ? NEVER : fields.lastDay().plusDays(1));
        row.setSource(fields.source());
    }
}
