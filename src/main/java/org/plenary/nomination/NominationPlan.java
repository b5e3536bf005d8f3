package org.plenary.nomination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.plenary.exchange.table.ImportTarget.Fate;
import org.plenary.exchange.table.ImportTarget.Verdict;
import org.plenary.people.NameMatch;
import org.plenary.shell.Violation;

/**
 * What becomes of the rows of a table of nominations: which are new, which stand already, which cannot be, whom a person should look
 * at, and in which order each Party names its people afterwards. It reads and writes nothing.
 */
final class NominationPlan {

    /**
     * @param addressee null where the row is wrong
     * @param before    the nomination that stands already, or null
     */
    record Step(ImportedNomination row, Addressee addressee, Nomination before, Verdict verdict) {

        /** @return whether the row says anything else about somebody who stands already */
        boolean corrects() {
            return before != null && !row.changes(before.candidate()).isEmpty();
        }
    }

    /** Somebody in the order of a Party. @param before the nomination, or null where the row with this index makes it */
    record Place(Nomination before, int row) {
    }

    private record Named(Nomination before, String iso2, Candidate candidate, String nameKey) {
    }

    private final Call call;
    private final UnaryOperator<String> stateNames;
    private final Map<String, Addressee> addressees;
    private final Map<Long, List<Nomination>> listed;
    private final Map<Long, List<Nomination>> gone;
    private final Map<Long, Integer> places = new HashMap<>();
    private final List<Named> named = new ArrayList<>();
    private final Set<Long> taken = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param nominations of the call, those of each addressee in its order
     * @param stateNames  of codes, for what is said about a row
     */
    NominationPlan(Call call, Collection<Addressee> addressees, Collection<Nomination> nominations, UnaryOperator<String> stateNames, List<ImportedNomination> rows) {
        this.call = call;
        this.stateNames = stateNames;
        this.addressees = addressees.stream().collect(Collectors.toMap(addressee -> addressee.fields().iso2(), addressee -> addressee));
        listed = nominations.stream().filter(one -> !isGone(one)).collect(Collectors.groupingBy(Nomination::addresseeId));
        gone = nominations.stream().filter(NominationPlan::isGone).collect(Collectors.groupingBy(Nomination::addresseeId));
        nominations.stream().filter(one -> one.state().standing()).forEach(one -> {
            places.merge(one.addresseeId(), 1, Integer::sum);
            named.add(named(one, one.iso2(), one.candidate()));
        });
        rows.forEach(row -> steps.add(step(row)));
        this.addressees.values().forEach(this::moved);
    }

    private static boolean isGone(Nomination nomination) {
        return nomination.state() == NominationState.WITHDRAWN || nomination.state() == NominationState.REPLACED;
    }

    private static Named named(Nomination before, String iso2, Candidate candidate) {
        return new Named(before, iso2, candidate, NameMatch.key(candidate.givenName(), candidate.familyName()));
    }

    /** @return one for each row, in their order */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    private Step step(ImportedNomination row) {
        var addressee = addressees.get(row.iso2());
        if (addressee == null) {
            return wrong(row, "iso2", "nomination.error.not-addressed");
        }
        if (row.gone()) {
            return new Step(row, addressee, null, Verdict.of(Fate.UNCHANGED, Violation.of("familyName", "nomination.import.gone")));
        }
        var before = find(listed, addressee, row);
        if (before.isPresent()) {
            return known(row, addressee, before.get());
        }
        if (row.candidate().email() == null) {
            return wrong(row, "email", "error.required");
        }
        if (places.getOrDefault(addressee.id(), 0) >= call.longestList()) {
            return wrong(row, "iso2", "nomination.import.list-full", call.longestList());
        }
        var notes = alike(row.candidate(), null);
        if (find(gone, addressee, row).isPresent()) {
            notes.add(Violation.of("familyName", "nomination.import.named-again"));
        }
        places.merge(addressee.id(), 1, Integer::sum);
        named.add(named(null, row.iso2(), row.candidate()));
        return new Step(row, addressee, null, Verdict.of(Fate.NEW, notes.toArray(Violation[]::new)));
    }

