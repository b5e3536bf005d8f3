package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Refused;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.text.Proposal.Kind;
import org.plenary.text.Proposal.Position;
import org.plenary.text.Proposal.Stance;
import org.plenary.text.Proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class ProposalServiceTest extends Negotiation {

    @Autowired
    private ProposalService proposals;

    private Paragraph paragraph;

    @BeforeEach
    void aParagraphIsDrafted() {
        paragraph = add("The Parties shall cooperate in the conservation of lions;");
    }

    private Proposal propose(AccountPrincipal who, ProposalDraft draft) {
        return Planners.as(who, () -> proposals.propose(meeting, text, draft));
    }

    private Proposal modify(AccountPrincipal who, String notation) {
        return propose(who, ProposalDraft.modify(paragraph, notation, null));
    }

    private Proposal decide(Proposal proposal, State state) {
        return proposals.decide(meeting, proposal.id(), proposal.version(), state);
    }

    private Proposal support(AccountPrincipal who, Proposal proposal, Stance stance) {
        return Planners.as(who, () -> proposals.take(meeting, proposal.id(), null, stance, null));
    }

    @Test
    void aProposalLeavesTheTextAsItIsUntilTheChairTakesIt() {
        var proposal = modify(uganda, "The Parties should cooperate in the conservation of lions;");
        assertThat(wording(paragraph)).contains("shall");
        assertThat(proposal.fields().delegation()).isEqualTo("Uganda");

        decide(proposal, State.ACCEPTED);
        assertThat(wording(paragraph)).isEqualTo("The Parties should cooperate in the conservation of lions;");
        assertThat(now(paragraph).source().delegation()).isEqualTo("Uganda");
        assertThat(proposals.proposals(meeting, text)).singleElement().extracting(Proposal::state).isEqualTo(State.ACCEPTED);
    }

    @Test
    void whatIsBracketedStandsBesideWhatWasThereNamingProponentAndSupporters() {
        var proposal = modify(uganda, "The Parties should cooperate in the conservation of lions;");
        support(mali, proposal, Stance.SUPPORT);
        proposals.take(meeting, proposal.id(), "IUCN", Stance.OPPOSE, "Not strong enough");
        decide(proposals.proposals(meeting, text).getFirst(), State.BRACKETED);
        assertThat(wording(paragraph)).isEqualTo("The Parties [shall | should @Uganda, Mali] cooperate in the conservation of lions;");
        assertThat(proposals.proposals(meeting, text).getFirst().positions()).extracting(Position::delegation, Position::stance)
                .containsExactlyInAnyOrder(tuple("Mali", Stance.SUPPORT), tuple("IUCN", Stance.OPPOSE));
    }

    @Test
    void aProposalOverAnEarlierWordingLosesNothingOfWhatCameBetween() {
        var proposal = modify(uganda, "The Parties should cooperate in the conservation of lions;");
        drafting.save(meeting, paragraph.id(), paragraph.source().id(), new ParagraphDraft("The Parties shall cooperate in the conservation of lions and cheetahs;", null));
        decide(proposal, State.BRACKETED);
        assertThat(wording(paragraph)).isEqualTo("The Parties [shall | should @Uganda] cooperate in the conservation of lions and cheetahs;");
    }

    @Test
    void additionsMovesDeletionsAndKeepingAreProposedToo() {
        var other = add("Other.");
        decide(propose(uganda, ProposalDraft.add(Part.OPERATIVE, 0, paragraph.id(), true, "Parties may cooperate;", null)), State.BRACKETED);
        decide(propose(mali, ProposalDraft.move(other, null, null)), State.ACCEPTED);
        decide(propose(mali, ProposalDraft.about(Kind.KEEP, paragraph, null)), State.ACCEPTED);
        assertThat(printed()).containsExactly("1. Other.", "2. The Parties shall cooperate in the conservation of lions;",
                "2 alt. [Parties may cooperate; @Uganda]");
        decide(propose(mali, ProposalDraft.about(Kind.SUPPRESS, paragraph, null).onBehalfOf("Africa").because("Said elsewhere")), State.BRACKETED);
        assertThat(wording(paragraph)).isEqualTo("[The Parties shall cooperate in the conservation of lions; | @Africa]");
        decide(propose(mali, ProposalDraft.about(Kind.SUPPRESS, other, null)), State.ACCEPTED);
        assertThat(now(other).isSuppressed()).isTrue();
    }

    @Test
    void nobodySpeaksForADelegationThatIsNotTheirs() {
        assertRefused("negotiation.error.forged", () -> propose(uganda, ProposalDraft.modify(paragraph, "Parties may;", "Mali")));
        assertRefused("negotiation.error.forged", () -> propose(uganda, ProposalDraft.about(Kind.KEEP, paragraph, null).onBehalfOf("Europe")));
        assertRefused("negotiation.error.forged", () -> propose(uganda, ProposalDraft.modify(paragraph, "Parties [shall @Mali | may];", null)));
        var proposal = modify(uganda, "The Parties may cooperate;");
        assertRefused("negotiation.error.forged", () -> Planners.as(uganda, () -> proposals.take(meeting, proposal.id(), "Mali", Stance.SUPPORT, null)));
        assertRefused("negotiation.error.forged", () -> Planners.as(mali, () -> proposals.withdraw(meeting, proposal.id())));
        assertRefused("negotiation.error.forged", () -> Planners.as(uganda, () -> drafting.save(meeting, paragraph.id(), paragraph.source().id(),
                new ParagraphDraft("Parties may;", "Mali"))));
        assertRefused("negotiation.error.forged", () -> Planners.as(uganda, () -> texts.add(meeting, text, Part.OPERATIVE, 0, null,
                new ParagraphDraft("Parties [may @Mali];", null))));
        assertThat(propose(uganda, ProposalDraft.about(Kind.KEEP, paragraph, "Ouganda")).fields().delegation()).isEqualTo("Ouganda");
        assertThat(propose(uganda, ProposalDraft.about(Kind.KEEP, paragraph, null).onBehalfOf("Afrique")).proponent()).isEqualTo("Afrique");
    }

    @Test
    void onlyTheChairDecidesAndOnlyOnceAndOnWhatWasSeen() {
        var proposal = modify(uganda, "The Parties may cooperate;");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Planners.as(uganda, () -> decide(proposal, State.ACCEPTED)));
        var parked = decide(proposal, State.PARKED);
        assertRefused("error.changed-meanwhile", () -> decide(proposal, State.ACCEPTED));
        var declined = decide(decide(parked, State.OPEN), State.DECLINED);
        assertRefused("negotiation.error.decided", () -> decide(declined, State.ACCEPTED));
        assertRefused("negotiation.error.decided", () -> Planners.as(uganda, () -> proposals.withdraw(meeting, proposal.id())));
        assertRefused("negotiation.error.decided", () -> support(mali, declined, Stance.SUPPORT));
        assertRefused("negotiation.error.no-bracket", () -> decide(propose(mali, ProposalDraft.about(Kind.KEEP, paragraph, null)), State.BRACKETED));
    }

    @Test
    void aPositionReplacesTheOneBeforeAndCanBeTakenBack() {
        var proposal = modify(uganda, "The Parties may cooperate;");
        support(mali, proposal, Stance.OPPOSE);
        assertThat(support(mali, proposal, Stance.RESERVE).positions()).extracting(Position::stance).containsExactly(Stance.RESERVE);
        assertThat(support(mali, proposal, null).positions()).isEmpty();
        assertRefused("negotiation.error.own", () -> support(uganda, proposal, Stance.SUPPORT));
        assertThat(Planners.as(uganda, () -> proposals.withdraw(meeting, proposal.id())).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void whatCannotBeReadOrNamesNothingIsRefused() {
        assertRefused("text.fault.UNCLOSED_BRACKET", () -> modify(uganda, "Parties [may"));
        assertRefused("text.error.empty", () -> modify(uganda, " "));
        assertRefused("text.fault.TOO_LONG", () -> modify(uganda, "a".repeat(5_000_000)));
        assertRefused("negotiation.error.subject", () -> propose(uganda, new ProposalDraft(Kind.KEEP, null, null, Part.OPERATIVE, 0, false, null, null,
                null, null, null)));
        adopt(paragraph);
        assertRefused("text.error.adopted", () -> modify(uganda, "Parties may;"));
    }

    @Test
    void statementsAreRecordedAsMade() {
        Planners.as(uganda, () -> {
            proposals.state(meeting, text, paragraph.id(), null, "en", " Uganda joins the consensus. ");
            return null;
        });
        proposals.state(meeting, text, null, "Botswana", "en", "Botswana reserves its position.");
        assertThat(proposals.statements(meeting, text)).extracting(Statement::paragraph, Statement::delegation, Statement::words)
                .containsExactly(tuple(paragraph.id(), "Uganda", "Uganda joins the consensus."), tuple(null, "Botswana", "Botswana reserves its position."));
        assertRefused("error.required", () -> proposals.state(meeting, text, null, null, "en", " "));
    }
}
