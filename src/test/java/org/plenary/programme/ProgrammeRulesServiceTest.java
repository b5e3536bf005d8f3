package org.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.AUDIT_ENTRY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay.Conflict;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class ProgrammeRulesServiceTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);

    @Autowired
    private ProgrammeRulesService rules;
    @Autowired
    private FindingService findings;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private RoomService rooms;
    @Autowired
    private DSLContext db;

    private long meeting;
    private long hall;

    @BeforeEach
    void anOrganiserAndTwoSessionsInTheEvening() {
        var planners = new Planners(db);
        meeting = planners.meeting().id();
        Planners.signIn(planners.account(meeting, MeetingRole.CO_ORGANISER));
        hall = rooms.add(meeting, new RoomDraft("Hall", null, 0, List.of(), List.of())).id();
        var annex = rooms.add(meeting, new RoomDraft("Annex", null, 0, List.of(), List.of())).id();
        for (var room : List.of(hall, annex)) {
            programme.add(meeting, SessionDraft.titled(SessionKind.COMMITTEE, "Late in " + room, DAY.atTime(18, 0), 60, room));
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private List<String> found() {
        return findings.findings(meeting, Locale.ENGLISH).stream().map(ProgrammeFinding::rule).distinct().toList();
    }

    private static ProgrammeRules weighing(ProgrammeRules rules, String rule, int weight) {
        var weights = new LinkedHashMap<>(rules.weights());
        weights.put(rule, weight);
        return with(rules, rules.evening(), weights);
    }

    private static ProgrammeRules with(ProgrammeRules rules, LocalTime evening, Map<String, Integer> weights) {
        return new ProgrammeRules(evening, rules.lunchFrom(), rules.lunchTo(), rules.nightFrom(), rules.nightTo(), rules.teams(), 1, rules.sessions(),
                rules.lost(), weights);
    }

    @Test
    void theOrganiserSetsLimitsAndLeavesRulesOut() {
        assertThat(rules.rules(meeting)).isEqualTo(ProgrammeRules.CUSTOMARY);
        var later = rules.settle(meeting, ProgrammeRules.CUSTOMARY, with(ProgrammeRules.CUSTOMARY, LocalTime.of(20, 0), Map.of()));
        assertThat(found()).containsExactly("PARALLEL_CAP");
        rules.settle(meeting, later, weighing(later, "PARALLEL_CAP", 0));
        assertThat(found()).isEmpty();
        assertThat(rules.rules(meeting).weights()).containsEntry("PARALLEL_CAP", 0).doesNotContainKeys("UNPLACED", "MOVED");
        assertThatThrownBy(() -> rules.settle(meeting, later, weighing(later, "LUNCH", 1001))).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.violations()).singleElement().satisfies(wrong -> assertThat(wrong.field()).isEqualTo("LUNCH")));
    }

    @Test
    void aLostDayIsFoundForEverySessionOnIt() {
        rules.settle(meeting, ProgrammeRules.CUSTOMARY, ProgrammeRules.CUSTOMARY.losing(List.of(DAY)));
        assertThat(findings.findings(meeting, Locale.ENGLISH)).filteredOn(finding -> finding.rule().equals("VENUE_CLOSED")).hasSize(2);
        assertThat(rules.rules(meeting).lost()).containsExactly(DAY);
    }

    @Test
    void whoWeighsAnotherRuleKeepsWhatOthersHaveSettledAndWhoWeighsTheSameIsTold() {
        var base = rules.rules(meeting);
        rules.settle(meeting, base, weighing(base, "LUNCH", 7));
        var merged = rules.settle(meeting, base, weighing(base, "ITEM_ORDER", 9));
        assertThat(merged.weights()).containsEntry("LUNCH", 7).containsEntry("ITEM_ORDER", 9);
        assertThatThrownBy(() -> rules.settle(meeting, base, weighing(base, "LUNCH", 8))).isInstanceOfSatisfying(EditConflict.class, conflict ->
                assertThat(conflict.conflicts()).extracting(Conflict::field).containsExactly("weights"));
        assertThat(rules.rules(meeting)).as("nothing is saved of a conflict").isEqualTo(merged);
        assertThat(db.fetch(AUDIT_ENTRY, AUDIT_ENTRY.MEETING_ID.eq(meeting).and(AUDIT_ENTRY.ENTITY.eq(ProgrammeRulesService.PROGRAMME_RULES)))).hasSize(2);
    }

    @Test
    void roomsThatAreClosedSayWhichSessionsAreInThem() {
        rooms.close(meeting, List.of(hall));
        assertThat(found()).contains("ROOM_CLOSED");
    }
}
