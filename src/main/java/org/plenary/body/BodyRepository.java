package org.plenary.body;

import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.OBSERVANCE;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.PARTY;
import static org.plenary.schema.Tables.RANGE_LIST;
import static org.plenary.schema.Tables.RANGE_STATE;
import static org.plenary.schema.Tables.REGION;
import static org.plenary.schema.Tables.REGION_MEMBERSHIP;
import static org.plenary.schema.Tables.STATE_NAME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BodyRepository {

    private final DSLContext dsl;

    BodyRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Organisation> organisations() {
        return dsl.selectFrom(ORGANISATION).orderBy(ORGANISATION.ACRONYM, ORGANISATION.ID)
                .fetch(row -> new Organisation(row.getId(), row.getCode(), Organisation.Kind.valueOf(row.getKind()), row.getAcronym(),
                        new Names(row.getNameEn(), row.getNameFr(), row.getNameEs()), row.getIso2(), row.getColour()));
    }

    List<Body> bodies() {
        return dsl.selectFrom(BODY).orderBy(BODY.CODE)
                .fetch(row -> new Body(row.getId(), row.getCode(), new Names(row.getNameEn(), row.getNameFr(), row.getNameEs()),
                        row.getSecretariatId()));
    }

    List<Party> parties(String body, LocalDate on) {
        return dsl.select(PARTY.fields()).from(PARTY).join(BODY).on(BODY.ID.eq(PARTY.BODY_ID))
                .where(BODY.CODE.eq(body), inForce(on)).orderBy(PARTY.ISO2)
                .fetchInto(PARTY)
                .map(row -> new Party(row.getIso2(), row.getEntryIntoForce(),
                        row.getEntryYear() == null ? null : row.getEntryYear().intValue(), row.getSource(), row.getConfidence()));
    }

    Map<String, Region> regions(String body, LocalDate on) {
        return dsl.select(REGION_MEMBERSHIP.ISO2, REGION.ID, REGION.CODE, REGION.NAME_EN, REGION.NAME_FR, REGION.NAME_ES)
                .from(REGION_MEMBERSHIP).join(REGION).on(REGION.ID.eq(REGION_MEMBERSHIP.REGION_ID)).join(BODY).on(BODY.ID.eq(REGION.BODY_ID))
                .where(BODY.CODE.eq(body), REGION_MEMBERSHIP.VALID_FROM.le(on),
                        REGION_MEMBERSHIP.VALID_TO.isNull().or(REGION_MEMBERSHIP.VALID_TO.gt(on)))
                .fetchMap(REGION_MEMBERSHIP.ISO2, row -> new Region(row.get(REGION.ID), row.get(REGION.CODE),
                        new Names(row.get(REGION.NAME_EN), row.get(REGION.NAME_FR), row.get(REGION.NAME_ES))));
    }

    List<Region> allRegions(String body) {
        return dsl.select(REGION.fields()).from(REGION).join(BODY).on(BODY.ID.eq(REGION.BODY_ID)).where(BODY.CODE.eq(body)).orderBy(REGION.CODE)
                .fetchInto(REGION)
                .map(row -> new Region(row.getId(), row.getCode(), new Names(row.getNameEn(), row.getNameFr(), row.getNameEs())));
    }

    List<RangeState> rangeStates(String list) {
        return dsl.select(RANGE_STATE.fields()).from(RANGE_STATE).join(RANGE_LIST).on(RANGE_LIST.ID.eq(RANGE_STATE.RANGE_LIST_ID))
                .where(RANGE_LIST.CODE.eq(list)).orderBy(RANGE_STATE.ISO2)
                .fetchInto(RANGE_STATE)
                .map(row -> new RangeState(row.getIso2(), row.getStatus(), row.getNote(), row.getSource()));
    }

    List<RangeList> rangeLists() {
        return dsl.selectFrom(RANGE_LIST).orderBy(RANGE_LIST.TAXON)
                .fetch(row -> new RangeList(row.getId(), row.getCode(), new Names(row.getNameEn(), row.getNameFr(), row.getNameEs())));
    }

    List<Observance> observances(LocalDate from, LocalDate to) {
        return dsl.selectFrom(OBSERVANCE).where(OBSERVANCE.STARTS_ON.le(to), OBSERVANCE.ENDS_ON.ge(from)).orderBy(OBSERVANCE.STARTS_ON, OBSERVANCE.NAME_EN)
                .fetch(row -> new Observance(row.getStartsOn(), row.getEndsOn(), new Names(row.getNameEn(), row.getNameFr(), row.getNameEs()),
                        "HOLIDAY".equals(row.getKind()), row.getApproximate()));
    }

    List<CountryNames.Name> names() {
        return dsl.selectFrom(STATE_NAME)
                .fetch(row -> new CountryNames.Name(row.getIso2(), row.getLanguage(), row.getValidFrom(), row.getValidTo(),
                        row.getShortName(), row.getArticle(), row.getFormal()));
    }

    /** Where only the year of entry into force is known, the Party counts from the following year. */
    private static Condition inForce(LocalDate on) {
        return PARTY.ENTRY_INTO_FORCE.le(on)
                .or(PARTY.ENTRY_INTO_FORCE.isNull().and(PARTY.ENTRY_YEAR.lt((short) on.getYear())))
                .and(PARTY.CEASED.isNull().or(PARTY.CEASED.gt(on)));
    }
}
