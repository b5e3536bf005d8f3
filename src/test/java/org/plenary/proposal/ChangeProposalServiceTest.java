package org.plenary.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.CHANGE_PROPOSAL;
import static org.plenary.schema.Tables.FINER_RIGHT;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;
import static org.plenary.support.Planners.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaState;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.agenda.AgendaVersionService;
import org.plenary.agenda.PutOut;
import org.plenary.audit.HistoryService;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentService;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionDraft.RemoteSpeaker;
import org.plenary.programme.SessionKind;
import org.plenary.proposal.ChangeProposal.State;
import org.plenary.proposal.FieldChange.Outcome;
import org.plenary.retention.Emptied;
import org.plenary.retention.KeptData;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Action;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
class ChangeProposalServiceTest {

    @Autowired
    private ChangeProposalService proposals;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private AgendaVersionService versions;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private DocumentService documents;
    @Autowired
    private HistoryService history;
    @Autowired
    private DSLContext db;
    @Autowired
    private PersonsOfProposals persons;
    @Autowired
    private TransactionTemplate transaction;

    private Planners planners;
    private long meeting;
    private AccountPrincipal organiser;
    private AccountPrincipal translator;
    private AgendaItem item;

    @BeforeEach
    void anAgendaItem() {
        planners = new Planners(db);
        meeting = planners.meeting().id();
        organiser = planners.account(meeting, "CMS", MeetingRole.LEAD_ORGANISER);
        translator = planners.account(meeting, "Translators", MeetingRole.TRANSLATOR);
        Planners.signIn(organiser);
        item = agenda.add(meeting, Target.lastIn(null), new AgendaItemDraft("Opening", "Ouverture", null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static AgendaItemDraft with(AgendaItemDraft draft, String field, Object value) {
        return ThreeWay.with(draft, Map.of(field, value));
    }

    private long propose(AccountPrincipal by, Map<String, Object> changes) {
        return as(by, () -> proposals.propose(meeting, AgendaService.AGENDA_ITEM, item.id(), now(), ThreeWay.with(now(), changes), "Reads better.", null));
    }

    private AgendaItemDraft now() {
        return agenda.tree(meeting).stream().filter(one -> one.id() == item.id()).findFirst().orElseThrow().fields();
    }

    private Review review(long id) {
        return proposals.review(meeting, id, "en");
    }

    private Map<String, Outcome> accept(Review review, String... fields) {
        return proposals.accept(meeting, review.proposal().id(), review.proposal().version(), review.now(), review.taking(Set.of(fields)));
    }

    private List<ChangeProposal> seenBy(AccountPrincipal reader) {
        return as(reader, () -> proposals.of(meeting, "en"));
    }

    @Test
    void whatIsProposedChangesNothingUntilItIsAccepted() {
        var id = propose(translator, Map.of("titleFr", "Ouverture de la réunion", "mandate", "Resolution 11.10"));
        assertThat(now()).isEqualTo(item.fields());
        assertThat(proposals.standing(meeting)).isEqualTo(Map.of(AgendaService.AGENDA_ITEM, Map.of(item.id(), 1)));
        assertThat(proposals.waiting("en")).singleElement().extracting(ProposalsWaiting::count).isEqualTo(1);

        assertThat(accept(review(id), "titleFr", "mandate")).containsOnly(Map.entry("titleFr", Outcome.TAKEN), Map.entry("mandate", Outcome.TAKEN));
        assertThat(now()).extracting(AgendaItemDraft::titleFr, AgendaItemDraft::mandate).containsExactly("Ouverture de la réunion", "Resolution 11.10");
        assertThat(proposals.waiting("en")).isEmpty();
        assertThat(proposals.standing(meeting)).isEmpty();
        assertThat(seenBy(translator)).singleElement().satisfies(seen -> {
            assertThat(seen.state()).isEqualTo(State.ACCEPTED);
            assertThat(seen.answeredBy()).contains("CMS");
        });
    }

    @Test
    void theHistoryOfTheObjectNamesWhoeverProposedIt() {
        accept(review(propose(translator, Map.of("titleFr", "Ouverture de la réunion"))), "titleFr");
        assertThat(history.ofObject(meeting, AgendaService.AGENDA_ITEM, item.id())).satisfies(entries -> {
            assertThat(entries.get(0).action()).isEqualTo("CHANGE_ACCEPTED");
            assertThat(entries.get(0).changes()).extracting("field", "after").contains(tuple("proposedBy", translator.name() + " (Translators)"));
            assertThat(entries.get(1).action()).isEqualTo("CHANGED");
            assertThat(entries.get(1).actor()).contains("CMS");
        });
    }

    @Test
    void chosenFieldsAreTakenAndOthersChangedOrLeft() {
        var review = review(propose(translator, Map.of("titleFr", "Ouverture de la réunion", "titleEs", "Apertura", "mandate", "Resolution 11.10")));
        var mine = with((AgendaItemDraft) review.taking(Set.of("titleFr")), "titleEs", "Apertura de la reunión");
        var outcomes = proposals.accept(meeting, review.proposal().id(), review.proposal().version(), review.now(), mine);
        assertThat(outcomes).containsOnly(Map.entry("titleFr", Outcome.TAKEN), Map.entry("titleEs", Outcome.CHANGED), Map.entry("mandate", Outcome.LEFT));
        assertThat(now()).extracting(AgendaItemDraft::titleFr, AgendaItemDraft::titleEs, AgendaItemDraft::mandate).containsExactly("Ouverture de la réunion", "Apertura de la reunión", null);
        assertThat(seenBy(translator).getFirst().changes()).extracting(FieldChange::field, FieldChange::outcome)
                .contains(tuple("mandate", Outcome.LEFT), tuple("titleEs", Outcome.CHANGED));
    }

    @Test
    void nothingTakenIsNoAcceptance() {
        var review = review(propose(translator, Map.of("titleFr", "Ouverture de la réunion")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> accept(review))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsExactly("proposal.error.none-taken"));
        assertThat(seenBy(organiser).getFirst().isOpen()).isTrue();
    }

    @Test
    void aFieldThatWasChangedMeanwhileIsShownInThreeValues() {
        var id = propose(translator, Map.of("titleFr", "Ouverture de la réunion", "mandate", "Resolution 11.10"));
        agenda.edit(meeting, item.id(), now(), with(now(), "titleFr", "Ouverture officielle"));
        assertThat(review(id).lines()).filteredOn(Review.Line::isConflict).singleElement().satisfies(line -> {
            assertThat(line.field()).isEqualTo("titleFr");
            assertThat(List.of(line.base().raw(), line.now().raw(), line.proposed().raw())).containsExactly("Ouverture", "Ouverture officielle", "Ouverture de la réunion");
            assertThat(line.edit().by()).isEqualTo(organiser.name() + " (CMS)");
        });
    }

    @Test
    void whatIsChangedWhileItIsReviewedIsNotOverwritten() {
        var review = review(propose(translator, Map.of("titleFr", "Ouverture de la réunion")));
        agenda.edit(meeting, item.id(), now(), with(now(), "titleFr", "Ouverture officielle"));
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> accept(review, "titleFr"));
        assertThat(now().titleFr()).isEqualTo("Ouverture officielle");
        assertThat(seenBy(organiser).getFirst().isOpen()).isTrue();
        accept(review(review.proposal().id()), "titleFr");
        assertThat(now().titleFr()).isEqualTo("Ouverture de la réunion");
    }

    @Test
    void aReturnedProposalSaysWhyAndIsProposedAgain() {
        var id = propose(translator, Map.of("titleFr", "Ouverture de la réunion"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> proposals.giveBack(meeting, id, 0, "  "))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("reason", "error.required")));
        proposals.giveBack(meeting, id, 0, "The agenda says “Ouverture” everywhere.");

        assertThat(as(translator, () -> proposals.answered("en"))).singleElement().extracting(AnsweredProposal::state).isEqualTo(State.RETURNED);
        assertThat(seenBy(translator).getFirst()).satisfies(seen -> {
            assertThat(seen.answer()).contains("everywhere");
            assertThat(seen.mayRenew()).isTrue();
        });
        var again = as(translator, () -> proposals.propose(meeting, AgendaService.AGENDA_ITEM, item.id(), now(), with(now(), "titleFr", "Ouverture solennelle"), null, id));
        assertThat(as(translator, () -> proposals.answered("en"))).isEmpty();
        assertThat(seenBy(translator)).extracting(ChangeProposal::id, ChangeProposal::mayRenew)
                .containsExactly(tuple(again, false), tuple(id, false));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> as(translator, () ->
                proposals.propose(meeting, AgendaService.AGENDA_ITEM, item.id(), now(), with(now(), "titleFr", "Encore"), null, id)));
    }

