package org.plenary.programme;

import static org.plenary.schema.Tables.ACCEPTED_FINDING;
import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.PROGRAMME_LIMITS;
import static org.plenary.schema.Tables.PROGRAMME_RULE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.plenary.programme.ProgrammeFinding.Acceptance;
import org.plenary.security.MeetingRole;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FindingRepository {

    private final DSLContext db;

    FindingRepository(DSLContext db) {
        this.db = db;
    }

    Map<String, Acceptance> accepted(long meetingId) {
        return db.selectFrom(ACCEPTED_FINDING).where(ACCEPTED_FINDING.MEETING_ID.eq(meetingId))
                .fetchMap(ACCEPTED_FINDING.FINDING, row -> new Acceptance(row.getReason(), row.getByLabel(), row.getAcceptedAt()));
    }

    /** @return the id under which it is kept; empty where it was accepted before */
    Optional<Long> accept(long meetingId, String finding, Acceptance acceptance) {
        var first = db.insertInto(ACCEPTED_FINDING).set(ACCEPTED_FINDING.MEETING_ID, meetingId).set(ACCEPTED_FINDING.FINDING, finding)
                .set(ACCEPTED_FINDING.REASON, acceptance.reason()).set(ACCEPTED_FINDING.BY_LABEL, acceptance.by())
                .set(ACCEPTED_FINDING.ACCEPTED_AT, acceptance.at()).onDuplicateKeyIgnore().execute() == 1;
        return first ? Optional.of(id(meetingId, finding)) : Optional.empty();
    }

    long id(long meetingId, String finding) {
        return db.select(ACCEPTED_FINDING.ID).from(ACCEPTED_FINDING).where(ACCEPTED_FINDING.MEETING_ID.eq(meetingId))
                .and(ACCEPTED_FINDING.FINDING.eq(finding)).fetchSingle().value1();
    }

    void takeBack(long id) {
        db.deleteFrom(ACCEPTED_FINDING).where(ACCEPTED_FINDING.ID.eq(id)).execute();
    }

    /** @return the codes of the bodies whose secretariats organise the meeting, the lead organiser's first */
    List<String> bodies(long meetingId) {
        return db.select(BODY.CODE).from(BODY).join(MEETING_ROLE).on(MEETING_ROLE.ORGANISATION_ID.eq(BODY.SECRETARIAT_ID))
                .where(MEETING_ROLE.MEETING_ID.eq(meetingId)).and(MEETING_ROLE.ROLE.in(MeetingRole.LEAD_ORGANISER.name(), MeetingRole.CO_ORGANISER.name()))
                .orderBy(MEETING_ROLE.ROLE.eq(MeetingRole.LEAD_ORGANISER.name()).desc(), BODY.CODE).fetch(BODY.CODE);
    }

    ProgrammeRules rules(long meetingId) {
        Map<String, Integer> weights = db.selectFrom(PROGRAMME_RULE).where(PROGRAMME_RULE.MEETING_ID.eq(meetingId))
                .fetchMap(PROGRAMME_RULE.RULE, PROGRAMME_RULE.WEIGHT);
        return db.selectFrom(PROGRAMME_LIMITS).where(PROGRAMME_LIMITS.MEETING_ID.eq(meetingId)).fetchOptional(row ->
                new ProgrammeRules(row.getEvening(), row.getLunchFrom(), row.getLunchTo(), row.getNightFrom(), row.getNightTo(), row.getTeams(),
                        row.getOfficial(), row.getSessions(), days(row.getLostDays()), weights)).orElse(ProgrammeRules.CUSTOMARY);
    }

    private static List<LocalDate> days(String stored) {
        return stored == null ? List.of() : Arrays.stream(stored.split(" ")).map(LocalDate::parse).toList();
    }

    /** @return the version they have then */
    int store(long meetingId, ProgrammeRules rules) {
        var before = db.select(PROGRAMME_LIMITS.VERSION).from(PROGRAMME_LIMITS).where(PROGRAMME_LIMITS.MEETING_ID.eq(meetingId)).fetchOptional(PROGRAMME_LIMITS.VERSION);
        var row = db.newRecord(PROGRAMME_LIMITS);
        row.setMeetingId(meetingId);
        row.setEvening(rules.evening());
        row.setLunchFrom(rules.lunchFrom());
        row.setLunchTo(rules.lunchTo());
        row.setNightFrom(rules.nightFrom());
        row.setNightTo(rules.nightTo());
        row.setTeams(rules.teams());
        row.setOfficial(rules.official());
        row.setSessions(rules.sessions());
        row.setLostDays(rules.lost().isEmpty() ? null : rules.lost().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
        row.setVersion(before.map(version -> version + 1).orElse(0));
        db.deleteFrom(PROGRAMME_LIMITS).where(PROGRAMME_LIMITS.MEETING_ID.eq(meetingId)).execute();
        row.insert();
        db.deleteFrom(PROGRAMME_RULE).where(PROGRAMME_RULE.MEETING_ID.eq(meetingId)).execute();
        rules.weighed().forEach((rule, weight) -> db.insertInto(PROGRAMME_RULE).set(PROGRAMME_RULE.MEETING_ID, meetingId).set(PROGRAMME_RULE.RULE, rule.name())
                .set(PROGRAMME_RULE.WEIGHT, weight.weight()).execute());
        return row.getVersion();
    }
}
