package org.plenary.together;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether something may go out. Where approval is demanded each organiser must have approved it as it is now; whoever put it to the others
 * has approved it by that; whatever changes afterwards makes all approvals stale.
 */
public final class ApprovalRules {

    private ApprovalRules() {
    }

    public enum State {
        NOT_DEMANDED, NOT_PUT, STALE, OBJECTED, WAITING, APPROVED
    }

    /** @param fingerprint of what was put @param by id of the organisation that put it @param answers by id of the organisation: whether it approves */
    record Put(String fingerprint, long by, Map<Long, Boolean> answers) {
    }

    /** @param missing ids of the organisers that have not approved it as it is now, those that object among them */
    record Verdict(State state, Set<Long> missing) {

        boolean mayGoOut() {
            return state == State.NOT_DEMANDED || state == State.APPROVED;
        }
    }

    /**
     * @param organisers  ids of the organisations whose approval counts
     * @param fingerprint of the thing as it is now
     * @param put         null where it was not put to anybody
     */
    static Verdict of(boolean demanded, Set<Long> organisers, String fingerprint, Put put) {
        if (!demanded) {
            return new Verdict(State.NOT_DEMANDED, Set.of());
        }
        if (put == null || !put.fingerprint().equals(fingerprint)) {
            return new Verdict(put == null ? State.NOT_PUT : State.STALE, Set.copyOf(organisers));
        }
        var missing = new LinkedHashSet<>(organisers);
        missing.removeIf(one -> one == put.by() || put.answers().getOrDefault(one, false));
        var objects = missing.stream().anyMatch(put.answers()::containsKey);
        return new Verdict(missing.isEmpty() ? State.APPROVED : objects ? State.OBJECTED : State.WAITING, missing);
    }

    /** @return what is different, in the order of what is now, what is gone last; that lines changed places alone is told of none of them */
    static List<LineChange> changes(List<ContentLine> before, List<ContentLine> after) {
        var was = new LinkedHashMap<String, ContentLine>();
        before.forEach(line -> was.put(line.key(), line));
        var changes = new ArrayList<LineChange>();
        after.forEach(line -> {
            var old = was.remove(line.key());
            if (old == null) {
                changes.add(new LineChange(line.name(), null, line.value()));
            } else if (!old.value().equals(line.value()) || !old.name().equals(line.name())) {
                changes.add(new LineChange(line.name(), old.name().equals(line.name()) ? old.value() : old.name() + " " + old.value(), line.value()));
            }
        });
        was.values().forEach(line -> changes.add(new LineChange(line.name(), line.value(), null)));
        return changes;
    }
}