    @Test
    void whatBecameOfAProposalIsNewUntilItsProposerHasSeenIt() {
        var id = propose(translator, Map.of("titleFr", "Ouverture de la réunion"));
        as(translator, () -> {
            proposals.read(meeting, id);
            return null;
        });
        accept(review(id), "titleFr");
        assertThat(as(translator, () -> proposals.answered("en"))).hasSize(1);
        as(translator, () -> {
            proposals.read(meeting, id);
            return null;
        });
        assertThat(as(translator, () -> proposals.answered("en"))).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> proposals.read(meeting, id));
    }

    @Test
    void aWithdrawnProposalIsNotAcceptedAnyMore() {
        var id = propose(translator, Map.of("titleFr", "Ouverture de la réunion"));
        var review = review(id);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> proposals.withdraw(meeting, id));
        as(translator, () -> {
            proposals.withdraw(meeting, id);
            return null;
        });
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> accept(review, "titleFr"))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsExactly("proposal.error.decided"));
        assertThat(now().titleFr()).isEqualTo("Ouverture");
    }

    @Test
    void thoseWhoMayEditSeeProposalsAndTheOrganisationOfTheProposer() {
        var reader = planners.account(meeting, MeetingRole.READER);
        var otherTranslator = planners.account(meeting, MeetingRole.TRANSLATOR);
        var contributor = planners.account(meeting, MeetingRole.CONTRIBUTOR);
        var id = propose(translator, Map.of("titleFr", "Ouverture de la réunion"));
        assertThat(seenBy(contributor)).hasSize(1).allMatch(ChangeProposal::mayDecide);
        assertThat(seenBy(translator)).hasSize(1).noneMatch(ChangeProposal::mayDecide);
        for (var outsider : List.of(reader, otherTranslator)) {
            assertThat(seenBy(outsider)).isEmpty();
            assertThat(as(outsider, () -> proposals.standing(meeting))).isEmpty();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(outsider, () -> review(id)));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(outsider, () -> proposals.accept(meeting, id, 0, now(), now())));
        }
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> propose(reader, Map.of("titleFr", "Début")));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> as(translator, () -> proposals.accept(meeting, id, 0, now(), with(now(), "titleFr", "Ouverture de la réunion"))))
                .satisfies(refused -> assertThat(refused.action()).isEqualTo(Action.EDIT_AGENDA));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> as(translator, () -> {
            proposals.giveBack(meeting, id, 0, "No.");
            return null;
        }));
    }

    @Test
    void whoeverPlansOneItemDecidesOnThatAlone() {
        var planner = planners.account(meeting, MeetingRole.READER);
        var other = item;
        var id = propose(translator, Map.of("titleFr", "Ouverture de la réunion"));
        item = agenda.add(meeting, Target.lastIn(null), new AgendaItemDraft("Closing", null, null));
        grant(planner, item.id());
        var theirs = propose(translator, Map.of("titleFr", "Clôture"));
        assertThat(seenBy(planner)).extracting(ChangeProposal::id).containsExactly(theirs);
        assertThat(as(planner, () -> accept(review(theirs), "titleFr"))).containsValue(Outcome.TAKEN);
        assertThat(now().titleFr()).isEqualTo("Clôture");
        item = other;
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(planner, () -> proposals.accept(meeting, id, 0, now(), with(now(), "titleFr", "Ouverture de la réunion"))));
    }

    @Test
    void aProposalOnWhatWasRemovedIsClosedAndOpenAgainWhenThatIsUndone() {
        var id = propose(translator, Map.of("titleFr", "Ouverture de la réunion"));
        var removed = agenda.remove(meeting, item.id());
        assertThat(seenBy(translator)).singleElement().extracting(ChangeProposal::state).isEqualTo(State.GONE);
        assertThat(as(translator, () -> proposals.answered("en"))).singleElement().extracting(AnsweredProposal::state).isEqualTo(State.GONE);
        assertThat(proposals.waiting("en")).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> review(id));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> proposals.accept(meeting, id, 0, item.fields(), with(item.fields(), "titleFr", "Ouverture de la réunion")))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsExactly("proposal.error.gone"));
        agenda.undo(meeting, removed);
        assertThat(accept(review(id), "titleFr")).containsValue(Outcome.TAKEN);
    }

    @Test
    void whatCannotBeSavedIsNotProposed() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> propose(translator, Map.of()))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("reason", "proposal.error.nothing")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> propose(translator, Map.of("titleEn", "x".repeat(5_000))))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::field).containsExactly("titleEn"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(translator, () ->
                proposals.propose(meeting, "ROOM", 1, item.fields(), with(item.fields(), "titleFr", "Salle"), null, null)));
        assertThat(db.fetchCount(CHANGE_PROPOSAL, CHANGE_PROPOSAL.MEETING_ID.eq(meeting))).isZero();
    }

    @Test
    void anAdoptedAgendaTakesNoProposals() {
        var before = propose(translator, Map.of("titleFr", "Ouverture de la réunion"));
        var review = review(before);
        adopt();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> propose(translator, Map.of("titleFr", "Début")))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsExactly("agenda.refused.ADOPTED"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> accept(review, "titleFr"));
        assertThat(seenBy(organiser).getFirst().isOpen()).isTrue();
    }

    private void adopt() {
        for (var state : List.of(AgendaState.PROPOSED, AgendaState.PROVISIONAL, AgendaState.ADOPTED)) {
            versions.putOut(meeting, new PutOut(state, "EXAMPLE/COP1/Doc.3", null), versions.standing(meeting));
        }
    }

    @Test
    void fieldsOfASessionThatOnlyPlannersKnowAreNeitherProposedNorShown() {
        var session = programme.add(meeting, SessionDraft.titled(SessionKind.PLENARY, "Opening", null, 60, null));
        var changed = ThreeWay.with(session.fields(), Map.of("titleFr", "Ouverture", "afar", List.of(new RemoteSpeaker("A. Example", "Asia/Manila"))));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> as(translator, () ->
                        proposals.propose(meeting, ProgrammeService.SESSION, session.id(), session.fields(), changed, null, null)))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("afar", "proposal.error.not-yours")));

        var id = proposals.propose(meeting, ProgrammeService.SESSION, session.id(), session.fields(), changed, null, null);
        db.update(CHANGE_PROPOSAL).set(CHANGE_PROPOSAL.ORGANISATION_ID, translator.organisationId()).where(CHANGE_PROPOSAL.ID.eq(id)).execute();
        assertThat(seenBy(translator).getFirst().changes()).extracting(FieldChange::field).containsExactly("titleFr");
        assertThat(accept(review(id), "titleFr", "afar")).hasSize(2);
        assertThat(programme.programme(meeting).session(session.id()).orElseThrow().fields().afar()).containsExactly(new RemoteSpeaker("A. Example", "Asia/Manila"));
    }

    @Test
    void ofPersonsNothingStaysOnceNamesAreEmptied() {
        var session = programme.add(meeting, SessionDraft.titled(SessionKind.PLENARY, "Opening", null, 60, null));
        var changed = ThreeWay.with(session.fields(), Map.of("titleFr", "Ouverture", "chair", "A. Example"));
        var id = as(translator, () -> proposals.propose(meeting, ProgrammeService.SESSION, session.id(), session.fields(), changed, "A. Example agreed.", null));
        proposals.giveBack(meeting, id, 0, "A. Example is ill.");
        assertThat(emptied()).isEqualTo(2);
        assertThat(proposals.of(meeting, "en")).singleElement().satisfies(one -> {
            assertThat(one.changes()).extracting(FieldChange::field).containsExactly("titleFr");
            assertThat(one.reason()).isNull();
            assertThat(one.answer()).isEqualTo(Emptied.MARK);
        });
        assertThat(emptied()).isZero();
    }

    private int emptied() {
        return transaction.execute(status -> persons.empty(meeting, KeptData.NAMES));
    }

    @Test
    void whoChangesAndAcceptsBeginsWithWhatOthersSavedMeanwhile() {
        var id = propose(translator, Map.of("titleEn", "Opening ceremony", "titleFr", "Cérémonie d’ouverture"));
        agenda.edit(meeting, item.id(), now(), with(now(), "titleEn", "Opening of the meeting"));
        var begun = (AgendaItemDraft) review(id).takingUnchanged();
        assertThat(begun.titleEn()).isEqualTo("Opening of the meeting");
        assertThat(begun.titleFr()).isEqualTo("Cérémonie d’ouverture");
    }

    @Test
    void aDocumentsRecordIsChangedAsProposed() {
        var document = documents.add(meeting, new DocumentDraft("CMS/X/Doc.1", List.of(item.id()), "Report", null, null, List.of(), null, null, null, "en", List.of("en"), null, false));
        var id = as(translator, () -> proposals.propose(meeting, DocumentService.DOCUMENT, document.id(), document.fields(),
                ThreeWay.with(document.fields(), Map.of("titleFr", "Rapport", "languages", List.of("en", "fr"), "items", List.of())), null, null));
        assertThat(review(id).lines()).filteredOn(line -> line.field().equals("items")).singleElement().satisfies(line -> assertThat(line.base().words()).isEqualTo("1 Opening"));
        accept(review(id), "titleFr", "languages");
        assertThat(documents.register(meeting).getFirst().fields()).satisfies(fields -> {
            assertThat(fields.titleFr()).isEqualTo("Rapport");
            assertThat(fields.languages()).containsExactly("en", "fr");
            assertThat(fields.items()).containsExactly(item.id());
        });
    }

    @Test
    void thoseWhoDecideAreToldAtOnceOrInTheSummaryAsTheyLike() {
        var cites = planners.account(meeting, "CITES", MeetingRole.CO_ORGANISER);
        db.update(ACCOUNT).set(ACCOUNT.MENTIONS, "IN_DIGEST").where(ACCOUNT.ID.eq(cites.id())).execute();
        var id = propose(translator, Map.of("titleFr", "Ouverture de la réunion"));
        assertThat(letters(organiser)).isEqualTo(1);
        assertThat(letters(cites)).isZero();
        assertThat(letters(translator)).isZero();
        assertThat(as(cites, () -> proposals.waiting("en"))).hasSize(1);
        accept(review(id), "titleFr");
        assertThat(letters(translator)).isEqualTo(1);
    }

    @Test
    void whoeverPlansOneItemIsToldOfWhatIsProposedThere() {
        var planner = planners.account(meeting, MeetingRole.READER);
        propose(translator, Map.of("titleFr", "Ouverture de la réunion"));
        assertThat(letters(planner)).isZero();
        grant(planner, item.id());
        propose(translator, Map.of("titleFr", "Ouverture solennelle"));
        assertThat(letters(planner)).isEqualTo(1);
    }

    @Test
    void colleaguesWhoPlanTheMeetingAreToldWhatBecameOfAProposalUntilTheyHaveSeenIt() {
        var colleague = colleague();
        var atHome = colleague();
        db.deleteFrom(MEETING_ROLE).where(MEETING_ROLE.ACCOUNT_ID.eq(atHome.id())).execute();
        var id = propose(translator, Map.of("titleFr", "Ouverture de la réunion"));
        assertThat(answeredTo(colleague)).isEmpty();
        proposals.giveBack(meeting, id, 0, "The agenda says “Ouverture” everywhere.");

        assertThat(answeredTo(colleague)).singleElement().satisfies(one -> {
            assertThat(one.proposer()).isEqualTo(translator.name() + " (Translators)");
            assertThat(one.state()).isEqualTo(State.RETURNED);
        });
        assertThat(answeredTo(translator)).singleElement().extracting(AnsweredProposal::proposer).isNull();
        assertThat(List.of(letters(colleague), letters(translator), letters(atHome))).containsExactly(1, 1, 0);
        assertThat(answeredTo(atHome)).isEmpty();
        assertThat(answeredTo(organiser)).isEmpty();
        read(colleague, id);
        read(colleague, id);
        assertThat(answeredTo(colleague)).isEmpty();
        assertThat(answeredTo(translator)).as("it is still new to whoever proposed it").hasSize(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(planners.account(meeting, MeetingRole.TRANSLATOR), id));
    }

    @Test
    void itIsNoNewsToColleaguesWhatWasDecidedLongAgo() {
        var colleague = colleague();
        accept(review(propose(translator, Map.of("titleFr", "Ouverture de la réunion"))), "titleFr");
        assertThat(answeredTo(colleague)).hasSize(1);
        db.update(CHANGE_PROPOSAL).set(CHANGE_PROPOSAL.ANSWERED_AT, Instant.now().minus(Duration.ofDays(15))).where(CHANGE_PROPOSAL.MEETING_ID.eq(meeting)).execute();
        assertThat(answeredTo(colleague)).isEmpty();
    }

    /** @return another of the organisation of the translator, with the same role */
    private AccountPrincipal colleague() {
        var account = planners.account(meeting, "Translators", MeetingRole.TRANSLATOR);
        db.update(ACCOUNT).set(ACCOUNT.ORGANISATION_ID, translator.organisationId()).where(ACCOUNT.ID.eq(account.id())).execute();
        return new AccountPrincipal(account.id(), account.getUsername(), account.name(), translator.organisationId(), "Translators", account.platformRole(), account.locale(), true, false, null);
    }

    private List<AnsweredProposal> answeredTo(AccountPrincipal reader) {
        return as(reader, () -> proposals.answered("en"));
    }

    private void read(AccountPrincipal reader, long id) {
        as(reader, () -> {
            proposals.read(meeting, id);
            return null;
        });
    }

    private void grant(AccountPrincipal planner, long itemId) {
        var role = db.fetchSingle(MEETING_ROLE, MEETING_ROLE.MEETING_ID.eq(meeting).and(MEETING_ROLE.ACCOUNT_ID.eq(planner.id()))).getId();
        db.insertInto(FINER_RIGHT).set(FINER_RIGHT.MEETING_ROLE_ID, role).set(FINER_RIGHT.ACTION, "EDIT_AGENDA").set(FINER_RIGHT.EFFECT, "GRANTED")
                .set(FINER_RIGHT.PART, "AGENDA_ITEM").set(FINER_RIGHT.PART_ID, itemId).set(FINER_RIGHT.GIVEN_AT, Instant.now()).execute();
    }

    private int letters(AccountPrincipal to) {
        return db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.RECIPIENT.eq(to.getUsername()).and(OUTBOX_MESSAGE.MEETING_ID.isNull()));
    }
}
