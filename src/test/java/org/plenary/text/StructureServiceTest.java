package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class StructureServiceTest extends Negotiation {

    @Autowired
    private StructureService structure;
    @Autowired
    private IssueService issues;

    @Test
    void aSplitParagraphGoesOnWithItsFirstPartAndTheSecondFollowsIt() {
        var one = add("Parties [shall | may @Mali] cooperate; they shall report.");
        add("Two.");
        translate(one, "fr", "Les Parties coopèrent ; elles font rapport.");
        var second = structure.split(meeting, one.id(), one.source().id(), 6);

        assertThat(printed()).containsExactly("1. Parties [shall | may @Mali] cooperate;", "2. they shall report.", "3. Two.");
        assertThat(now(one).isStale("fr")).isTrue();
        assertThat(now(second).head("fr")).isEmpty();
        assertThat(drafting.revisions(meeting, one.id(), "en")).hasSize(2);
    }

    @Test
    void whatSomebodyWasWritingOverTheUnsplitParagraphIsKept() {
        var one = add("Parties cooperate; they shall report.");
        structure.split(meeting, one.id(), one.source().id(), 4);
        Planners.as(mali, () -> drafting.save(meeting, one.id(), one.source().id(), new ParagraphDraft("Parties cooperate; they may report.", null)));
        assertThat(wording(one)).startsWith("Parties cooperate;").contains("they may report.").contains("@Mali");
    }

    @Test
    void mergedParagraphsReadOneAfterTheOtherAndTheSecondIsStruckOut() {
        var one = add("Parties cooperate;");
        var two = add("they report.");
        structure.mergeWithNext(meeting, one.id());
        assertThat(printed()).containsExactly("1. Parties cooperate; they report.");
        assertThat(now(two).isSuppressed()).isTrue();
        assertRefused("negotiation.error.no-next", () -> structure.mergeWithNext(meeting, two.id()));
    }

    @Test
    void anAgreedParagraphIsOpenAgainAndAnAdoptedOneStaysWhole() {
        var one = add("Parties cooperate; they report.");
        drafting.adopt(meeting, one.id(), one.source().id(), AdoptionStep.Kind.AGREED, null);
        var second = structure.split(meeting, one.id(), one.source().id(), 4);
        assertThat(now(one).state()).isEqualTo(ParagraphState.OPEN);
        adopt(one);
        assertRefused("text.error.adopted", () -> structure.split(meeting, one.id(), now(one).source().id(), 1));
        assertRefused("text.error.adopted", () -> structure.mergeWithNext(meeting, one.id()));
        assertThat(now(second).state()).isEqualTo(ParagraphState.OPEN);
    }

    @Test
    void nothingIsPartedAtAPlaceWithNothingOnOneSideOrOverAnOldWording() {
        var one = add("Parties cooperate.");
        assertRefused("negotiation.error.split-place", () -> structure.split(meeting, one.id(), one.source().id(), 0));
        drafting.save(meeting, one.id(), one.source().id(), new ParagraphDraft("Parties cooperate closely.", null));
        assertRefused("text.error.wording-moved", () -> structure.split(meeting, one.id(), one.source().id(), 1));
    }

    @Test
    void numbersThatWerePutOutStayUntilTheTextIsRenumbered() {
        var one = add("One;");
        var two = add("Two; and more.");
        issues.putOut(meeting, text, Issue.Kind.CHAIRS_TEXT, null);
        texts.add(meeting, text, Part.OPERATIVE, 0, one.id(), new ParagraphDraft("New;", null));
        texts.add(meeting, text, Part.OPERATIVE, 0, two.id(), true, new ParagraphDraft("Two otherwise;", null));
        structure.split(meeting, two.id(), two.source().id(), 2);
        add("Last.");
        assertThat(printed()).containsExactly("1. One;", "1 bis. New;", "2. Two;", "2 bis. and more.", "2 bis alt. Two otherwise;", "3. Last.");
        texts.renumber(meeting, text);
        assertThat(printed()).containsExactly("1. One;", "2. New;", "3. Two;", "4. and more.", "4 alt. Two otherwise;", "5. Last.");
    }

    @Test
    void aParagraphIsPlacedAfterAnyOtherOfItsPart() {
        var one = add("One;");
        add("Two;");
        var three = add("Three.");
        texts.place(meeting, one.id(), three.id());
        assertThat(printed()).containsExactly("1. Two;", "2. Three.", "3. One;");
        texts.place(meeting, three.id(), null);
        assertThat(printed()).containsExactly("1. Three.", "2. Two;", "3. One;");
        assertRefused("text.error.level", () -> texts.place(meeting, one.id(), one.id()));
    }
}
