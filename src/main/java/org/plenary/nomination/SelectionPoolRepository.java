package org.plenary.nomination;

import static org.plenary.schema.Tables.CALL_PROFILE;
import static org.plenary.schema.Tables.CALL_REGION;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.REGION;
import static org.plenary.schema.Tables.REGION_MEMBERSHIP;
import static org.plenary.schema.Tables.REVIEW_SCORE;
import static org.plenary.schema.Tables.STATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.plenary.nomination.selection.Bounds;
import org.plenary.nomination.selection.Criteria;
import org.plenary.nomination.selection.FundingRule;
import org.plenary.nomination.selection.Gender;
import org.plenary.nomination.selection.Nominee;
import org.plenary.nomination.selection.Score;
import org.plenary.nomination.selection.SelectionCase;
import org.plenary.nomination.selection.Standing;
import org.plenary.schema.tables.records.NominationCallRecord;
import org.plenary.schema.tables.records.NominationRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a selection follows from. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SelectionPoolRepository {

    private static final String ALL = "*";
    private static final Set<String> OFFERED = Set.of(NominationState.SELECTED.name(), NominationState.CONFIRMED.name());

    private final DSLContext db;
    private final SelectionRepository selections;

    SelectionPoolRepository(DSLContext db, SelectionRepository selections) {
        this.db = db;
        this.selections = selections;
    }

    /** @param on the day of which regions and their members are, the first of the meeting */
    SelectionCase read(long callId, LocalDate on) {
        var call = db.fetchSingle(NOMINATION_CALL, NOMINATION_CALL.ID.eq(callId));
        var terms = selections.terms(callId);
        var rows = db.selectFrom(NOMINATION).where(NOMINATION.CALL_ID.eq(callId)).orderBy(NOMINATION.ID).fetch();
        var regions = regions(call.getBodyId(), on);
        var picking = picking(call, rows, regions);
        var ldc = db.select(STATE.ISO2).from(STATE).where(STATE.LDC).fetchSet(STATE.ISO2);
        var sids = db.select(STATE.ISO2).from(STATE).where(STATE.SIDS).fetchSet(STATE.ISO2);
        var scores = scores(callId);
        var pool = rows.stream().map(row -> {
            var region = regions.get(row.getIso2());
            var awaitsPick = row.getEndorsedRank() == null && (picking.contains(ALL) || picking.contains(region));
            return new Nominee(row.getId(), row.getIso2(), region, row.getProfileId() == null ? null : String.valueOf(row.getProfileId()),
                    row.getPriority(), row.getGender() == null ? null : Gender.valueOf(row.getGender()), ldc.contains(row.getIso2()),
                    sids.contains(row.getIso2()), standing(row), papersComplete(row), true, row.getEndorsedRank(), awaitsPick,
                    true, row.getFunded() && row.getState().equals(NominationState.CONFIRMED.name()), scores.getOrDefault(row.getId(), List.of()));
        }).toList();
        var selected = rows.stream().filter(row -> OFFERED.contains(row.getState())).map(NominationRecord::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        var seed = Objects.requireNonNullElse(terms.drawSeed(), SelectionRepository.UNPUBLISHED + callId);
        return new SelectionCase(pool, criteria(call, terms), selections.rulings(callId), selected, seed);
    }

    private Criteria criteria(NominationCallRecord call, SelectionTerms terms) {
        var regions = new TreeMap<>(db.select(REGION.CODE, CALL_REGION.MINIMUM, CALL_REGION.MAXIMUM).from(CALL_REGION)
                .join(REGION).on(REGION.ID.eq(CALL_REGION.REGION_ID)).where(CALL_REGION.CALL_ID.eq(call.getId()))
                .fetchMap(row -> row.value1(), row -> bounds(row.value2(), row.value3())));
        var profiles = new TreeMap<>(db.selectFrom(CALL_PROFILE).where(CALL_PROFILE.CALL_ID.eq(call.getId()))
                .fetchMap(row -> String.valueOf(row.getId()), row -> bounds(row.getMinimum(), row.getMaximum())));
        var shares = new TreeMap<>(new EnumMap<Gender, Integer>(Map.of(Gender.FEMALE, terms.womenShare(), Gender.MALE, terms.menShare())));
        shares.values().removeIf(share -> share == 0);
        return new Criteria(call.getSeats(), new Bounds(terms.partyMinimum(), call.getSeatsPerParty()), new TreeMap<>(), regions, profiles, shares,
                terms.preferLdcSids(), Objects.requireNonNullElse(terms.reservePlaces(), call.getSeats()), call.getFundedPlaces(),
                FundingRule.valueOf(call.getFundingRule()));
    }

    private static Bounds bounds(Integer minimum, Integer maximum) {
        return new Bounds(minimum == null ? 0 : minimum, maximum);
    }

    /**
     * Where somebody has picked, only those picked contend: in the whole call where a partner secretariat picks, in a region where its
     * representative does. Until they have, everybody contends.
     */
    private Set<String> picking(NominationCallRecord call, List<NominationRecord> rows, Map<String, String> regions) {
        var picked = rows.stream().filter(row -> row.getEndorsedRank() != null).toList();
        var picking = new HashSet<String>();
        if (call.getThroughId() != null && !picked.isEmpty()) {
            picking.add(ALL);
        }
        var represented = db.select(REGION.CODE).from(CALL_REGION).join(REGION).on(REGION.ID.eq(CALL_REGION.REGION_ID))
                .where(CALL_REGION.CALL_ID.eq(call.getId())).and(CALL_REGION.REPRESENTATIVE_EMAIL.isNotNull()).fetchSet(REGION.CODE);
        picked.stream().map(row -> regions.get(row.getIso2())).filter(region -> region != null && represented.contains(region)).forEach(picking::add);
        return picking;
    }

    /** @return by ISO code the code of the region */
    private Map<String, String> regions(Long bodyId, LocalDate on) {
        return db.select(REGION_MEMBERSHIP.ISO2, REGION.CODE).from(REGION_MEMBERSHIP).join(REGION).on(REGION.ID.eq(REGION_MEMBERSHIP.REGION_ID))
                .where(REGION.BODY_ID.eq(bodyId)).and(REGION_MEMBERSHIP.VALID_FROM.le(on))
                .and(REGION_MEMBERSHIP.VALID_TO.isNull().or(REGION_MEMBERSHIP.VALID_TO.gt(on)))
                .fetchMap(REGION_MEMBERSHIP.ISO2, REGION.CODE);
    }

    private Map<Long, List<Score>> scores(long callId) {
        var scores = new TreeMap<Long, List<Score>>();
        db.select(REVIEW_SCORE.fields()).from(REVIEW_SCORE).join(NOMINATION).on(NOMINATION.ID.eq(REVIEW_SCORE.NOMINATION_ID))
                .where(NOMINATION.CALL_ID.eq(callId)).fetchInto(REVIEW_SCORE)
                .forEach(row -> scores.computeIfAbsent(row.getNominationId(), id -> new ArrayList<>())
                        .add(new Score("reviewer " + row.getReviewerId(), row.getScore())));
        return scores;
    }

    private static boolean papersComplete(NominationRecord row) {
        return switch (NominationState.valueOf(row.getState())) {
            case INCOMPLETE -> false;
            case NOT_SELECTED -> !row.getPapersMissing();
            default -> true;
        };
    }

    private static Standing standing(NominationRecord row) {
        return switch (NominationState.valueOf(row.getState())) {
            case CONFIRMED -> Standing.CONFIRMED;
            case DECLINED -> Standing.DECLINED;
            case LAPSED -> Standing.LAPSED;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case REPLACED -> Standing.REPLACED;
            case PROPOSED, INCOMPLETE, ELIGIBLE, SELECTED, RESERVE, NOT_SELECTED -> Standing.OPEN;
        };
    }
}
