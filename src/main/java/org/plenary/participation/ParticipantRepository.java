package org.plenary.participation;

import static org.plenary.schema.Tables.PARTICIPANT;
import static org.plenary.schema.Tables.PARTICIPANT_ROLL;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.participation.Roll.Entry;
import org.plenary.schema.tables.records.ParticipantRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Participants. Whatever writes a row of theirs writes it here: each change takes a new version of the meeting's roll. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ParticipantRepository {

    /** @param nominationId the nomination that it comes from, or null */
    record Entrant(Long nominationId, ParticipantDraft fields) {
    }

    private final DSLContext db;

    ParticipantRepository(DSLContext db) {
        this.db = db;
    }

    int rollVersion(long meetingId) {
        return db.select(PARTICIPANT_ROLL.VERSION).from(PARTICIPANT_ROLL).where(PARTICIPANT_ROLL.MEETING_ID.eq(meetingId))
                .fetchOptional(PARTICIPANT_ROLL.VERSION).orElse(0);
    }

    Collection<Entry> entries(long meetingId) {
        return entries(PARTICIPANT.MEETING_ID.eq(meetingId));
    }

    Collection<Entry> entriesSince(long meetingId, int version) {
        return entries(PARTICIPANT.MEETING_ID.eq(meetingId).and(PARTICIPANT.ROLL.gt(version)));
    }

    private Collection<Entry> entries(Condition condition) {
        var organisations = new HashMap<String, List<String>>();
        return db.select(PARTICIPANT.ID, PARTICIPANT.SORT_KEY, PARTICIPANT.CATEGORY, PARTICIPANT.ISO2, PARTICIPANT.STATE,
                        PARTICIPANT.DELEGATION_ROLE, PARTICIPANT.REGISTERED_AT, PARTICIPANT.ORGANISATION)
                .from(PARTICIPANT).where(condition)
                .fetch(row -> {
                    var words = new LinkedHashSet<>(Rolls.words(row.value2()));
                    if (row.value8() != null) {
                        words.addAll(organisations.computeIfAbsent(row.value8(), Rolls::words));
                    }
                    return new Entry(row.value1(), row.value2(), ParticipantCategory.valueOf(row.value3()), row.value4(),
                            ParticipantState.valueOf(row.value5()), role(row.value6()), row.value7() == null ? null : row.value7().toEpochMilli(),
                            List.copyOf(words));
                });
    }

    /** @return those of the meeting among the ids, in the order of the ids */
    List<ParticipantRow> rows(long meetingId, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, ParticipantRow> found = db.select(PARTICIPANT.ID, PARTICIPANT.CATEGORY, PARTICIPANT.ISO2, PARTICIPANT.ORGANISATION, PARTICIPANT.DELEGATION_ROLE,
                        PARTICIPANT.HONORIFIC, PARTICIPANT.GIVEN_NAME, PARTICIPANT.FAMILY_NAME, PARTICIPANT.STATE, PARTICIPANT.RECHECK,
                        PARTICIPANT.REGISTERED_AT, PARTICIPANT.VERSION)
                .from(PARTICIPANT).where(PARTICIPANT.ID.in(ids)).and(PARTICIPANT.MEETING_ID.eq(meetingId))
                .fetchMap(row -> row.value1(), row -> new ParticipantRow(row.value1(), ParticipantCategory.valueOf(row.value2()), row.value3(),
                        row.value4(), role(row.value5()), row.value6(), row.value7(), row.value8(), ParticipantState.valueOf(row.value9()),
                        row.value10() != null, row.value11(), row.value12()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    Optional<Participant> find(long meetingId, long participantId) {
        return db.selectFrom(PARTICIPANT).where(PARTICIPANT.ID.eq(participantId)).and(PARTICIPANT.MEETING_ID.eq(meetingId))
                .fetchOptional(ParticipantRepository::participant);
    }

    /** Somebody who is still to be expected. @param iso2 of a delegation, else null @param email null where there is none */
    record Expected(long meetingId, String iso2, String email, String name) {
    }

    List<Expected> expected(Collection<Long> meetingIds) {
        return db.select(PARTICIPANT.MEETING_ID, PARTICIPANT.ISO2, PARTICIPANT.EMAIL, PARTICIPANT.GIVEN_NAME, PARTICIPANT.FAMILY_NAME).from(PARTICIPANT)
                .where(PARTICIPANT.MEETING_ID.in(meetingIds)).and(PARTICIPANT.STATE.notIn(ParticipantState.REFUSED.name(), ParticipantState.CANCELLED.name()))
                .fetch(row -> new Expected(row.value1(), row.value2(), row.value3(), row.value4() + " " + row.value5()));
    }

    /** Takes the row lock. */
    Optional<Participant> findForUpdate(long meetingId, long participantId) {
        return db.selectFrom(PARTICIPANT).where(PARTICIPANT.ID.eq(participantId)).and(PARTICIPANT.MEETING_ID.eq(meetingId))
                .forUpdate().fetchOptional(ParticipantRepository::participant);
    }

    /** @return whom this participant brings, in the order in which they were named; those cancelled too */
    List<Participant> accompanying(long participantId) {
        return db.selectFrom(PARTICIPANT).where(PARTICIPANT.HOST_ID.eq(participantId)).orderBy(PARTICIPANT.ID).fetch(ParticipantRepository::participant);
    }

    /** @return the standing head of the delegation of this State, unless it is the one excepted */
    Optional<Participant> headOf(long meetingId, String iso2, long exceptId) {
        return db.selectFrom(PARTICIPANT).where(PARTICIPANT.MEETING_ID.eq(meetingId)).and(PARTICIPANT.HEAD_OF.eq(iso2)).and(PARTICIPANT.ID.ne(exceptId))
                .fetchOptional(ParticipantRepository::participant);
    }

    long insert(long meetingId, Long nominationId, Long hostId, ParticipantDraft fields, ParticipantState state, Instant now) {
        var row = db.newRecord(PARTICIPANT);
        fill(row, fields);
        row.setMeetingId(meetingId);
        row.setNominationId(nominationId);
        row.setHostId(hostId);
        row.setState(state.name());
        row.setRoll(nextRoll(meetingId));
        row.setRegisteredAt(state == ParticipantState.INVITED ? null : now);
        row.setCreatedAt(now);
        row.setChangedAt(now);
        row.store();
        return row.getId();
    }

    /**
     * Adds many at once, in one version of the roll.
     *
     * @param state INVITED, when each of them gets a link in the same transaction, or REGISTERED
     * @return them with their ids, in the order given
     */
    List<Participant> insertAll(long meetingId, List<Entrant> all, ParticipantState state, Instant now) {
        var roll = nextRoll(meetingId);
        db.batchInsert(all.stream().map(entrant -> {
            var row = db.newRecord(PARTICIPANT);
            fill(row, entrant.fields());
            row.setMeetingId(meetingId);
            row.setNominationId(entrant.nominationId());
            row.setState(state.name());
            row.setRoll(roll);
            row.setInvitedAt(state == ParticipantState.INVITED ? now : null);
            row.setRegisteredAt(state == ParticipantState.INVITED ? null : now);
            row.setCreatedAt(now);
            row.setChangedAt(now);
            return row;
        }).toList()).execute();
        return db.selectFrom(PARTICIPANT).where(PARTICIPANT.MEETING_ID.eq(meetingId)).and(PARTICIPANT.ROLL.eq(roll)).orderBy(PARTICIPANT.ID)
                .fetch(ParticipantRepository::participant);
    }

    /** Each participant of the meeting in turn, none of which is kept here. */
    void forEach(long meetingId, Consumer<Participant> each) {
        try (var rows = db.selectFrom(PARTICIPANT).where(PARTICIPANT.MEETING_ID.eq(meetingId)).orderBy(PARTICIPANT.ID).fetchSize(500).fetchLazy()) {
            rows.forEach(row -> each.accept(participant(row)));
        }
    }

    /** Writes what the participant is now: fields, state, reason, what is to be approved again, photo and times. @return whether the row still had this version */
    boolean update(Participant participant, Instant now) {
        var row = db.newRecord(PARTICIPANT);
        fill(row, participant.fields());
        row.setState(participant.state().name());
        row.setReason(participant.reason());
        row.setRecheck(participant.recheck().isEmpty() ? null : String.join(",", participant.recheck()));
        row.setPhotoId(participant.photoId());
        row.setInvitedAt(participant.invitedAt());
        row.setRegisteredAt(participant.registeredAt());
        row.setRoll(nextRoll(participant.meetingId()));
        row.setChangedAt(now);
        row.setVersion(participant.version() + 1);
        return db.update(PARTICIPANT).set(row).where(PARTICIPANT.ID.eq(participant.id())).and(PARTICIPANT.VERSION.eq(participant.version()))
                .execute() == 1;
    }

    /** @return the version of the list that follows from what is about to be written */
    int nextRoll(long meetingId) {
        db.insertInto(PARTICIPANT_ROLL).set(PARTICIPANT_ROLL.MEETING_ID, meetingId).set(PARTICIPANT_ROLL.VERSION, 1)
                .onDuplicateKeyUpdate().set(PARTICIPANT_ROLL.VERSION, PARTICIPANT_ROLL.VERSION.plus(1)).execute();
        return rollVersion(meetingId);
    }

    private static void fill(ParticipantRecord row, ParticipantDraft fields) {
        row.setCategory(fields.category().name());
        row.setIso2(fields.iso2());
        row.setOrganisation(fields.organisation());
        row.setDelegationRole(fields.delegationRole() == null ? null : fields.delegationRole().name());
        row.setHonorific(fields.honorific());
        row.setGivenName(fields.givenName());
        row.setFamilyName(fields.familyName());
        row.setBadgeName(fields.badgeName());
        row.setPositionHeld(fields.positionHeld());
        row.setEmail(fields.email());
        row.setPhone(fields.phone());
        row.setGender(fields.gender() == null ? null : fields.gender().name());
        row.setLanguage(fields.language());
        row.setListed(fields.listed());
        row.setSortKey(fields.sortKey());
    }

    private static DelegationRole role(String name) {
        return name == null ? null : DelegationRole.valueOf(name);
    }

    static Participant participant(ParticipantRecord row) {
        return new Participant(row.getId(), row.getMeetingId(), row.getNominationId(), row.getHostId(),
                new ParticipantDraft(ParticipantCategory.valueOf(row.getCategory()), row.getIso2(), row.getOrganisation(), role(row.getDelegationRole()),
                        row.getHonorific(), row.getGivenName(), row.getFamilyName(), row.getBadgeName(), row.getPositionHeld(), row.getEmail(),
                        row.getPhone(), row.getGender() == null ? null : Gender.valueOf(row.getGender()), row.getLanguage(), row.getListed()),
                ParticipantState.valueOf(row.getState()), row.getReason(),
                row.getRecheck() == null ? List.of() : Arrays.asList(row.getRecheck().split(",")), row.getPhotoId(), row.getInvitedAt(),
                row.getRegisteredAt(), row.getVersion());
    }
}
