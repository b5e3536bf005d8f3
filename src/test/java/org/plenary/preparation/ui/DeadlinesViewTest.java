package org.plenary.preparation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_PARTNER;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.preparation.Anchor.Point;
import org.plenary.security.MeetingRole;
import org.plenary.shell.ui.EmptyState;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class DeadlinesViewTest extends PageTest {

    @Autowired
    private DSLContext db;

    private Planners planners;
    private Planners.Example meeting;

    @BeforeEach
    void meeting() {
        planners = new Planners(db);
        meeting = planners.meeting();
    }

    private void cop() {
        db.update(MEETING).set(MEETING.KIND, "CONFERENCE_OF_PARTIES").set(MEETING.STARTS_ON, LocalDate.of(2017, 10, 22)).set(MEETING.ENDS_ON, LocalDate.of(2017, 10, 28))
                .set(MEETING.STATE, "HELD").where(MEETING.ID.eq(meeting.id())).execute();
        db.insertInto(MEETING_PARTNER).set(MEETING_PARTNER.MEETING_ID, meeting.id()).set(MEETING_PARTNER.ORGANISATION_ID, db.fetchSingle(BODY, BODY.CODE.eq("CMS")).getSecretariatId())
                .set(MEETING_PARTNER.CAPACITY, "CONVENER").execute();
    }

    private void open(MeetingRole role, Locale locale) {
        Planners.signIn(planners.account(meeting.id(), role));
        UI.getCurrent().setLocale(locale);
        UI.getCurrent().navigate("m/" + meeting.code() + "/plan");
    }

    private String list() {
        return $(OrderedList.class).all().stream().filter(list -> list.hasClassName("deadlines")).findFirst().orElseThrow().getElement().getTextRecursively();
    }

    private Button labelled(String label) {
        return $(Button.class).all().stream().filter(button -> label.equals(button.getAriaLabel().orElse(null))).findFirst().orElseThrow();
    }

    @Test
    void theDeadlinesOfAConferenceStandInOrderWithTheirReasons() {
        cop();
        open(MeetingRole.LEAD_ORGANISER, Locale.ENGLISH);
        assertThat(list()).containsSubsequence("Mon 24 Apr 2017", "Range-State Parties", "partly inferred", "weekend in Bonn", "Thu 25 May 2017", "150 days before 22 October 2017",
                "Wed 23 Aug 2017", "Fri 26 Jan 2018", "No date");
        assertThat(list()).contains("Passed").doesNotContain("Late");
    }

    @Test
    void thePageReadsInFrenchAndContributorsChangeNothing() {
        cop();
        open(MeetingRole.CONTRIBUTOR, Locale.FRENCH);
        assertThat(list()).contains("Observations des Parties sur une proposition", "60 jours avant le 22 octobre 2017 (premier jour annoncé)");
        assertThat($(Button.class).all()).noneMatch(button -> button.getText().equals("Ajouter une échéance"));
    }

    @Test
    void aNewcomerIsToldWhereDeadlinesComeFrom() {
        open(MeetingRole.LEAD_ORGANISER, Locale.ENGLISH);
        assertThat($(EmptyState.class).single().getElement().getTextRecursively()).contains("No deadlines yet", "add deadlines of your own");
    }

    @Test
    void aDeadlineWithoutAnAnchorIsExplainedAtItsFieldAndThenAdded() {
        open(MeetingRole.LEAD_ORGANISER, Locale.ENGLISH);
        test($(Button.class).id("deadline-add")).click();
        test($(TextField.class).id("deadline-topicEn")).setValue("Visa letters");
        @SuppressWarnings("unchecked")
        Select<Point> point = $(Select.class).id("deadline-point");
        point.setValue(null);
        test($(Button.class).id("deadline-save")).click();
        assertThat(point.isInvalid()).isTrue();
        assertThat(point.getErrorMessage()).contains("from what it is counted");
        assertThat($(TextField.class).id("deadline-topicEn").getValue()).isEqualTo("Visa letters");
        point.setValue(Point.FIRST_ANNOUNCED_DAY);
        test($(Button.class).id("deadline-save")).click();
        assertThat(list()).contains("Visa letters", "Sat 30 Apr 2016", "30 days before 30 May 2016");
    }

    @Test
    void whatIsMetSaysWhenAndByWhom() {
        cop();
        open(MeetingRole.LEAD_ORGANISER, Locale.ENGLISH);
        test(labelled("Met: Parties’ comments on a proposal")).click();
        $(DatePicker.class).id("deadline-metOn").setValue(LocalDate.of(2017, 8, 20));
        test($(Button.class).id("deadline-save")).click();
        assertThat(list()).contains("Met on 20 August 2017, recorded by Example Planner");
    }

    @Test
    void theOpeningIsSaidBesideTheFirstAnnouncedDay() {
        cop();
        open(MeetingRole.LEAD_ORGANISER, Locale.ENGLISH);
        test($(Button.class).id("anchors-edit")).click();
        $(DatePicker.class).id("meeting-anchor-opensOn").setValue(LocalDate.of(2017, 10, 23));
        test($(Button.class).id("deadline-save")).click();
        assertThat($(Div.class).all().stream().filter(div -> div.hasClassName("anchor-card")).findFirst().orElseThrow().getElement().getTextRecursively())
                .contains("Sun 22 Oct 2017", "Mon 23 Oct 2017", "Berlin");
    }
}
