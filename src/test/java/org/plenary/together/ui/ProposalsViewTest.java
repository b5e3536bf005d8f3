package org.plenary.together.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.live.ThreeWay;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.Session;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.proposal.ChangeProposal;
import org.plenary.proposal.ChangeProposal.State;
import org.plenary.proposal.ChangeProposalService;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.ui.ConflictField.Side;
import org.plenary.shell.ui.proposal.ProposalMark;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class ProposalsViewTest extends MeetingPages {

    @Autowired
    private ChangeProposalService proposals;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private DSLContext db;

    private AccountPrincipal organiser;
    private AccountPrincipal translator;
    private long item;

    @BeforeEach
    void anItemIsOnTheAgenda() {
        var planners = new Planners(db);
        meeting = planners.meeting();
        organiser = planners.account(meeting.id(), "CMS", MeetingRole.LEAD_ORGANISER);
        translator = planners.account(meeting.id(), "Translators", MeetingRole.TRANSLATOR);
        Planners.signIn(organiser);
        item = agenda.add(meeting.id(), Target.lastIn(null), new AgendaItemDraft("Opening", "Ouverture", null)).id();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private AgendaItemDraft now() {
        return agenda.tree(meeting.id()).getFirst().fields();
    }

    private long propose(String field, String value) {
        return Planners.as(translator, () -> proposals.propose(meeting.id(), AgendaService.AGENDA_ITEM, item, now(), ThreeWay.with(now(), Map.of(field, value)), "Reads better.", null));
    }

    private ChangeProposal single() {
        return proposals.of(meeting.id(), "en").getFirst();
    }

    @Test
    void whoMayNotEditAnItemProposesInItsOrdinaryForm() {
        Planners.signIn(translator);
        open("/agenda");
        test($(Button.class).withCondition(button -> button.getAriaLabel().filter(label -> label.startsWith("Actions for 1 Opening")).isPresent()).single()).click();
        click("Propose a change");
        assertThat($(Button.class).withText("Save").exists()).isFalse();
        click("Propose this change");
        assertThat($(TextArea.class).withLabel("Why (optional)").single().getErrorMessage()).contains("Nothing is changed yet");
        test($(TextField.class).withLabel("Title in French").single()).setValue("Ouverture de la réunion");
        test($(TextArea.class).withLabel("Why (optional)").single()).setValue("As in the invitation.");
        click("Propose this change");
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(single()).satisfies(proposal -> {
            assertThat(proposal.reason()).isEqualTo("As in the invitation.");
            assertThat(proposal.isOpen()).isTrue();
        });
        assertThat(now().titleFr()).isEqualTo("Ouverture");
    }

    @Test
    void theOrganiserSeesAMarkAndTakesTheFieldsThatAreChosen() {
        propose("titleFr", "Ouverture de la réunion");
        open("/agenda");
        assertThat($(ProposalMark.class).single()).satisfies(mark -> {
            assertThat(mark.isVisible()).isTrue();
            assertThat(mark.getElement().getTextRecursively()).contains("1 proposal");
            assertThat(mark.getHref()).endsWith("/together/proposals?kind=agenda_item&thing=" + item);
        });
        open("/together/proposals");
        assertThat($(Div.class).withClassName("proposal").single().getElement().getTextRecursively()).contains("Opening", "Translators", "Reads better.", "Ouverture de la réunion");
        click("Review");
        click("Accept");
        assertThat(now().titleFr()).isEqualTo("Ouverture de la réunion");
        assertThat(single().state()).isEqualTo(State.ACCEPTED);
        assertThat($(Div.class).withClassName("proposal").exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    @Test
    void aConflictIsDecidedByAPerson() {
        propose("titleFr", "Ouverture de la réunion");
        agenda.edit(meeting.id(), item, now(), ThreeWay.with(now(), Map.of("titleFr", "Ouverture officielle")));
        open("/together/proposals");
        click("Review");
        var choice = (RadioButtonGroup<Side>) $(RadioButtonGroup.class).single();
        assertThat(choice.getValue()).isNull();
        click("Accept");
        assertThat(choice.isInvalid()).isTrue();
        assertThat($(Span.class).withClassName("conflict-value").all()).extracting(Span::getText).contains("Ouverture", "Ouverture officielle", "Ouverture de la réunion");
        choice.setValue(Side.MINE);
        click("Accept");
        assertThat(now().titleFr()).isEqualTo("Ouverture de la réunion");
    }

    @Test
    void aProposalIsReturnedWithAReasonAndProposedAgain() {
        var id = propose("titleFr", "Ouverture de la réunion");
        open("/together/proposals");
        click("Review");
        click("Return…");
        click("Return it");
        assertThat($(TextArea.class).withLabel("Why, for whoever proposed it").single().isInvalid()).isTrue();
        test($(TextArea.class).withLabel("Why, for whoever proposed it").single()).setValue("Shorter, please.");
        click("Return it");
        assertThat(single().state()).isEqualTo(State.RETURNED);

        Planners.signIn(translator);
        assertThat(proposals.answered("en")).hasSize(1);
        open("/together/proposals?proposal=" + id);
        assertThat($(Div.class).withClassName("proposal").single().getElement().getTextRecursively()).contains("Shorter, please.");
        assertThat(proposals.answered("en")).isEmpty();
        click("Propose again");
        assertThat($(TextField.class).withLabel("Title in French").single().getValue()).isEqualTo("Ouverture de la réunion");
        test($(TextField.class).withLabel("Title in French").single()).setValue("Ouverture solennelle");
        click("Propose this change");
        assertThat(proposals.of(meeting.id(), "en")).extracting(ChangeProposal::state).containsExactly(State.OPEN, State.RETURNED);
    }

    @Test
    void anOrganiserChangesAProposalInTheFormOfTheItemAndAcceptsIt() {
        var id = propose("titleFr", "Ouverture de la réunion");
        open("/agenda?item=" + item + "&proposal=" + id);
        test($(TextField.class).withLabel("Title in French").single()).setValue("Ouverture solennelle");
        click("Accept as it stands here");
        assertThat(now().titleFr()).isEqualTo("Ouverture solennelle");
        assertThat(single().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void aSessionIsProposedFromWhatIsToBeReadOfIt() {
        var session = programme.add(meeting.id(), SessionDraft.titled(SessionKind.PLENARY, "Opening ceremony", null, 60, null));
        var changed = ThreeWay.with(session.fields(), Map.of("titleFr", "Cérémonie d’ouverture", "minutes", 90));
        Planners.signIn(translator);
        var id = proposals.propose(meeting.id(), ProgrammeService.SESSION, session.id(), session.fields(), changed, null, null);
        Planners.signIn(organiser);
        open("/programme?session=" + session.id() + "&proposal=" + id);
        click("Accept as it stands here");
        assertThat(programme.programme(meeting.id()).sessions()).extracting(Session::fields).containsExactlyElementsOf(List.of(changed));
    }
}