    private Step known(ImportedNomination row, Addressee addressee, Nomination before) {
        if (!taken.add(before.id())) {
            return wrong(row, "familyName", "nomination.import.twice");
        }
        var changes = row.changes(before.candidate());
        if (changes.isEmpty()) {
            return new Step(row, addressee, before, Verdict.of(Fate.UNCHANGED));
        }
        if (!before.state().undecided()) {
            return wrong(row, changes.getFirst(), "nomination.error.decided", call.contact());
        }
        var renamed = changes.contains("familyName") || changes.contains("givenName");
        var notes = renamed ? alike(row.onto(before.candidate()), before) : List.<Violation>of();
        return new Step(row, addressee, before, Verdict.of(Fate.CHANGED, notes.toArray(Violation[]::new)));
    }

    /** By name only where the row gives no address: two people of one name may be two. */
    private static Optional<Nomination> find(Map<Long, List<Nomination>> among, Addressee addressee, ImportedNomination row) {
        var candidate = row.candidate();
        return among.getOrDefault(addressee.id(), List.of()).stream().filter(one -> candidate.email() != null
                ? ImportedNomination.emailKey(one.candidate()).equals(ImportedNomination.emailKey(candidate))
                : ImportedNomination.nameKey(one.candidate()).equals(ImportedNomination.nameKey(candidate))).findFirst();
    }

    private List<Violation> alike(Candidate candidate, Nomination except) {
        var key = NameMatch.key(candidate.givenName(), candidate.familyName());
        var notes = new ArrayList<Violation>();
        named.stream().filter(other -> except == null || !except.equals(other.before())).forEach(other -> {
            if (ImportedNomination.emailKey(other.candidate()).equals(ImportedNomination.emailKey(candidate))) {
                notes.add(Violation.of("email", "nomination.import.same-address", other.candidate().name(), stateNames.apply(other.iso2())));
            } else if (NameMatch.of(key, other.nameKey()).isPresent()) {
                notes.add(Violation.of("familyName", "nomination.import.alike", other.candidate().name(), stateNames.apply(other.iso2())));
            }
        });
        return notes;
    }

    private static Step wrong(ImportedNomination row, String field, String key, Object... arguments) {
        return new Step(row, null, null, Verdict.wrong(Violation.of(field, key, arguments)));
    }

    /** Those to whom rows give priorities stand there, in the order of these; the others fill the places between, as they stood. */
    List<Place> order(Addressee addressee) {
        var order = new ArrayList<Place>();
        var wanted = new ArrayList<Integer>();
        for (var index = 0; index < steps.size(); index++) {
            var step = steps.get(index);
            if (addressee.equals(step.addressee()) && !step.row().gone() && step.row().priority() != null) {
                wanted.add(index);
            }
        }
        wanted.sort(Comparator.comparing(index -> steps.get(index).row().priority()));
        var moving = wanted.stream().map(index -> steps.get(index).before()).toList();
        listed.getOrDefault(addressee.id(), List.of()).stream().filter(one -> !moving.contains(one)).forEach(one -> order.add(new Place(one, -1)));
        for (var index = 0; index < steps.size(); index++) {
            var step = steps.get(index);
            if (addressee.equals(step.addressee()) && step.verdict().fate() == Fate.NEW && step.row().priority() == null) {
                order.add(new Place(null, index));
            }
        }
        var earliest = 0;
        for (var index : wanted) {
            var place = Math.min(order.size(), Math.max(earliest, steps.get(index).row().priority() - 1));
            order.add(place, new Place(steps.get(index).before(), index));
            earliest = place + 1;
        }
        return order;
    }

    /** A row that moves somebody changes something, though nothing else about them. */
    private void moved(Addressee addressee) {
        var present = listed.getOrDefault(addressee.id(), List.of());
        var order = order(addressee);
        for (var place = 0; place < order.size(); place++) {
            var index = order.get(place).row();
            if (index >= 0 && steps.get(index).verdict().fate() == Fate.UNCHANGED && present.indexOf(steps.get(index).before()) != place) {
                var step = steps.get(index);
                steps.set(index, new Step(step.row(), step.addressee(), step.before(), Verdict.of(Fate.CHANGED)));
            }
        }
    }
}
