package org.plenary.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.body.ReferenceData;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class CalendarViewTest extends PageTest {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 12);

    @Autowired
    private ReferenceData reference;
    @Autowired
    private DSLContext db;

    private Planners.Example one;
    private Planners.Example other;

    @BeforeEach
    void twoMeetingsOfOneSecretariatOnAHoliday() {
        reference.load();
        one = onThatDay(new Planners(db).meeting());
        other = onThatDay(new Planners(db).meeting());
        var account = new Planners(db).account(one.id(), MeetingRole.LEAD_ORGANISER);
        for (var meeting : List.of(one, other)) {
            db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meeting.id()).set(MEETING_ROLE.ORGANISATION_ID, account.organisationId())
                    .set(MEETING_ROLE.ROLE, "LEAD_ORGANISER").set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
        }
        Planners.signIn(new AccountPrincipal(account.id(), account.getUsername(), account.name(), account.organisationId(), account.organisation(),
                PlatformRole.CONVENER, Locale.ENGLISH, true, false, null));
    }

    private Planners.Example onThatDay(Planners.Example meeting) {
        db.update(MEETING).set(MEETING.STARTS_ON, DAY).set(MEETING.ENDS_ON, DAY.plusDays(1)).where(MEETING.ID.eq(meeting.id())).execute();
        return meeting;
    }

    private void open(String path, String parameters) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(parameters));
    }

    private List<String> warnings() {
        return find(Div.class).withClassName("calendar-warning").all().stream().map(warning -> find(Span.class, warning).last().getText()).toList();
    }

    @Test
    void theListSaysOfEachMeetingWhatSpeaksAgainstItsDays() {
        open("calendar", "month=2016-09&form=LIST");
        assertThat(warnings()).hasSize(4).anyMatch(words -> words.startsWith("At the same time as “Example " + other.code() + "” (12\u2009–\u200913 September 2016): the same secretariat plans both"))
                .anyMatch(words -> words.equals("Falls on Eid al-Adha, about 11\u2009–\u200914 September 2016"));
    }

    @Test
    void theYearShowsEachMeetingAsABar() {
        open("calendar", "month=2016-09&form=YEAR");
        assertThat(find(Span.class).withClassName("year-bar").all()).hasSize(2).allSatisfy(bar -> assertThat(bar.getStyle().get("left")).isEqualTo("69.67%"));
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("m/" + one.code(), "m/" + other.code());
    }

    @Test
    void anAddressToSubscribeToIsShownOnce() {
        open("calendar", "month=2016-09");
        test(find(Button.class).withText("Subscribe").single()).click();
        test(find(Button.class).withText("Make an address").single()).click();
        assertThat(find(TextField.class).single().getValue()).matches(".*/my-meetings/[\\w-]{43}\\.ics");
        test(find(Button.class).withText("Close").single()).click();
        test(find(Button.class).withText("Subscribe").single()).click();
        assertThat(find(TextField.class).all()).isEmpty();
        test(find(Button.class).withText("End the address").single()).click();
        assertThat(find(Button.class).withText("Make an address").all()).hasSize(1);
    }

    @Test
    void whoeverChoosesDatesIsToldWhatElseIsOnThem() {
        open("meetings/new", "");
        find(DatePicker.class).withId("meeting-startsOn").single().setValue(DAY);
        var told = find(UnorderedList.class).withClassName("same-time").single();
        assertThat(find(Span.class, told).all()).extracting(Span::getText).contains("At the same time: “Example " + one.code() + "”, 12\u2009–\u200913 September 2016",
                "Falls on Eid al-Adha, about 11\u2009–\u200914 September 2016");
        find(DatePicker.class).withId("meeting-startsOn").single().setValue(DAY.plusDays(40));
        assertThat(told.getChildren()).isEmpty();
    }
}
