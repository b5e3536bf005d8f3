package org.plenary.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.outcome.OutcomeDraft;
import org.plenary.outcome.OutcomeKind;
import org.plenary.outcome.OutcomeService;
import org.plenary.outcome.Point;
import org.plenary.outcome.Point.Kind;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class OutcomesViewTest extends PageTest {

    @Autowired
    private OutcomeService outcomes;
    @Autowired
    private DSLContext db;

    private Example meeting;
    private AccountPrincipal reader;

    @BeforeEach
    void anOrganiserIsSignedIn() {
        var planners = new Planners(db);
        meeting = planners.meeting();
        reader = planners.account(meeting.id(), MeetingRole.READER);
        Planners.signIn(planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private OutcomesView open() {
        return navigate("m/" + meeting.code() + "/outcomes", OutcomesView.class);
    }

    private static String said(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void anEmptyPageSaysWhatToRecordAndAReaderIsNotAskedTo() {
        assertThat(said(open())).contains("Nothing recorded yet", "Add an outcome");
        Planners.signIn(reader);
        assertThat(said(open())).contains("Once the organisers record").doesNotContain("Add an outcome");
    }

    @Test
    void anActionPointWithoutAnOwnerIsRefusedAtItsFieldAndNothingTypedIsLost() {
        open();
        test($(Button.class).withText("Add an outcome").first()).click();
        var form = $(OutcomeForm.class).single();
        @SuppressWarnings("unchecked")
        Select<OutcomeKind> kind = (Select<OutcomeKind>) form.getChildren().filter(Select.class::isInstance).findFirst().orElseThrow();
        kind.setValue(OutcomeKind.ACTION_POINT);
        $(TextField.class).withId("outcome-titleEn").single().setValue("Report to the Standing Committee");
        test($(Button.class).withId("save-outcome").single()).click();
        assertThat(form.getChildren().filter(field -> field.getId().filter("outcome-ownerId"::equals).isPresent()).findFirst().orElseThrow().getElement()
                .getProperty("errorMessage")).isEqualTo("Say which organisation is to do it.");
        assertThat(form.draft(null).titleEn()).isEqualTo("Report to the Standing Committee");
        assertThat(outcomes.outcomes(meeting.id())).isEmpty();
    }

    @Test
    void theChosenOutcomeIsShownWithWhatItLeadsTo() {
        var one = add("Communiqué");
        var other = add("Recommendation");
        outcomes.link(meeting.id(), one, new Point(Kind.OUTCOME, other));
        var view = open();
        assertThat(said($(OutcomeDetail.class).single())).contains("Communiqué", "Leads to", "Recommendation", "What became of it?");
        test($(NativeButton.class).all().getLast()).click();
        assertThat(said($(OutcomeDetail.class).single())).contains("Rests on", "Communiqué");
        assertThat(said(view)).contains("leads to 1 thing");
    }

    @Test
    void whatBecameOfAMeetingIsANestedListInBothDirections() {
        var one = add("Communiqué");
        var other = add("Recommendation");
        outcomes.link(meeting.id(), one, new Point(Kind.OUTCOME, other));
        var view = navigate("m/" + meeting.code() + "/outcomes/trace", TraceView.class);
        assertThat(said(view)).contains("What became of “Example " + meeting.code() + "”?", "Communiqué", "Recommendation");
        UI.getCurrent().navigate("m/" + meeting.code() + "/outcomes/trace", QueryParameters.fromString("from=outcome-" + other + "&direction=backward"));
        assertThat(said($(TraceView.class).single())).contains("What feeds “Recommendation”?", "Communiqué");
    }

    private long add(String title) {
        return outcomes.add(meeting.id(), new OutcomeDraft(OutcomeKind.COMMUNIQUE, title, null, null, null, null, null, null, null, null, null, null, null)).id();
    }
}
