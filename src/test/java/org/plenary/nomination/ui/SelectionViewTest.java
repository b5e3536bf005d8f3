package org.plenary.nomination.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenary.nomination.Nomination;
import org.plenary.nomination.NominationExamples;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.nomination.NominationState;
import org.plenary.nomination.ReviewerDraft;
import org.plenary.nomination.ReviewerService;
import org.plenary.nomination.SelectionRunService;
import org.plenary.nomination.ui.SelectionRow.Fate;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlenaryTest
@Import(NominationExamples.class)
class SelectionViewTest extends PageTest {

    @Autowired
    private NominationExamples examples;
    @Autowired
    private SelectionRunService runs;
    @Autowired
    private ReviewerService reviewers;

    private Example example() {
        var meeting = examples.openCall(1, 1, "OM", "PK");
        examples.propose(meeting, "OM", "Alpha");
        examples.propose(meeting, "OM", "Beta");
        examples.propose(meeting, "PK", "Gamma");
        return meeting;
    }

    @Test
    void aProposalIsShownWithReasonsAndAppliedOnlyWhenToldTo() {
        var meeting = example();
        open(meeting);
        click("propose");
        assertThat(rows()).extracting(SelectionRow::fate).startsWith(Fate.SELECTED, Fate.RESERVE);
        assertThat(examples.all(meeting)).extracting(Nomination::state).containsOnly(NominationState.PROPOSED);
        click("apply");
        click("apply-now");
        assertThat(examples.all(meeting)).extracting(Nomination::state).contains(NominationState.SELECTED, NominationState.RESERVE);
    }

    @Test
    void aPinIsMadeOnlyAfterItsConsequencesWereSeen() {
        var meeting = example();
        open(meeting);
        click("propose");
        select("Beta");
        click("pin");
        assertThat($(Button.class).id("ruling-do").isEnabled()).isFalse();
        $(TextArea.class).id("ruling-reason").setValue("chairs the working group");
        click("ruling-preview");
        assertThat($(Dialog.class).single().getElement().getTextRecursively()).contains("Would come in", "Example Beta (Oman)", "Would leave");
        click("ruling-do");
        assertThat(runs.latest(meeting.meetingId()).orElseThrow().selection().selected()).containsExactly(examples.nomination(meeting, "Beta").id());
        assertThat($(Div.class).id("selection-detail").getElement().getTextRecursively()).contains("Chosen by the organisers: chairs the working group");
    }

    @Test
    void whyNotSaysWhoWouldLeave() {
        var meeting = example();
        open(meeting);
        click("propose");
        select("Beta");
        click("why-not");
        assertThat($(Dialog.class).single().getElement().getTextRecursively()).contains("This person would leave", "The lists of the Parties would be followed less closely");
    }

    @Test
    void aReviewersScoreIsSavedAtOnce() {
        var meeting = example();
        reviewers.add(meeting.meetingId(), new ReviewerDraft("Example reviewer", "reviewer@example.org", "en", true));
        var link = Pattern.compile("review/[A-Za-z0-9_-]{43}").matcher(examples.letters(meeting, "reviewer@example.org").getLast().getBody());
        assertThat(link.find()).isTrue();
        UI.getCurrent().navigate(link.group());
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Nominee 1").doesNotContain("Alpha");
        test($(RadioButtonGroup.class).all().getFirst()).selectItem("4");
        assertThat(reviewers.reviewers(meeting.meetingId()).getFirst().judged()).isEqualTo(1);
    }

    private void open(Example meeting) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("m/" + meeting.code() + "/nominations/selection");
    }

    private void click(String id) {
        test($(Button.class).id(id)).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<SelectionRow> grid() {
        return (Grid<SelectionRow>) $(Grid.class).id("selection");
    }

    private List<SelectionRow> rows() {
        return grid().getDataProvider().fetch(new Query<>()).toList();
    }

    private void select(String name) {
        grid().select(rows().stream().filter(row -> row.person().name().endsWith(name)).findFirst().orElseThrow());
    }
}
