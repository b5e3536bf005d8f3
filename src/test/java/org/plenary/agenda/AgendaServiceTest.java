package org.plenary.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.AGENDA_ITEM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.agenda.AgendaRefused.Reason;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryEntry.FieldChange;
import org.plenary.audit.HistoryService;
import org.plenary.audit.Actor;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class AgendaServiceTest {

    @Autowired
    private AgendaService agenda;
    @Autowired
    private HistoryService history;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private long meeting;
    private AccountPrincipal organiser;

    @BeforeEach
    void anOrganiserIsSignedIn() {
        planners = new Planners(db);
        meeting = planners.meeting().id();
        organiser = planners.account(meeting, MeetingRole.CO_ORGANISER);
        Planners.signIn(organiser);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private long add(String title, Target at) {
        return agenda.add(meeting, at, titled(title)).id();
    }

    private long add(String title) {
        return add(title, Target.lastIn(null));
    }

    private static AgendaItemDraft titled(String title) {
        return new AgendaItemDraft(title, null, null);
    }

    private List<String> printed() {
        return agenda.tree(meeting).stream().map(item -> item.number() + " " + item.title("en").text()).toList();
    }

    @Test
    void itemsAreNumberedWhereTheyAreAdded() {
        var opening = add("Opening");
        var closing = add("Closing");
        add("Reports", new Target.Before(closing));
        add("Welcome", Target.lastIn(opening));
        assertThat(printed()).containsExactly("1 Opening", "1.1 Welcome", "2 Reports", "3 Closing");
    }

    @Test
    void printedNumbersOfAnAgendaKnownInPartAreShown() {
        agenda.add(meeting, Target.lastIn(null), ThreeWay.with(titled("Budget"), Map.of("printedNumber", "14.2")));
        add("Resource mobilization");
        assertThat(printed()).containsExactly("14.2 Budget", "14.3 Resource mobilization");
    }

    @Test
    void aMovePushesOnlyWhatItPasses() {
        var opening = add("Opening");
        var reports = add("Reports");
        var closing = add("Closing");
        agenda.move(meeting, closing, new Target.Before(reports));
        assertThat(printed()).containsExactly("1 Opening", "2 Closing", "3 Reports");
        assertThat(agenda.tree(meeting)).filteredOn(item -> item.id() == opening).extracting(AgendaItem::version).containsExactly(0);
        assertThat(agenda.move(meeting, closing, new Target.Before(reports))).isEmpty();
        assertThat(history.ofObject(meeting, AgendaService.AGENDA_ITEM, closing)).extracting(HistoryEntry::action).containsExactly("ITEM_MOVED", "CREATED");
        assertThat(history.ofObject(meeting, AgendaService.AGENDA_ITEM, closing).getFirst().changes()).contains(new FieldChange("number", "3", "2"));
    }

    @Test
    void gapsInStoredPositionsDoNoHarm() {
        var ids = List.of(add("A"), add("B"), add("C"), add("D"));
        db.update(AGENDA_ITEM).set(AGENDA_ITEM.POSITION, AGENDA_ITEM.POSITION.times(5)).where(AGENDA_ITEM.MEETING_ID.eq(meeting)).execute();
        agenda.move(meeting, ids.get(3), new Target.Before(ids.get(2)));
        add("E", new Target.After(ids.get(0)));
        assertThat(printed()).containsExactly("1 A", "2 E", "3 B", "4 D", "5 C");
    }

    @Test
    void aMoveIsUndoneUnlessSomebodyElseHasMovedTheItemSince() {
        var opening = add("Opening");
        var reports = add("Reports");
        add("Closing");
        var undo = agenda.move(meeting, reports, Target.lastIn(opening)).orElseThrow();
        assertThat(printed()).containsExactly("1 Opening", "1.1 Reports", "2 Closing");
        agenda.undo(meeting, undo);
        assertThat(printed()).containsExactly("1 Opening", "2 Reports", "3 Closing");

        var stale = agenda.move(meeting, reports, Target.lastIn(opening)).orElseThrow();
        agenda.move(meeting, reports, Target.lastIn(null));
        assertThatExceptionOfType(AgendaRefused.class).isThrownBy(() -> agenda.undo(meeting, stale))
                .extracting(AgendaRefused::reason).isEqualTo(Reason.MOVED_SINCE);
    }

    @Test
    void aRemovedItemComesBackWithEverythingUnderItAndItsHistory() {
        add("Opening");
        var reports = agenda.add(meeting, Target.lastIn(null), ThreeWay.with(new AgendaItemDraft("Reports", "Rapports", null), Map.of("noteEn", "For information"))).id();
        var budget = add("Budget", Target.lastIn(reports));
        add("Closing");
        var before = printed();
        var fields = agenda.tree(meeting).stream().map(AgendaItem::fields).toList();
        var undo = agenda.remove(meeting, reports);
        assertThat(printed()).containsExactly("1 Opening", "2 Closing");
        agenda.undo(meeting, undo);
        agenda.undo(meeting, undo);
        assertThat(printed()).isEqualTo(before);
        assertThat(agenda.tree(meeting)).extracting(AgendaItem::fields).isEqualTo(fields);
        assertThat(history.ofObject(meeting, AgendaService.AGENDA_ITEM, budget)).extracting(HistoryEntry::action)
                .containsExactly("ITEM_RESTORED", "ITEM_REMOVED", "CREATED");
    }

    @Test
    void whatCannotBeMovedIsRefusedAndNothingChanges() {
        var opening = add("Opening");
        var welcome = add("Welcome", Target.lastIn(opening));
        var before = printed();
        assertThatExceptionOfType(AgendaRefused.class).isThrownBy(() -> agenda.move(meeting, opening, new Target.After(welcome)))
                .extracting(AgendaRefused::reason).isEqualTo(Reason.INTO_ITSELF);
        var gone = add("Gone");
        agenda.remove(meeting, gone);
        assertThatExceptionOfType(AgendaRefused.class).isThrownBy(() -> agenda.move(meeting, welcome, new Target.After(gone)))
                .extracting(AgendaRefused::reason).isEqualTo(Reason.GONE);
        assertThatThrownBy(() -> agenda.move(meeting, gone, new Target.After(welcome))).isInstanceOf(NotFound.class);
        assertThat(printed()).isEqualTo(before);
    }

    @Test
    void editsOfDifferentFieldsMergeAlsoWhenTheItemWasMovedMeanwhile() {
        var opening = add("Opening");
        add("Reports");
        var base = titled("Opening");
        agenda.move(meeting, opening, Target.lastIn(null));
        agenda.edit(meeting, opening, base, new AgendaItemDraft("Opening", "Ouverture", null));
        var merged = agenda.edit(meeting, opening, base, titled("Opening of the meeting"));
        assertThat(merged.fields()).isEqualTo(new AgendaItemDraft("Opening of the meeting", "Ouverture", null));
        assertThat(merged.number()).isEqualTo("2");
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> agenda.edit(meeting, opening, base, titled("Welcome")))
                .satisfies(conflict -> {
                    assertThat(conflict.edit("titleEn")).hasValueSatisfying(edit -> {
                        assertThat(edit.by()).isEqualTo(Actor.current().label());
                        assertThat(edit.at()).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
                    });
                    assertThat(conflict.edit("mandate")).as("a field that nobody changed").isEmpty();
                });
        var cleared = agenda.edit(meeting, opening, merged.fields(), titled("Opening of the meeting"));
        assertThat(cleared.fields().titleFr()).isNull();
        assertThat(cleared.title("fr")).isEqualTo(new Wording.Said("Opening of the meeting", "en"));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> agenda.add(meeting, Target.lastIn(null), ThreeWay.with(new AgendaItemDraft(" ", "", null),
                        Map.of("noteFr", "x".repeat(10_001), "actionEs", "x".repeat(2_001), "mandate", "x".repeat(501), "printedNumber", "a.1"))))
                .satisfies(e -> assertThat(e.violations()).extracting(Violation::field).containsExactly("titleEn", "noteFr", "actionEs", "mandate", "printedNumber"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> add("x".repeat(301)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> agenda.add(meeting, Target.lastIn(null), ThreeWay.with(titled("Budget"), Map.of("leadId", -1L))))
                .satisfies(e -> assertThat(e.violations()).extracting(Violation::field).containsExactly("leadId"));
        assertThat(agenda.tree(meeting)).isEmpty();
    }

    @Test
    void itemsOfAnotherMeetingAreNotFound() {
        var mine = add("Mine");
        var undo = agenda.move(meeting, add("Second"), new Target.Before(mine)).orElseThrow();
        var other = planners.meeting().id();
        var stranger = planners.account(other, MeetingRole.LEAD_ORGANISER);
        Planners.signIn(stranger);
        var theirs = agenda.add(other, Target.lastIn(null), titled("Theirs")).id();
        assertThatThrownBy(() -> agenda.edit(other, mine, titled("Mine"), titled("Stolen"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agenda.move(other, mine, Target.lastIn(theirs))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agenda.move(other, theirs, Target.lastIn(mine))).isInstanceOf(AgendaRefused.class);
        assertThatThrownBy(() -> agenda.add(other, Target.lastIn(mine), titled("Under"))).isInstanceOf(AgendaRefused.class);
        assertThatThrownBy(() -> agenda.remove(other, mine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agenda.undo(other, undo)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agenda.tree(meeting)).isInstanceOf(Refused.class);
    }

    @Test
    void readersReadAndChangeNothing() {
        var opening = add("Opening");
        Planners.signIn(planners.account(meeting, MeetingRole.READER));
        assertThat(printed()).containsExactly("1 Opening");
        assertThatThrownBy(() -> add("Mine")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> agenda.move(meeting, opening, Target.lastIn(null))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> agenda.edit(meeting, opening, titled("Opening"), titled("x"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> agenda.remove(meeting, opening)).isInstanceOf(Refused.class);
    }

    @Test
    void twoPeopleWhoMoveAtOnceLoseNothing() throws Exception {
        var ids = new ArrayList<Long>();
        for (var i = 0; i < 12; i++) {
            ids.add(add("Item " + i));
        }
        var partner = planners.account(meeting, MeetingRole.CO_ORGANISER);
        try (var people = Executors.newFixedThreadPool(2)) {
            var one = people.submit(shuffling(organiser, ids));
            var other = people.submit(shuffling(partner, ids));
            assertThat(one.get() + other.get()).isGreaterThan(40);
        }
        assertThat(agenda.tree(meeting)).extracting(AgendaItem::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(agenda.tree(meeting)).extracting(AgendaItem::number).doesNotHaveDuplicates();
        assertThat(db.selectFrom(AGENDA_ITEM).where(AGENDA_ITEM.MEETING_ID.eq(meeting)).fetch(row -> row.getParentId() + "/" + row.getPosition()))
                .as("no place taken twice").doesNotHaveDuplicates();
    }

    /** @return how many of its moves were possible */
    private Callable<Integer> shuffling(AccountPrincipal who, List<Long> ids) {
        return () -> Planners.as(who, () -> {
            var random = RandomGenerator.getDefault();
            var made = 0;
            for (var i = 0; i < 40; i++) {
                var id = ids.get(random.nextInt(ids.size()));
                var other = ids.get(random.nextInt(ids.size()));
                try {
                    agenda.move(meeting, id, random.nextBoolean() ? new Target.After(other) : Target.lastIn(other));
                    made++;
                } catch (AgendaRefused e) {
                    assertThat(e.reason()).isIn(Reason.INTO_ITSELF, Reason.TOO_DEEP);
                }
            }
            return made;
        });
    }
}
