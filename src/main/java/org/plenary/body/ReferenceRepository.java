package org.plenary.body;

import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.DEADLINE_RULE;
import static org.plenary.schema.Tables.LOADED_DATA;
import static org.plenary.schema.Tables.OFFICE;
import static org.plenary.schema.Tables.OFFICE_HOLIDAY;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.PARTY;
import static org.plenary.schema.Tables.RANGE_LIST;
import static org.plenary.schema.Tables.RANGE_STATE;
import static org.plenary.schema.Tables.REGION;
import static org.plenary.schema.Tables.REGION_MEMBERSHIP;
import static org.plenary.schema.Tables.STATE;
import static org.plenary.schema.Tables.STATE_NAME;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.plenary.body.ReferenceFile.Line;
import org.plenary.schema.tables.records.OfficeHolidayRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the lines of reference files to their tables; every method returns how many rows it wrote. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReferenceRepository {

    /** The start of a name or membership whose first day is not known. */
    private static final LocalDate OPEN_START = LocalDate.of(1900, 1, 1);

    private final DSLContext dsl;

    ReferenceRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Holds off other nodes until this transaction ends. @return the digest of the last load, empty before the first */
    String lockDigest(String name, Instant now) {
        dsl.insertInto(LOADED_DATA).set(LOADED_DATA.NAME, name).set(LOADED_DATA.SHA256, "").set(LOADED_DATA.LOADED_AT, now)
                .onDuplicateKeyIgnore().execute();
        return dsl.select(LOADED_DATA.SHA256).from(LOADED_DATA).where(LOADED_DATA.NAME.eq(name)).forUpdate()
                .fetchSingle(LOADED_DATA.SHA256);
    }

    void setDigest(String name, String digest, Instant now) {
        dsl.update(LOADED_DATA).set(LOADED_DATA.SHA256, digest).set(LOADED_DATA.LOADED_AT, now)
                .where(LOADED_DATA.NAME.eq(name)).execute();
    }

    int organisations(List<Line> lines) {
        return new ReferenceTable<>(dsl, ORGANISATION, ORGANISATION.CODE).merge(lines.stream().map(line -> {
            var row = dsl.newRecord(ORGANISATION);
            row.setCode(line.text("code"));
            row.setKind(line.text("kind"));
            row.setAcronym(line.text("acronym"));
            row.setNameEn(line.text("name_en"));
            row.setNameFr(line.text("name_fr"));
            row.setNameEs(line.text("name_es"));
            row.setIso2(line.text("iso2"));
            row.setColour(line.text("colour"));
            row.setSource(line.text("source"));
            return row;
        }).toList());
    }

    int bodies(List<Line> lines) {
        var organisations = dsl.selectFrom(ORGANISATION).fetchMap(ORGANISATION.CODE, ORGANISATION.ID);
        return new ReferenceTable<>(dsl, BODY, BODY.CODE).merge(lines.stream().map(line -> {
            var row = dsl.newRecord(BODY);
            row.setCode(line.text("code"));
            row.setNameEn(line.text("name_en"));
            row.setNameFr(line.text("name_fr"));
            row.setNameEs(line.text("name_es"));
            row.setSecretariatId(known(organisations, line.text("secretariat")));
            row.setSource(line.text("source"));
            return row;
        }).toList());
    }

    int states(List<Line> lines) {
        return new ReferenceTable<>(dsl, STATE, STATE.ISO2).merge(lines.stream().map(line -> {
            var row = dsl.newRecord(STATE);
            row.setIso2(line.text("iso2"));
            row.setIso3(line.text("iso3"));
            row.setM49(line.number("m49"));
            row.setUnRegion(line.text("un_region"));
            row.setUnSubregion(line.text("un_subregion"));
            row.setLdc(Boolean.valueOf(line.text("ldc")));
            row.setSids(Boolean.valueOf(line.text("sids")));
            row.setLldc(Boolean.valueOf(line.text("lldc")));
            return row;
        }).toList());
    }

    int stateNames(List<Line> lines) {
        return new ReferenceTable<>(dsl, STATE_NAME, STATE_NAME.ISO2, STATE_NAME.LANGUAGE, STATE_NAME.VALID_FROM)
                .replaceWithin(row -> row.getIso2() + row.getLanguage(), lines.stream().map(line -> {
                    var row = dsl.newRecord(STATE_NAME);
                    row.setIso2(line.text("iso2"));
                    row.setLanguage(line.text("language"));
                    row.setValidFrom(Objects.requireNonNullElse(line.date("valid_from"), OPEN_START));
                    row.setValidTo(line.date("valid_to"));
                    row.setShortName(line.text("short_name"));
                    row.setArticle(line.text("article"));
                    row.setFormal(line.text("formal"));
                    row.setSource(line.text("source"));
                    return row;
                }).toList());
    }

    int parties(List<Line> lines) {
        var bodies = bodyIds();
        return new ReferenceTable<>(dsl, PARTY, PARTY.BODY_ID, PARTY.ISO2).merge(lines.stream().map(line -> {
            var row = dsl.newRecord(PARTY);
            row.setBodyId(known(bodies, line.text("body")));
            row.setIso2(line.text("iso2"));
            row.setEntryIntoForce(line.date("entry_into_force"));
            row.setEntryYear(line.number("entry_year"));
            row.setSource(line.text("source"));
            row.setConfidence(line.text("confidence"));
            return row;
        }).toList());
    }

    int regions(List<Line> lines) {
        var bodies = bodyIds();
        return new ReferenceTable<>(dsl, REGION, REGION.BODY_ID, REGION.CODE).merge(lines.stream().map(line -> {
            var row = dsl.newRecord(REGION);
            row.setBodyId(known(bodies, line.text("body")));
            row.setCode(line.text("code"));
            row.setNameEn(line.text("name_en"));
            row.setNameFr(line.text("name_fr"));
            row.setNameEs(line.text("name_es"));
            return row;
        }).toList());
    }

    int regionMemberships(List<Line> lines) {
        var regions = dsl.select(BODY.CODE, REGION.CODE, REGION.ID).from(REGION).join(BODY).on(BODY.ID.eq(REGION.BODY_ID))
                .fetchMap(row -> row.value1() + "/" + row.value2(), row -> row.value3());
        var bodyOfRegion = dsl.selectFrom(REGION).fetchMap(REGION.ID, REGION.BODY_ID);
        return new ReferenceTable<>(dsl, REGION_MEMBERSHIP, REGION_MEMBERSHIP.REGION_ID, REGION_MEMBERSHIP.ISO2,
                REGION_MEMBERSHIP.VALID_FROM).replaceWithin(row -> row.getIso2() + bodyOfRegion.get(row.getRegionId()), lines.stream().map(line -> {
                    var row = dsl.newRecord(REGION_MEMBERSHIP);
                    row.setRegionId(known(regions, line.text("body") + "/" + line.text("region")));
                    row.setIso2(line.text("iso2"));
                    row.setValidFrom(Objects.requireNonNullElse(line.date("valid_from"), OPEN_START));
                    row.setValidTo(line.date("valid_to"));
                    row.setSource(line.text("source"));
                    row.setConfidence(line.text("confidence"));
                    return row;
                }).toList());
    }

    int rangeLists(List<Line> lines) {
        return new ReferenceTable<>(dsl, RANGE_LIST, RANGE_LIST.CODE).merge(lines.stream().map(line -> {
            var row = dsl.newRecord(RANGE_LIST);
            row.setCode(line.text("code"));
            row.setTaxon(line.text("taxon"));
            row.setNameEn(line.text("name_en"));
            row.setNameFr(line.text("name_fr"));
            row.setNameEs(line.text("name_es"));
            row.setSource(line.text("source"));
            return row;
        }).toList());
    }

    int rangeStates(List<Line> lines) {
        var lists = dsl.selectFrom(RANGE_LIST).fetchMap(RANGE_LIST.CODE, RANGE_LIST.ID);
        return new ReferenceTable<>(dsl, RANGE_STATE, RANGE_STATE.RANGE_LIST_ID, RANGE_STATE.ISO2).merge(lines.stream().map(line -> {
            var row = dsl.newRecord(RANGE_STATE);
            row.setRangeListId(known(lists, line.text("list")));
            row.setIso2(line.text("iso2"));
            row.setStatus(line.text("status"));
            row.setNote(line.text("note"));
            row.setSource(line.text("source"));
            return row;
        }).toList());
    }

    int deadlineRules(List<Line> lines) {
        return new ReferenceTable<>(dsl, DEADLINE_RULE, DEADLINE_RULE.RULE_KEY).merge(lines.stream().map(line -> {
            var offset = RuleOffset.of(line.text("offset"), line.text("unit"));
            var row = dsl.newRecord(DEADLINE_RULE);
            row.setRuleKey(key(line.text("body"), line.text("topic"), line.text("rule"), line.text("provision")));
            row.setBodyLabel(line.text("body"));
            row.setTopic(line.text("topic"));
            row.setTopicFr(line.text("topic_fr"));
            row.setTopicEs(line.text("topic_es"));
            row.setRuleText(line.text("rule"));
            row.setOffsetText(offset.text());
            row.setOffsetValue(offset.value());
            row.setOffsetUnit(offset.unit());
            row.setAnchor(line.text("anchor"));
            row.setAnchorPoint(line.text("anchor_point"));
            row.setAnchorMeeting(line.text("anchor_meeting"));
            row.setRoll(line.text("roll"));
            row.setRollInferred(Boolean.valueOf(line.text("roll_inferred")));
            row.setFixedOn(line.date("fixed_on"));
            row.setBodyCode(line.text("body_code"));
            row.setKinds(line.text("kinds"));
            row.setMeetingCode(line.text("meeting"));
            row.setProvision(line.text("provision"));
            row.setSource(line.text("source"));
            row.setConfidence(line.text("confidence"));
            return row;
        }).toList());
    }

    int offices(List<Line> lines) {
        return new ReferenceTable<>(dsl, OFFICE, OFFICE.CODE, OFFICE.VALID_FROM).merge(lines.stream().map(line -> {
            var row = dsl.newRecord(OFFICE);
            row.setCode(line.text("code"));
            row.setValidFrom(line.date("valid_from"));
            row.setNameEn(line.text("name_en"));
            row.setNameFr(line.text("name_fr"));
            row.setNameEs(line.text("name_es"));
            row.setWeekend(line.text("weekend"));
            row.setZone(line.text("zone"));
            row.setOrganisations(line.text("organisations"));
            row.setSource(line.text("source"));
            row.setConfidence(line.text("confidence"));
            return row;
        }).toList());
    }

    int officeHolidays(List<Line> lines) {
        return new ReferenceTable<>(dsl, OFFICE_HOLIDAY, OFFICE_HOLIDAY.OFFICE_CODE, OFFICE_HOLIDAY.DAY)
                .replaceWithin(OfficeHolidayRecord::getOfficeCode, lines.stream().map(line -> {
                    var row = dsl.newRecord(OFFICE_HOLIDAY);
                    row.setOfficeCode(line.text("office"));
                    row.setDay(line.date("day"));
                    row.setNameEn(line.text("name_en"));
                    row.setNameFr(line.text("name_fr"));
                    row.setNameEs(line.text("name_es"));
                    row.setSource(line.text("source"));
                    return row;
                }).toList());
    }

    private Map<String, Long> bodyIds() {
        return dsl.selectFrom(BODY).fetchMap(BODY.CODE, BODY.ID);
    }

    private static Long known(Map<String, Long> ids, String code) {
        return Objects.requireNonNull(ids.get(code), () -> "The reference files refer to " + code + ", which they do not define");
    }

    private static String key(String... parts) {
        var joined = String.join("\n", Arrays.stream(parts).map(part -> part == null ? "" : part).toList());
        return HexFormat.of().formatHex(ReferenceData.sha256().digest(joined.getBytes(StandardCharsets.UTF_8)));
    }
}
