package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused at every door through which a wording comes in, and that nothing changes by it. */
@PlenaryTest
class BadInputTest extends Negotiation {

    @Autowired
    private ProposalService proposals;

    private Paragraph paragraph;
    private AccountPrincipal translator;

    @BeforeEach
    void aParagraphIsDrafted() {
        translator = planners.account(meeting, "Translators", MeetingRole.TRANSLATOR);
        paragraph = add("Parties [shall @Mali | may] cooperate;");
    }

    private ThrowingCallable save(AccountPrincipal who, String notation, String delegation) {
        return () -> Planners.as(who, () -> drafting.save(meeting, paragraph.id(), paragraph.source().id(), new ParagraphDraft(notation, delegation)));
    }

    /** Uganda's, the translator's where it is a translation. */
    private List<ThrowingCallable> everyDoor(String notation) {
        return List.of(save(uganda, notation, null),
                () -> Planners.as(uganda, () -> texts.add(meeting, text, Part.OPERATIVE, 0, null, new ParagraphDraft(notation, null))),
                () -> Planners.as(uganda, () -> proposals.propose(meeting, text, ProposalDraft.modify(paragraph, notation, null))),
                () -> Planners.as(uganda, () -> proposals.propose(meeting, text, ProposalDraft.add(Part.OPERATIVE, 0, null, false, notation, null))),
                () -> Planners.as(translator, () -> drafting.translate(meeting, paragraph.id(), "fr", null, paragraph.source().id(),
                        new ParagraphDraft(notation, null))));
    }

    private void assertRefusedAtEveryDoor(String key, String notation) {
        var before = now();
        assertThat(everyDoor(notation)).allSatisfy(attempt -> assertRefused(key, attempt));
        assertThat(now()).isEqualTo(before);
        assertThat(proposals.proposals(meeting, text)).isEmpty();
        assertThat(drafting.revisions(meeting, paragraph.id(), "en")).hasSize(1);
    }

    @Test
    void aParagraphOfFiveMegabytesIsRefused() {
        assertRefusedAtEveryDoor("text.fault.TOO_LONG", "lions ".repeat(900_000));
    }

    @Test
    void bracketsWithinBracketsBeyondAllReasonAreRefused() {
        assertRefusedAtEveryDoor("text.fault.TOO_DEEP", "[".repeat(5_000) + "shall" + "]".repeat(5_000));
    }

    @Test
    void bracketsThatDoNotCloseOrNotOpenAreRefused() {
        assertRefusedAtEveryDoor("text.fault.UNCLOSED_BRACKET", "Parties [shall | [may] cooperate;");
        assertRefusedAtEveryDoor("text.fault.UNOPENED_BRACKET", "Parties shall | may] cooperate;");
    }

    /** The first is Mali's own name for words that are not Mali's; a translation may repeat names, but only those of what it renders. */
    @ParameterizedTest
    @ValueSource(strings = {"Parties [must @Togo | may] cooperate;", "Parties [[shall @Togo] @Uganda] cooperate;", "Parties *[not @ Togo ]* cooperate;",
        "Parties cooperate{^as before [or not @Uganda, Togo]};", "[ | @TOGO] Parties;", "~*{^[a | [b | [c @Togo]]]}*~ Parties;"})
    void anothersNameIsRefusedHoweverDeepItIsHidden(String notation) {
        assertRefusedAtEveryDoor("negotiation.error.forged", notation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Parties [must @Mali | may] cooperate;", "Parties [shall | may @Mali] cooperate;", "Parties [shall @Mali | may @Mali] cooperate;",
        "Parties [shall not @Mali | may] cooperate;", "Parties [shall [not] @Mali | may] cooperate;"})
    void aNameStaysWithTheWordsForWhichItStood(String notation) {
        assertRefused("negotiation.error.forged", save(uganda, notation, null));
        assertThat(now(paragraph)).isEqualTo(paragraph);
    }

    @Test
    void nobodySpeaksForAnotherInAStatementOrAPosition() {
        var keep = Planners.as(mali, () -> proposals.propose(meeting, text, ProposalDraft.about(Proposal.Kind.KEEP, paragraph, null)));
        assertRefused("negotiation.error.forged", save(uganda, "Parties cooperate;", "Mali"));
        assertRefused("negotiation.error.forged", () -> Planners.as(uganda, () -> {
            proposals.state(meeting, text, paragraph.id(), " MALI ", "en", "Mali joins the consensus.");
            return null;
        }));
        assertRefused("negotiation.error.forged", () -> Planners.as(uganda, () -> proposals.take(meeting, keep.id(), "Mali", Proposal.Stance.OPPOSE, null)));
        assertThat(proposals.statements(meeting, text)).isEmpty();
        Planners.as(uganda, () -> {
            proposals.state(meeting, text, null, null, "en", "We heard [shall @Mali] <script>alert(1)</script>");
            return null;
        });
        assertThat(proposals.statements(meeting, text)).singleElement().satisfies(statement -> {
            assertThat(statement.delegation()).isEqualTo("Uganda");
            assertThat(statement.words()).as("as it was made").isEqualTo("We heard [shall @Mali] <script>alert(1)</script>");
        });
    }

    @Test
    void whatWasForgedOverAStaleBaseIsRefusedAndWhatIsHonestIsMerged() {
        var base = paragraph.source();
        Planners.as(mali, () -> drafting.save(meeting, paragraph.id(), base.id(), new ParagraphDraft("All Parties [shall @Mali | may] cooperate;", null)));
        assertRefused("negotiation.error.forged", save(uganda, "Parties [shall @Mali | may] cooperate [now @Mali];", null));
        Planners.as(uganda, () -> drafting.save(meeting, paragraph.id(), base.id(), new ParagraphDraft("Parties [shall @Mali | may @Uganda] cooperate now;", null)));
        assertThat(wording(paragraph)).isEqualTo("All Parties [shall @Mali | may @Uganda] cooperate now;");
    }
}
