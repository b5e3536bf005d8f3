package org.plenary.nomination;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.meeting.MeetingFacts;
import org.plenary.nomination.NominationRepository.Turn;
import org.plenary.nomination.Proposal.Person;
import org.plenary.nomination.SelectionRepository.Settled;
import org.plenary.nomination.selection.AuditBundle;
import org.plenary.nomination.selection.Change;
import org.plenary.nomination.selection.Counterfactual;
import org.plenary.nomination.selection.Outcome;
import org.plenary.nomination.selection.Outcome.Selection;
import org.plenary.nomination.selection.Reason;
import org.plenary.nomination.selection.Ruling;
import org.plenary.nomination.selection.SelectionCase;
import org.plenary.nomination.selection.SelectionEngine;
import org.plenary.nomination.selection.Tier;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.LongWork.Progress;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposes selections, answers questions about them, and carries one out. No transaction is open while the engine computes. */
@Service
public class SelectionRunService {

    /** A selection as the history tells it. */
    record Run(int selected, int reserve, String poolHash) {
    }

    private final SelectionPoolRepository pools;
    private final SelectionRepository selections;
    private final VacancyRepository vacancies;
    private final CallRepository calls;
    private final NominationRepository nominations;
    private final NominationService desk;
    private final Unselected unselected;
    private final SelectionTexts texts;
    private final MeetingFacts meetings;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SelectionRunService(SelectionPoolRepository pools, SelectionRepository selections, VacancyRepository vacancies, CallRepository calls, NominationRepository nominations,
            NominationService desk, Unselected unselected, SelectionTexts texts, MeetingFacts meetings, AuditTrail audit, Changes changes, Clock clock, PlatformTransactionManager transactions) {
        this.pools = pools;
        this.selections = selections;
        this.vacancies = vacancies;
        this.calls = calls;
        this.nominations = nominations;
        this.desk = desk;
        this.unselected = unselected;
        this.texts = texts;
        this.meetings = meetings;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Computes the selection that follows from what is known now, and keeps it as the newest proposal. Nothing is decided by it.
     *
     * @param progress told before each tier; stopping keeps nothing
     * @return a selection, or why there is none
     */
    @Requires(Action.SELECT_NOMINEES)
    public Outcome propose(long meetingId, Progress progress) {
        var of = read(meetingId);
        var outcome = SelectionEngine.select(of, tiers(progress));
        if (outcome instanceof Selection selection) {
            transaction.executeWithoutResult(status -> keep(meetingId, AuditBundle.of(of, selection)));
        }
        return outcome;
    }

    private void keep(long meetingId, AuditBundle bundle) {
        var call = call(meetingId);
        var run = selections.insertRun(call.id(), bundle, Actor.current().label(), clock.instant());
        audit.record(meetingId, SelectionService.SELECTION, call.id(), "SELECTION_PROPOSED", null, run(bundle));
        changes.changed(meetingId, SelectionService.SELECTION, run, 0);
    }

    /** @return the newest proposal, applied or not; empty while there is none */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public Optional<Proposal> latest(long meetingId) {
        return selections.newestRun(meetingId).map(run -> {
            var call = call(meetingId);
            var bundle = AuditBundle.read(run.bundle());
            var now = pools.read(call.id(), meetings.of(meetingId, Locale.ENGLISH).startsOn());
            var then = run.appliedAt() == null ? bundle.of() : applied(bundle);
            return new Proposal(run.id(), run.at(), run.by(), run.appliedAt(), !now.equals(then), bundle.of(), bundle.selection(),
                    selections.people(call.id()), selections.regionIds(call.id()));
        });
    }

    /** The case as the proposal, carried out, has left it. */
    private static SelectionCase applied(AuditBundle bundle) {
        var of = bundle.of();
        return new SelectionCase(of.pool(), of.criteria(), of.rulings(), bundle.selection().selected(), of.seed());
    }

    /** @return what selecting this nominee in the newest proposal would mean */
    @Requires(Action.VIEW_NOMINATIONS)
    public Counterfactual whyNot(long meetingId, long nominationId, Progress progress) {
        var bundle = transaction.execute(status -> selections.newestRun(meetingId).map(run -> AuditBundle.read(run.bundle())))
                .filter(found -> found.selection().reasons().containsKey(nominationId)).orElseThrow(() -> new NotFound("proposal about", nominationId));
        return SelectionEngine.counterfactual(bundle.of(), bundle.selection(), nominationId, tiers(progress));
    }

    /** What a ruling would make of the newest proposal. @param change null where there would be no selection */
    public record Preview(Outcome outcome, Change change) {
    }

    /**
     * Computes what a ruling would change, and keeps nothing.
     *
     * @param kind null to take back what is ruled about the nominee
     * @throws InvalidInput when the reason for a ruling is missing or too long
     */
    @Requires(Action.SELECT_NOMINEES)
    public Preview preview(long meetingId, long nominationId, Ruling.Kind kind, String reason, Progress progress) {
        var why = kind == null ? null : SelectionService.checked(reason);
        var of = read(meetingId);
        if (of.pool().stream().noneMatch(nominee -> nominee.id() == nominationId)) {
            throw new NotFound("nomination", nominationId);
        }
        var outcome = SelectionEngine.select(kind == null ? of.without(nominationId) : of.with(new Ruling(nominationId, kind, why)), tiers(progress));
        var before = transaction.execute(status -> selections.newestRun(meetingId).map(run -> AuditBundle.read(run.bundle()).selection()));
        return new Preview(outcome, outcome instanceof Selection after && before.isPresent() ? Change.between(before.get(), after) : null);
    }

    /** @return the audit bundle as JSON */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public String bundle(long meetingId, long runId) {
        return selections.run(meetingId, runId).orElseThrow(() -> new NotFound("selection", runId)).bundle();
    }

    /**
     * Decides about every nomination as the proposal says, with the reason in the language of whoever nominated, and puts the letters into
     * the outbox; all of it or nothing. Whoever is selected already is not asked again.
     *
     * @throws InvalidInput when it was applied before, or anything it follows from has changed since
     */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public void apply(long meetingId, long runId, Progress progress) {
        var call = calls.findForUpdate(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        var bundle = AuditBundle.read(selections.run(meetingId, runId).orElseThrow(() -> new NotFound("selection", runId)).bundle());
        if (!pools.read(call.id(), meetings.of(meetingId, Locale.ENGLISH).startsOn()).equals(bundle.of())) {
            throw Input.refused("proposal", "selection.error.outdated");
        }
        if (!selections.applied(runId, Actor.current().label(), clock.instant())) {
            throw Input.refused("proposal", "selection.error.applied");
        }
        decide(call, bundle.selection(), selections.people(call.id()), progress);
        vacancies.closeAll(call.id());
        selections.settle(bundle.of().pool().stream().map(nominee -> new Settled(nominee.id(), bundle.selection().funded().contains(nominee.id()),
                rank(bundle.selection(), nominee.id()), bundle.selection().reasons().get(nominee.id()) instanceof Reason.PapersMissing)).toList());
        audit.record(meetingId, SelectionService.SELECTION, call.id(), "SELECTION_APPLIED", null, run(bundle));
        changes.changed(meetingId, SelectionService.SELECTION, runId, 1);
    }

    /** Places are given up before they are offered anew. */
    private void decide(Call call, Selection selection, Map<Long, Person> people, Progress progress) {
        var before = nominations.ofCall(call.id()).stream().collect(Collectors.toMap(Nomination::id, Function.identity()));
        var inLanguage = new HashMap<String, SelectionWords>();
        Function<Person, String> reason = person -> shortened(inLanguage.computeIfAbsent(person.language(), language -> texts.of(call.meetingId(), Locale.of(language)))
                .reason(selection.reasons().get(person.id())));
        var decisions = people.values().stream().filter(person -> decision(selection, person) != null)
                .collect(Collectors.groupingBy(person -> decision(selection, person)));
        var done = 0;
        var total = decisions.values().stream().mapToInt(List::size).sum();
        for (var decision : List.of(Decision.NOT_SELECT, Decision.RESERVE)) {
            progress.at(done, total);
            var turns = decisions.getOrDefault(decision, List.of()).stream()
                    .map(person -> new Turn(before.get(person.id()), decision.state(), reason.apply(person))).toList();
            unselected.decide(call, decision, turns);
            done += turns.size();
        }
        for (var person : decisions.getOrDefault(Decision.SELECT, List.of())) {
            progress.at(done++, total);
            desk.decide(call.meetingId(), person.id(), person.version(), Decision.SELECT, reason.apply(person));
        }
    }

    /** @return null where nothing is to be decided */
    private static Decision decision(Selection selection, Person person) {
        var decision = selection.selected().contains(person.id()) ? Decision.SELECT
                : selection.reserve().contains(person.id()) ? Decision.RESERVE : Decision.NOT_SELECT;
        var settled = person.state() == decision.state() || person.state() == NominationState.CONFIRMED;
        return settled || ended(selection.reasons().get(person.id())) ? null : decision;
    }

    private static boolean ended(Reason reason) {
        return reason instanceof Reason.Withdrawn || reason instanceof Reason.Replaced || reason instanceof Reason.Declined || reason instanceof Reason.Lapsed;
    }

    private static String shortened(String reason) {
        return reason.length() <= 1_000 ? reason : reason.substring(0, 1_000);
    }

    private static Integer rank(Selection selection, long nominee) {
        var rank = selection.reserve().indexOf(nominee);
        return rank < 0 ? null : rank + 1;
    }

    private SelectionCase read(long meetingId) {
        return transaction.execute(status -> pools.read(call(meetingId).id(), meetings.of(meetingId, Locale.ENGLISH).startsOn()));
    }

    private Call call(long meetingId) {
        return calls.find(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
    }

    private static Run run(AuditBundle bundle) {
        return new Run(bundle.selection().selected().size(), bundle.selection().reserve().size(), bundle.poolHash());
    }

    private static Consumer<Tier> tiers(Progress progress) {
        return tier -> progress.at(tier.ordinal(), Tier.values().length);
    }
}
