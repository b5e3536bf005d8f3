package org.plenary.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.programme.Arrangement;
import org.plenary.programme.ArrangementService;
import org.plenary.programme.ArrangementWish;
import org.plenary.programme.Keeping;
import org.plenary.programme.Move;
import org.plenary.programme.ProgrammeRulesService;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.RoomDraft;
import org.plenary.programme.RoomService;
import org.plenary.programme.Session;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.security.MeetingRole;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class ArrangeViewTest extends PageTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);

    @Autowired
    private ArrangementService arrangements;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private ProgrammeRulesService rules;
    @Autowired
    private RoomService rooms;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private Example meeting;
    private Session waiting;

    @BeforeEach
    void aSessionThatWaitsForItsPlace() {
        planners = new Planners(db);
        meeting = planners.meeting();
        db.update(MEETING).set(MEETING.ENDS_ON, DAY.plusDays(1)).where(MEETING.ID.eq(meeting.id())).execute();
        Planners.signIn(planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER));
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var hall = rooms.add(meeting.id(), new RoomDraft("Hall", null, 0, List.of(), List.of())).id();
        programme.add(meeting.id(), SessionDraft.titled(SessionKind.COMMITTEE, "Opening", DAY.atTime(10, 0), 60, hall));
        waiting = programme.add(meeting.id(), SessionDraft.titled(SessionKind.SIDE_EVENT, "Film", null, 45, null));
    }

    @AfterEach
    void endTheSearch() throws InterruptedException {
        arrangements.stop(meeting.id());
        await();
    }

    private void await() throws InterruptedException {
        var until = Instant.now().plusSeconds(60);
        while (arrangements.current(meeting.id()).filter(Arrangement::isOn).isPresent()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(50);
        }
    }

    private void arrange() throws InterruptedException {
        arrangements.start(meeting.id(), new ArrangementWish(Set.of(), 1, 5L, Keeping.FEWEST, LocalTime.of(9, 0), LocalTime.of(17, 0)));
        await();
    }

    private ProgrammeView open() {
        return navigate("m/" + meeting.code() + "/programme", ProgrammeView.class);
    }

    private String panel() {
        return $(ArrangePanel.class).single().getElement().getTextRecursively();
    }

    private String differences() {
        return $(DifferenceList.class).single().getElement().getTextRecursively();
    }

    private void press(String text) {
        test($(Button.class).withText(text).first()).click();
    }

    @Test
    void aDraftIsShownBesideTheProgrammeAndADifferenceIsTakenAndTakenBack() throws InterruptedException {
        arrange();
        open();
        assertThat(panel()).contains("1 session would go elsewhere", "Seed 5");
        assertThat($(Checkbox.class).all()).extracting(Checkbox::getLabel).singleElement().asString().contains("“Film” is scheduled for", "Hall");
        press("Take");
        assertThat(programme.programme(meeting.id()).session(waiting.id()).orElseThrow().place().isScheduled()).isTrue();
        assertThat(differences()).contains("Taken");
        press("Undo");
        assertThat(programme.programme(meeting.id()).session(waiting.id()).orElseThrow().place().isScheduled()).isFalse();
        press("Discard");
        assertThat(arrangements.current(meeting.id())).isEmpty();
    }

    @Test
    void whatSomebodyHasMovedMeanwhileIsSaidAndNotOffered() throws InterruptedException {
        arrange();
        programme.move(meeting.id(), List.of(Move.of(waiting, waiting.place().at(DAY.plusDays(1).atTime(20, 0)))));
        open();
        assertThat(differences()).contains("Moved meanwhile");
        assertThat($(Paragraph.class, $(ArrangePanel.class).single()).all()).filteredOn(Paragraph::isVisible).extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("have changed since this draft was made"));
        assertThat($(Button.class).withText("Take").all()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoLosesADayIsOfferedToKeepTheRestAndTheDayIsKeptAsLost() throws InterruptedException {
        open();
        press("Arrange…");
        var lost = (MultiSelectComboBox<LocalDate>) $(MultiSelectComboBox.class).withId("programme-draft-lost").single();
        test(lost).selectItem(lost.getItemLabelGenerator().apply(DAY));
        assertThat(((Select<Keeping>) $(Select.class).withId("programme-draft-keeping").single()).getValue()).isEqualTo(Keeping.FEWEST);
        var seed = $(IntegerField.class).withId("programme-draft-seed").single();
        seed.setValue(null);
        press("Look for a programme");
        assertThat(seed.isInvalid()).isTrue();
        assertThat(rules.rules(meeting.id()).lost()).as("nothing is kept while something is wrong").isEmpty();
        test(seed).setValue(3);
        press("Look for a programme");
        assertThat(rules.rules(meeting.id()).lost()).containsExactly(DAY);
        assertThat(panel()).contains("Seed 3");
        arrangements.stop(meeting.id());
        await();
        assertThat(arrangements.draft(meeting.id(), Locale.ENGLISH).orElseThrow().differences()).allSatisfy(one -> assertThat(one.to().day()).isEqualTo(DAY.plusDays(1)));
    }

    @Test
    void aKeyAsksWhereElseASessionCouldGo() {
        open();
        var grid = $(ProgrammeGrid.class).single();
        ComponentUtil.fireEvent(grid, new GridEvents.Command(grid, true, Long.toString(waiting.id()), GridEvents.Key.PLACES.name()));
        var dialog = $(PlacesDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("It has no place yet.", "A room has one session at a time", "Hall");
        test($(Button.class, dialog).first()).click();
        assertThat(programme.programme(meeting.id()).session(waiting.id()).orElseThrow().place().isScheduled()).isTrue();
    }

    @Test
    void whoOnlyReadsSeesNothingOfIt() throws InterruptedException {
        arrange();
        var organiser = SecurityContextHolder.getContext().getAuthentication();
        Planners.signIn(planners.account(meeting.id(), MeetingRole.READER));
        open();
        assertThat($(Button.class).withText("Arrange…").all()).isEmpty();
        assertThat($(ArrangePanel.class).all()).noneMatch(ArrangePanel::isVisible);
        SecurityContextHolder.getContext().setAuthentication(organiser);
    }
}
