package org.plenary.participation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.participation.ParticipantRow;
import org.plenary.participation.ParticipantState;
import org.plenary.participation.Participants;
import org.plenary.participation.Participants.Example;
import org.plenary.security.MeetingRole;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlenaryTest
@Import(Participants.class)
class ParticipantsViewTest extends PageTest {

    @Autowired
    private Participants examples;
    @Autowired
    private DSLContext db;

    private Example meeting;

    @BeforeEach
    void aMeeting() {
        meeting = examples.meeting();
    }

    private void open(String query) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("m/" + meeting.code() + "/participants", QueryParameters.fromString(query));
    }

    @SuppressWarnings("unchecked")
    private List<String> shown() {
        Grid<ParticipantRow> grid = $(Grid.class).id("participants");
        var sorted = grid.getSortOrder().stream().flatMap(order -> order.getSorted().getSortOrder(order.getDirection())).toList();
        return grid.getDataProvider().fetch(new Query<>(0, 100, sorted, null, null)).map(ParticipantRow::familyName).toList();
    }

    private void click(String id) {
        test($(Button.class).id(id)).click();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anOrganiserInvitesSomebodyWhoGetsALink() {
        open("");
        click("participant-invite");
        click("participant-save");
        assertThat($(TextField.class).id("participant-familyName").isInvalid()).isTrue();
        test($(Select.class).id("participant-category")).selectItem("Expert or trainer");
        test($(TextField.class).id("participant-givenName")).setValue("Example");
        test($(TextField.class).id("participant-familyName")).setValue("Trainer");
        test($(EmailField.class).id("participant-email")).setValue("trainer@example.org");
        click("participant-save");
        assertThat(shown()).containsExactly("Trainer");
        assertThat(examples.letters(meeting, "trainer@example.org")).singleElement().satisfies(letter -> assertThat(letter.getBody()).contains("/register/"));
    }

    @Test
    void theAddressSaysWhatTheListShows() {
        examples.enter(meeting, "Alpha", "OM");
        examples.enter(meeting, "Beta", "PK");
        examples.invite(meeting, "Gamma", "PK");
        open("party=PK&sort=-name");
        assertThat(shown()).containsExactly("Gamma", "Beta");
        open("state=invited");
        assertThat(shown()).containsExactly("Gamma");
        open("q=alp");
        assertThat(shown()).containsExactly("Alpha");
    }

    @Test
    void aDecisionIsMadeBesideTheListAndARefusalNeedsItsReason() {
        var alpha = examples.enter(meeting, "Alpha", "OM");
        var beta = examples.enter(meeting, "Beta", "OM");
        open("selected=" + alpha.id());
        click("participant-approve");
        assertThat(examples.now(meeting, alpha).state()).isEqualTo(ParticipantState.APPROVED);
        open("selected=" + beta.id());
        click("participant-refuse");
        click("participant-decide");
        assertThat($(TextArea.class).id("participant-reason").isInvalid()).isTrue();
        test($(TextArea.class).id("participant-reason")).setValue("Example reason");
        click("participant-decide");
        assertThat(examples.now(meeting, beta).reason()).isEqualTo("Example reason");
    }

    @Test
    void aContributorSeesWhoComesAndNoAddress() {
        var alpha = examples.enter(meeting, "Alpha", "OM");
        Planners.signIn(new Planners(db).account(meeting.meetingId(), MeetingRole.CONTRIBUTOR));
        open("selected=" + alpha.id());
        assertThat($(H2.class).all()).extracting(H2::getText).contains("Alpha, Example");
        assertThat($(Anchor.class).all()).noneMatch(link -> link.getHref().startsWith("mailto:"));
        assertThat($(Button.class).all()).noneMatch(button -> button.getId().orElse("").startsWith("participant-"));
    }
}
