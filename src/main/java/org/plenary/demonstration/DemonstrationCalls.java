package org.plenary.demonstration;

import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.CALL_PAPER;
import static org.plenary.schema.Tables.CALL_REGION;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.PARTY;
import static org.plenary.schema.Tables.RANGE_LIST;
import static org.plenary.schema.Tables.REGION;
import static org.plenary.schema.Tables.REGION_MEMBERSHIP;
import static org.plenary.schema.Tables.SEAT;
import static org.plenary.schema.Tables.STATE_NAME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.plenary.demonstration.DemonstrationMeeting.Addressee;
import org.plenary.demonstration.DemonstrationMeeting.Call;
import org.plenary.demonstration.DemonstrationMeeting.Example;
import org.plenary.people.NameMatch;
import org.plenary.schema.tables.records.NominationAddresseeRecord;

/**
 * Writes calls for nominations. One without a deadline stays a draft: the real one is not known, and only a user may open it. An
 * example of a call that is over shows who was nominated; all persons are examples.
 */
final class DemonstrationCalls {

    private final DSLContext dsl;

    DemonstrationCalls(DSLContext dsl) {
        this.dsl = dsl;
    }

    void add(long meeting, DemonstrationMeeting facts, Call call, Instant now) {
        var row = dsl.newRecord(NOMINATION_CALL);
        row.setMeetingId(meeting);
        row.setSeats(call.seats());
        row.setSeatsPerParty(call.seatsPerParty());
        row.setNote(call.note());
        row.setContact(call.contact());
        row.setEligible(call.asked());
        row.setBodyId(call.body() == null ? null : dsl.fetchSingle(BODY, BODY.CODE.eq(call.body())).getId());
        row.setThroughId(call.through() == null ? null : dsl.fetchSingle(ORGANISATION, ORGANISATION.CODE.eq(call.through())).getId());
        row.setRangeListId(call.rangeList() == null ? null : dsl.fetchSingle(RANGE_LIST, RANGE_LIST.CODE.eq(call.rangeList())).getId());
        if (call.closed() != null) {
            row.setDeadline(call.closed().atZone(ZoneId.of(facts.zone())).toInstant());
            row.setOpenedAt(now);
            row.setState("CLOSED");
        }
        row.insert();
        var regionOf = call.body() == null ? Map.<String, Long>of() : regions(call.body(), facts.startsOn());
        lists(row.getId(), call);
        var asked = (call.addressees().isEmpty() && call.asked().equals("PARTIES") ? parties(call.body(), facts.startsOn()) : call.addressees())
                .stream().map(addressee -> addressee(row.getId(), addressee, regionOf, call.closed() == null ? null : row.getDeadline())).toList();
        dsl.batchInsert(asked).execute();
        if (call.closed() != null) {
            seats(row.getId(), "ALL", call.seats());
            asked.forEach(addressee -> seats(row.getId(), addressee.getIso2(), call.seatsPerParty()));
            call.nominations().forEach(example -> nominate(row.getId(), example));
        }
    }

    private void lists(long callId, Call call) {
        call.regions().forEach(seats -> dsl.insertInto(CALL_REGION, CALL_REGION.CALL_ID, CALL_REGION.REGION_ID, CALL_REGION.MINIMUM, CALL_REGION.MAXIMUM)
                .select(dsl.select(DSL.val(callId), REGION.ID, DSL.val(seats.minimum()), DSL.val(seats.maximum()))
                        .from(REGION).join(BODY).on(BODY.ID.eq(REGION.BODY_ID)).where(BODY.CODE.eq(call.body())).and(REGION.CODE.eq(seats.region())))
                .execute());
        for (var position = 0; position < call.papers().size(); position++) {
            var paper = dsl.newRecord(CALL_PAPER);
            paper.setCallId(callId);
            paper.setPosition(position);
            paper.setKind(call.papers().get(position).kind());
            paper.setRequired(call.papers().get(position).required());
            paper.setNote(call.papers().get(position).note());
            paper.insert();
        }
    }

    private Map<String, Long> regions(String body, LocalDate on) {
        var regions = new HashMap<String, Long>();
        dsl.select(REGION_MEMBERSHIP.ISO2, REGION.ID).from(REGION_MEMBERSHIP).join(REGION).on(REGION.ID.eq(REGION_MEMBERSHIP.REGION_ID))
                .join(BODY).on(BODY.ID.eq(REGION.BODY_ID))
                .where(BODY.CODE.eq(body), REGION_MEMBERSHIP.VALID_FROM.le(on), REGION_MEMBERSHIP.VALID_TO.isNull().or(REGION_MEMBERSHIP.VALID_TO.gt(on)))
                .forEach(row -> regions.put(row.value1(), row.value2()));
        return regions;
    }

    /** An example person of each Party of that day. */
    private List<Addressee> parties(String body, LocalDate on) {
        return dsl.select(PARTY.ISO2, STATE_NAME.SHORT_NAME).from(PARTY).join(BODY).on(BODY.ID.eq(PARTY.BODY_ID))
                .join(STATE_NAME).on(STATE_NAME.ISO2.eq(PARTY.ISO2)).and(STATE_NAME.LANGUAGE.eq("en")).and(STATE_NAME.VALID_FROM.le(on))
                .and(STATE_NAME.VALID_TO.isNull().or(STATE_NAME.VALID_TO.gt(on)))
                .where(BODY.CODE.eq(body), PARTY.ENTRY_INTO_FORCE.le(on).or(PARTY.ENTRY_INTO_FORCE.isNull().and(PARTY.ENTRY_YEAR.lt((short) on.getYear()))),
                        PARTY.CEASED.isNull().or(PARTY.CEASED.gt(on)))
                .orderBy(PARTY.ISO2).fetch(row -> new Addressee(row.value1(), "Example focal point (" + row.value2() + ")",
                        "focal-point." + row.value1().toLowerCase(Locale.ROOT) + "@example.org", "en"));
    }

    private NominationAddresseeRecord addressee(long callId, Addressee addressee, Map<String, Long> regionOf, Instant told) {
        var row = dsl.newRecord(NOMINATION_ADDRESSEE);
        row.setCallId(callId);
        row.setIso2(addressee.country());
        row.setName(addressee.name());
        row.setEmail(addressee.email());
        row.setLanguage(addressee.language());
        row.setRegionId(regionOf.get(addressee.country()));
        row.setInvitedAt(told);
        row.setDeadlineTold(told);
        return row;
    }

    private void seats(long callId, String pool, int number) {
        dsl.insertInto(SEAT, SEAT.CALL_ID, SEAT.POOL).valuesOfRows(Collections.nCopies(number, DSL.row(callId, pool))).execute();
    }

    private void nominate(long callId, Example example) {
        var addressee = dsl.fetchSingle(NOMINATION_ADDRESSEE, NOMINATION_ADDRESSEE.CALL_ID.eq(callId).and(NOMINATION_ADDRESSEE.ISO2.eq(example.country())));
        for (var place = 1; place <= example.genders().size(); place++) {
            var label = example.country() + place;
            var row = dsl.newRecord(NOMINATION);
            row.setCallId(callId);
            row.setAddresseeId(addressee.getId());
            row.setIso2(example.country());
            row.setPriority(place);
            row.setGivenName("Example");
            row.setFamilyName("Nominee " + label);
            row.setEmail("nominee." + label.toLowerCase(Locale.ROOT) + "@example.org");
            row.setPositionHeld("Example position");
            row.setGender(example.genders().get(place - 1));
            row.setNameKey(NameMatch.key(row.getGivenName(), row.getFamilyName()));
            row.insert();
        }
    }
}
