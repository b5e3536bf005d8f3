package org.plenary.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.DEADLINE;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_PARTNER;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.preparation.task.TaskDates;
import org.plenary.preparation.task.TaskDates.Counted;
import org.plenary.preparation.task.TaskDraft;
import org.plenary.preparation.task.TaskService;
import org.plenary.security.MeetingRole;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class MeetingMoveViewTest extends PageTest {

    private static final LocalDate OPENS = LocalDate.of(2017, 10, 22);

    @Autowired
    private TaskService tasks;
    @Autowired
    private DSLContext db;

    private Planners.Example meeting;

    @BeforeEach
    void cop() {
        var planners = new Planners(db);
        meeting = planners.meeting();
        db.update(MEETING).set(MEETING.KIND, "CONFERENCE_OF_PARTIES").set(MEETING.STARTS_ON, OPENS).set(MEETING.ENDS_ON, OPENS.plusDays(6)).where(MEETING.ID.eq(meeting.id())).execute();
        db.insertInto(MEETING_PARTNER).set(MEETING_PARTNER.MEETING_ID, meeting.id()).set(MEETING_PARTNER.ORGANISATION_ID, db.fetchSingle(BODY, BODY.CODE.eq("CMS")).getSecretariatId())
                .set(MEETING_PARTNER.CAPACITY, "CONVENER").execute();
        Planners.signIn(planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER));
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("m/" + meeting.code());
        test(named("Edit")).click();
    }

    private Button named(String text) {
        return $(Button.class).all().stream().filter(button -> button.getText().equals(text)).findFirst().orElseThrow();
    }

    private void moveByAWeek() {
        $(DatePicker.class).id("meeting-startsOn").setValue(OPENS.plusWeeks(1));
        $(DatePicker.class).id("meeting-endsOn").setValue(OPENS.plusWeeks(1).plusDays(6));
        test($(Button.class).id("meeting-save")).click();
    }

    private LocalDate startsOn() {
        return db.fetchSingle(MEETING, MEETING.ID.eq(meeting.id())).getStartsOn();
    }

    @Test
    void aMoveShowsEveryDateThatMovesAndIsSavedWhenItIsMeant() {
        moveByAWeek();
        assertThat(startsOn()).isEqualTo(OPENS);
        assertThat($(MoveDialog.class).single().getElement().getTextRecursively()).containsSubsequence("28 October 2017 (Kampala)", "29 October", "Mon 24 Apr 2017 → Mon 1 May 2017",
                "Thu 25 May 2017 → Thu 1 Jun 2017", "Fri 26 Jan 2018 → Fri 2 Feb 2018", "Whom to tell", "Secretariat of the Convention on the Conservation of Migratory Species");
        test($(Button.class).id("meeting-move")).click();
        assertThat(startsOn()).isEqualTo(OPENS.plusWeeks(1));
    }

    @Test
    void tasksCountedFromTheMeetingMoveWithItAndThoseOfAFixedDayStay() {
        tasks.add(meeting.id(), TaskDraft.titled("Circulate the agenda", "en", null, TaskDates.of(Counted.FIRST_DAY, OPENS, OPENS.minusDays(30), null)));
        tasks.add(meeting.id(), TaskDraft.titled("Sign the lease", "en", null, TaskDates.fixed(OPENS.minusDays(40), null)));
        moveByAWeek();
        assertThat($(MoveDialog.class).single().getElement().getTextRecursively()).contains("1 task that is not done moves with it", "Fri 22 Sep 2017 → Fri 29 Sep 2017",
                "Circulate the agenda").doesNotContain("Sign the lease");
    }

    @Test
    void whoeverKeepsTheOldDatesLosesNothingElse() {
        test($(TextField.class).id("meeting-titleEn")).setValue("Twelfth meeting");
        moveByAWeek();
        test(named("Keep the old dates")).click();
        assertThat($(DatePicker.class).id("meeting-startsOn").getValue()).isEqualTo(OPENS);
        assertThat($(TextField.class).id("meeting-titleEn").getValue()).isEqualTo("Twelfth meeting");
        test($(Button.class).id("meeting-save")).click();
        assertThat(db.fetchSingle(MEETING, MEETING.ID.eq(meeting.id())).getTitleEn()).isEqualTo("Twelfth meeting");
        assertThat(startsOn()).isEqualTo(OPENS);
    }

    @Test
    void aMeetingOnWhichNothingDependsMovesWithoutAQuestion() {
        db.update(MEETING).set(MEETING.KIND, "WORKSHOP").where(MEETING.ID.eq(meeting.id())).execute();
        db.deleteFrom(DEADLINE).where(DEADLINE.MEETING_ID.eq(meeting.id())).execute();
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("m/" + meeting.code());
        test(named("Edit")).click();
        moveByAWeek();
        assertThat($(MoveDialog.class).exists()).isFalse();
        assertThat(startsOn()).isEqualTo(OPENS.plusWeeks(1));
    }
}
