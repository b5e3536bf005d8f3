package org.plenary.notification;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.plenary.schema.Tables.FOCAL_POINT;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.PARTY;
import static org.plenary.schema.Tables.RANGE_LIST;
import static org.plenary.schema.Tables.RANGE_STATE;
import static org.plenary.schema.Tables.STATE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.body.Organisation;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The directory of focal points. A State or organisation without one is there too, without a name or an address. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DirectoryRepository {

    private final DSLContext db;

    DirectoryRepository(DSLContext db) {
        this.db = db;
    }

    /** @return the focal points of all Parties on that day, in the order of their codes; name and address null where none is known */
    List<Recipient> parties(long bodyId, LocalDate on) {
        return states(Category.PARTY, bodyId, on, exists(inForce(bodyId, on)));
    }

    /** @return the focal points of the States on these range lists that are no Parties on that day */
    List<Recipient> governments(Long bodyId, Collection<String> rangeLists, LocalDate on) {
        var inRange = exists(selectOne().from(RANGE_STATE).join(RANGE_LIST).on(RANGE_LIST.ID.eq(RANGE_STATE.RANGE_LIST_ID))
                .where(RANGE_STATE.ISO2.eq(STATE.ISO2)).and(RANGE_LIST.CODE.in(rangeLists)));
        return states(Category.GOVERNMENT, bodyId, on, bodyId == null ? inRange : inRange.and(notExists(inForce(bodyId, on))));
    }

    private static org.jooq.Select<?> inForce(long bodyId, LocalDate on) {
        return selectOne().from(PARTY).where(PARTY.BODY_ID.eq(bodyId)).and(PARTY.ISO2.eq(STATE.ISO2))
                .and(PARTY.ENTRY_INTO_FORCE.isNull().and(PARTY.ENTRY_YEAR.le((short) on.getYear())).or(PARTY.ENTRY_INTO_FORCE.le(on)))
                .and(PARTY.CEASED.isNull().or(PARTY.CEASED.gt(on)));
    }

    private List<Recipient> states(Category category, Long bodyId, LocalDate on, Condition which) {
        return db.select(STATE.ISO2, FOCAL_POINT.NAME, FOCAL_POINT.EMAIL, FOCAL_POINT.LANGUAGE).from(STATE)
                .leftJoin(FOCAL_POINT).on(FOCAL_POINT.ISO2.eq(STATE.ISO2).and(valid(on))
                        .and(bodyId == null ? FOCAL_POINT.BODY_ID.isNull() : FOCAL_POINT.BODY_ID.eq(bodyId).or(FOCAL_POINT.BODY_ID.isNull())))
                .where(which).orderBy(STATE.ISO2, FOCAL_POINT.ID)
                .fetch(row -> new Recipient(category, row.value1(), null, row.value2(), row.value3(), row.value4() == null ? "en" : row.value4()));
    }

    /** @return organisations of these kinds but the one that asks, in the order of their acronyms */
    List<Recipient> organisations(Category category, Collection<Organisation.Kind> kinds, long but, LocalDate on) {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME_EN, FOCAL_POINT.NAME, FOCAL_POINT.EMAIL, FOCAL_POINT.LANGUAGE).from(ORGANISATION)
                .leftJoin(FOCAL_POINT).on(FOCAL_POINT.ORGANISATION_ID.eq(ORGANISATION.ID).and(valid(on)))
                .where(ORGANISATION.KIND.in(kinds.stream().map(Enum::name).toList())).and(ORGANISATION.ID.ne(but))
                .orderBy(ORGANISATION.ACRONYM, ORGANISATION.ID, FOCAL_POINT.ID)
                .fetch(row -> new Recipient(category, null, row.value1(), row.value3() == null ? row.value2() : row.value3(), row.value4(),
                        row.value5() == null ? "en" : row.value5()));
    }

    private static Condition valid(LocalDate on) {
        return FOCAL_POINT.VALID_FROM.le(on).and(FOCAL_POINT.VALID_TO.gt(on));
    }
}
