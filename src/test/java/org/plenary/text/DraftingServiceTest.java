package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.plenary.text.AdoptionStep.Kind.ADOPTED;
import static org.plenary.text.AdoptionStep.Kind.AGREED;
import static org.plenary.text.AdoptionStep.Kind.REOPENED;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryService;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.SaveOutcome.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class DraftingServiceTest {

    private static final BracketPath FIRST = BracketPath.of(0);

    @Autowired
    private TextService texts;
    @Autowired
    private DraftingService drafting;
    @Autowired
    private HistoryService history;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private long meeting;
    private AccountPrincipal chair;
    private AccountPrincipal uganda;
    private long text;
    private Paragraph paragraph;

    @BeforeEach
    void aParagraphIsDrafted() {
        planners = new Planners(db);
        meeting = planners.meeting().id();
        chair = planners.account(meeting, "CMS", MeetingRole.LEAD_ORGANISER);
        uganda = planners.account(meeting, "Uganda", MeetingRole.CONTRIBUTOR);
        Planners.signIn(chair);
        text = texts.create(meeting, new TextDraft("Communiqué", null, null, "en", HouseStyle.CMS));
        paragraph = add("The Parties shall cooperate in the conservation of lions;");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Paragraph add(String notation) {
        return texts.add(meeting, text, Part.OPERATIVE, 0, null, draft(notation));
    }

    private static ParagraphDraft draft(String notation) {
        return new ParagraphDraft(notation, null);
    }

    private Paragraph now() {
        return texts.text(meeting, text).paragraph(paragraph.id());
    }

    private SaveOutcome save(Revision base, String notation) {
        return drafting.save(meeting, paragraph.id(), base.id(), draft(notation));
    }

    private static void assertRefused(String key, ThrowingCallable attempt) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(attempt)
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsExactly(key));
    }

    @Test
    void aSavedWordingIsTheHeadAndTheOneBeforeIsKept() {
        var first = paragraph.source();
        var saved = save(first, "The Parties should cooperate in the conservation of lions;");

        assertThat(saved.result()).isEqualTo(Result.CLEAN);
        assertThat(now().source()).isEqualTo(saved.head());
        assertThat(saved.head().delegation()).isEqualTo("CMS");
        assertThat(saved.head().baseRevisionId()).isEqualTo(first.id());
        assertThat(drafting.revisions(meeting, paragraph.id(), "en")).containsExactly(first, saved.head());
    }

    @Test
    void savingWhatStandsAlreadyWritesNoRevision() {
        assertThat(save(paragraph.source(), "The Parties shall cooperate in  the conservation of lions;").result()).isEqualTo(Result.CLEAN);
        var head = now().source();
        assertThat(save(head, head.notation()).result()).isEqualTo(Result.UNCHANGED);
        assertThat(drafting.revisions(meeting, paragraph.id(), "en")).hasSize(2);
    }

    @Test
    void twoDelegationsWhoSaveFromTheSameBaseBothStandInAnAttributedBracket() {
        var base = paragraph.source();
        Planners.as(uganda, () -> save(base, "The Parties should cooperate in the conservation of lions;"));
        var mine = drafting.save(meeting, paragraph.id(), base.id(),
                new ParagraphDraft("The Parties may cooperate in the conservation of lions;", "Mali"));

        assertThat(mine.result()).isEqualTo(Result.BRACKETED);
        assertThat(mine.others()).containsExactly("Uganda");
        assertThat(mine.head().baseRevisionId()).isEqualTo(base.id());
        assertThat(mine.head().notation()).isEqualTo("The Parties [should @Uganda | may @Mali] cooperate in the conservation of lions;");
    }

    @Test
    void independentChangesFromTheSameBaseMergeWithoutABracket() {
        var base = paragraph.source();
        Planners.as(uganda, () -> save(base, "The range States shall cooperate in the conservation of lions;"));
        var mine = save(base, "The Parties shall cooperate in the conservation of African lions;");

        assertThat(mine.result()).isEqualTo(Result.MERGED);
        assertThat(now().source().notation()).isEqualTo("The range States shall cooperate in the conservation of African lions;");
    }

    @Test
    void eachOfThreeWordingsIsAttributedToTheDelegationThatWroteIt() {
        var base = paragraph.source();
        for (var verb : List.of("should@Uganda", "may@Mali", "will@Niger")) {
            var parts = verb.split("@");
            drafting.save(meeting, paragraph.id(), base.id(),
                    new ParagraphDraft("The Parties " + parts[0] + " cooperate in the conservation of lions;", parts[1]));
        }
        assertThat(now().source().notation())
                .isEqualTo("The Parties [should @Uganda | may @Mali | will @Niger] cooperate in the conservation of lions;");
    }

    @Test
    void tenPeopleAtOnceLoseNothingAndTheHeadIsTheLastRevision() throws Exception {
        var base = paragraph.source();
        int people = 10;
        int edits = 5;
        var accounts = new ArrayList<AccountPrincipal>();
        for (int person = 0; person < people; person++) {
            accounts.add(planners.account(meeting, "D" + person, MeetingRole.CONTRIBUTOR));
        }
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (var account : accounts) {
            work.add(() -> Planners.as(account, () -> {
                var accepted = new ArrayList<Long>();
                var seen = base;
                for (int edit = 0; edit < edits; edit++) {
                    var word = account.organisation() + "e" + edit;
                    var outcome = save(seen, seen.notation().replaceFirst("(?=cooperate)", word + " "));
                    accepted.add(outcome.head().id());
                    seen = outcome.head();
                }
                return accepted;
            }));
        }
        var accepted = new ArrayList<Long>();
        try (var pool = Executors.newFixedThreadPool(people)) {
            for (var result : pool.invokeAll(work)) {
                accepted.addAll(result.get());
            }
        }

        var revisions = drafting.revisions(meeting, paragraph.id(), "en");
        assertThat(accepted).doesNotHaveDuplicates().hasSize(people * edits);
        assertThat(revisions).extracting(Revision::id).containsAll(accepted).hasSize(people * edits + 1);
        assertThat(revisions).extracting(Revision::number).containsExactlyElementsOf(
                IntStream.rangeClosed(1, people * edits + 1).boxed().toList());
        assertThat(now().source()).isEqualTo(revisions.getLast());
        var words = Texts.words(now().source().body());
        assertThat(accounts).allSatisfy(account -> {
            for (int edit = 0; edit < edits; edit++) {
                assertThat(words).contains(account.organisation() + "e" + edit);
            }
        });
    }

    @Test
    void aSettledBracketIsANewRevisionAndTheParagraphCanBeAdopted() {
        save(paragraph.source(), "The Parties [shall @Uganda | should @Mali] cooperate;");
        var bracketed = now().source();
        var settled = drafting.settle(meeting, paragraph.id(), bracketed.id(), FIRST, new Resolution.Choose(1));

        assertThat(settled.head().notation()).isEqualTo("The Parties should cooperate;");
        drafting.adopt(meeting, paragraph.id(), settled.head().id(), ADOPTED, null);
        assertThat(now().state()).isEqualTo(ParagraphState.ADOPTED);
        assertThat(drafting.steps(meeting, paragraph.id())).extracting(AdoptionStep::kind, AdoptionStep::revisionId)
                .containsExactly(tuple(ADOPTED, settled.head().id()));
    }

    @Test
    void aBracketSettledTwoWaysAtOnceIsOpenAgain() {
        save(paragraph.source(), "The Parties [shall | should] cooperate;");
        var bracketed = now().source();
        Planners.as(uganda, () -> drafting.settle(meeting, paragraph.id(), bracketed.id(), FIRST, new Resolution.Choose(0)));
        var second = drafting.settle(meeting, paragraph.id(), bracketed.id(), FIRST, new Resolution.Choose(1));

        assertThat(second.result()).isEqualTo(Result.BRACKETED);
        assertThat(now().source().body().content()).filteredOn(Bracket.class::isInstance).hasSize(1);
    }

    @Test
    void aBracketThatTheWordingDoesNotHaveIsNotSettled() {
        assertRefused("text.error.no-bracket", () -> drafting.settle(meeting, paragraph.id(), paragraph.source().id(), FIRST,
                new Resolution.Delete()));
    }

    @Test
    void adoptionIsRefusedWhileBracketsAreOpenUnlessTheChairSaysWhy() {
        var bracketed = save(paragraph.source(), "The Parties [shall | should] cooperate;").head();
        assertRefused("text.error.brackets-open", () -> drafting.adopt(meeting, paragraph.id(), bracketed.id(), ADOPTED, " "));
        assertThat(now().state()).isEqualTo(ParagraphState.OPEN);

        drafting.adopt(meeting, paragraph.id(), bracketed.id(), ADOPTED, "Adopted with one exception");
        assertThat(now().state()).isEqualTo(ParagraphState.ADOPTED);
        assertThat(drafting.steps(meeting, paragraph.id()).getLast().reason()).isEqualTo("Adopted with one exception");
    }

    @Test
    void stepsLeadOnTowardsAdoptionAndOnlyReopeningLeadsBack() {
        var head = paragraph.source().id();
        assertRefused("text.error.already", () -> drafting.adopt(meeting, paragraph.id(), head, REOPENED, null));
        drafting.adopt(meeting, paragraph.id(), head, ADOPTED, null);
        assertRefused("text.error.already", () -> drafting.adopt(meeting, paragraph.id(), head, AGREED, null));
        drafting.adopt(meeting, paragraph.id(), head, REOPENED, "A Party had been absent");
        drafting.adopt(meeting, paragraph.id(), head, AGREED, null);
        assertThat(now().state()).isEqualTo(ParagraphState.AGREED);
    }

    @Test
    void theChairAdoptsOnlyTheWordingInFrontOfThem() {
        var seen = paragraph.source();
        save(seen, "The Parties should cooperate;");
        assertRefused("text.error.wording-moved", () -> drafting.adopt(meeting, paragraph.id(), seen.id(), AGREED, null));
    }

    @Test
    void anAdoptedParagraphIsNotChangedUntilItIsReopened() {
        var head = paragraph.source();
        drafting.adopt(meeting, paragraph.id(), head.id(), ADOPTED, null);
        assertRefused("text.error.adopted", () -> save(head, "The Parties should cooperate;"));
        assertRefused("text.error.adopted", () -> texts.suppress(meeting, paragraph.id()));

        drafting.adopt(meeting, paragraph.id(), head.id(), REOPENED, null);
        assertThat(save(head, "The Parties should cooperate;").result()).isEqualTo(Result.CLEAN);
    }

    @Test
    void anAgreedParagraphIsOpenAgainWhenItsWordingChanges() {
        var head = paragraph.source();
        drafting.adopt(meeting, paragraph.id(), head.id(), AGREED, null);
        save(head, head.notation());
        assertThat(now().state()).as("the same wording").isEqualTo(ParagraphState.AGREED);
        save(head, "The Parties should cooperate;");
        assertThat(now().state()).isEqualTo(ParagraphState.OPEN);
        assertThat(drafting.steps(meeting, paragraph.id())).extracting(AdoptionStep::kind).containsExactly(AGREED, REOPENED);
    }

    @Test
    void aTranslationIsStaleWhenItsSourceMovesAndNoLongerWhenConfirmed() {
        var source = paragraph.source();
        var french = drafting.translate(meeting, paragraph.id(), "fr", null, source.id(), draft("Les Parties coopèrent ;")).head();
        assertThat(now().isStale("fr")).isFalse();
        var moved = save(source, "The Parties shall cooperate in the conservation of African lions;").head();
        assertThat(now().isStale("fr")).isTrue();
        assertThat(texts.text(meeting, text).stale("fr")).isEqualTo(1);

        drafting.translate(meeting, paragraph.id(), "fr", french.id(), moved.id(), draft("Les Parties coopèrent ;"));
        assertThat(now().isStale("fr")).isFalse();
    }

    @Test
    void translationsThatMeetRenderTheEarlierOfTheirSources() {
        var source = paragraph.source();
        var base = drafting.translate(meeting, paragraph.id(), "es", null, source.id(), draft("Las Partes cooperarán;")).head();
        var moved = save(source, "The range States shall cooperate in the conservation of lions;").head();
        drafting.translate(meeting, paragraph.id(), "es", base.id(), moved.id(), draft("Los Estados cooperarán;"));
        var second = drafting.translate(meeting, paragraph.id(), "es", base.id(), source.id(), draft("Las Partes cooperarán siempre;"));

        assertThat(second.result()).isNotEqualTo(Result.CLEAN);
        assertThat(now().isStale("es")).isTrue();
    }

    @Test
    void anAdoptedParagraphCanBeTranslatedAndTheSourceIsNoTranslation() {
        var source = paragraph.source();
        drafting.adopt(meeting, paragraph.id(), source.id(), ADOPTED, null);
        assertThat(drafting.translate(meeting, paragraph.id(), "fr", null, source.id(), draft("Les Parties coopèrent ;")).result())
                .isEqualTo(Result.CLEAN);
        assertRefused("text.error.not-a-translation",
                () -> drafting.translate(meeting, paragraph.id(), "en", source.id(), source.id(), draft("The Parties;")));
    }

    @Test
    void aFaultInTheNotationIsSaidWithItsPlaceAndNothingIsSaved() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> save(paragraph.source(), "The Parties [shall cooperate;"))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("notation", "text.fault.UNCLOSED_BRACKET", 13, "[")));
        assertRefused("text.error.empty", () -> save(paragraph.source(), " "));
        assertRefused("error.too-long", () -> drafting.save(meeting, paragraph.id(), paragraph.source().id(), new ParagraphDraft("x", "x".repeat(121))));
        assertThat(now().source()).isEqualTo(paragraph.source());
    }

    @Test
    void whatBelongsToAnotherMeetingIsNotFound() {
        var other = planners.meeting().id();
        Planners.signIn(planners.account(other, "Other", MeetingRole.LEAD_ORGANISER));
        var head = paragraph.source();
        List<ThrowingCallable> attempts = List.of(
                () -> texts.text(other, text),
                () -> drafting.revisions(other, paragraph.id(), "en"),
                () -> drafting.save(other, paragraph.id(), head.id(), draft("Mine")),
                () -> drafting.translate(other, paragraph.id(), "fr", null, head.id(), draft("Mien")),
                () -> drafting.settle(other, paragraph.id(), head.id(), FIRST, new Resolution.Delete()),
                () -> drafting.adopt(other, paragraph.id(), head.id(), ADOPTED, null),
                () -> texts.add(other, text, Part.OPERATIVE, 0, null, draft("Mine")),
                () -> texts.move(other, paragraph.id(), true),
                () -> texts.suppress(other, paragraph.id()));
        assertThat(attempts).allSatisfy(attempt -> assertThatExceptionOfType(NotFound.class).isThrownBy(attempt));
    }

    @Test
    void aBaseOfAnotherParagraphIsNotFound() {
        var other = add("Another;").source();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> save(other, "Mine"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(
                () -> drafting.translate(meeting, paragraph.id(), "fr", null, other.id(), draft("Mien")));
    }

    @Test
    void contributorsDraftTranslatorsTranslateAndOnlyTheChairAdopts() {
        var head = paragraph.source();
        var translator = planners.account(meeting, "T", MeetingRole.TRANSLATOR);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Planners.as(translator, () -> save(head, "x")));
        assertThatExceptionOfType(Refused.class).isThrownBy(
                () -> Planners.as(uganda, () -> drafting.translate(meeting, paragraph.id(), "fr", null, head.id(), draft("x"))));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Planners.as(uganda, () -> {
            drafting.adopt(meeting, paragraph.id(), head.id(), AGREED, null);
            return null;
        }));
    }

    @Test
    void whatHappenedToAParagraphIsInItsHistory() {
        var saved = save(paragraph.source(), "The Parties should cooperate;").head();
        drafting.adopt(meeting, paragraph.id(), saved.id(), AGREED, null);
        assertThat(history.ofObject(meeting, TextService.PARAGRAPH, paragraph.id())).extracting(HistoryEntry::action)
                .containsExactly("PARAGRAPH_AGREED", "PARAGRAPH_WORDED", "CREATED");
    }

    @Test
    void anEarlierWordingComesBackAsANewOneWithItsNamesAndNothingIsOverwritten() {
        var disputed = drafting.save(meeting, paragraph.id(), paragraph.source().id(), draft("The Parties [shall @CMS | may @Mali] cooperate in the conservation of lions;")).head();
        var settled = drafting.settle(meeting, paragraph.id(), disputed.id(), FIRST, new Resolution.Choose(0)).head();
        Planners.as(uganda, () -> {
            var restored = drafting.restore(meeting, paragraph.id(), settled.id(), disputed.id());
            assertThat(restored.result()).isEqualTo(Result.CLEAN);
            assertThat(restored.head().body()).isEqualTo(disputed.body());
            assertThat(restored.head().delegation()).isEqualTo("Uganda");
            return restored;
        });
        assertThat(drafting.revisions(meeting, paragraph.id(), "en")).hasSize(4);

        var late = drafting.restore(meeting, paragraph.id(), settled.id(), paragraph.source().id());
        assertThat(late.result()).as("from a head that is not the head any more").isEqualTo(Result.UNCHANGED);
        assertThat(now().source().body()).isEqualTo(disputed.body());
    }

    @Test
    void anEarlierTranslationRendersAgainWhatItRendered() {
        var source = paragraph.source();
        var first = drafting.translate(meeting, paragraph.id(), "fr", null, source.id(), draft("Les Parties coopèrent ;")).head();
        var revised = drafting.save(meeting, paragraph.id(), source.id(), draft("The Parties shall cooperate closely;")).head();
        var second = drafting.translate(meeting, paragraph.id(), "fr", first.id(), revised.id(), draft("Les Parties coopèrent étroitement ;")).head();
        assertThat(now().isStale("fr")).isFalse();
        var restored = drafting.restoreTranslation(meeting, paragraph.id(), "fr", second.id(), first.id());
        assertThat(restored.head().notation()).isEqualTo("Les Parties coopèrent ;");
        assertThat(now().isStale("fr")).isTrue();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafting.restoreTranslation(meeting, paragraph.id(), "fr", second.id(), source.id()));
    }
}
