package org.plenary.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.live.ThreeWay;
import org.plenary.live.ThreeWay.Merge;
import org.plenary.programme.solver.Rule;
import org.plenary.programme.solver.Weight;
import org.plenary.shell.Violation;

/**
 * What the organisers have settled for the rules of a programme; what is null is not limited.
 *
 * @param evening  nothing official from then on
 * @param lunchFrom from then until lunchTo nothing official
 * @param nightFrom from then until nightTo, on their own clocks, nobody speaks from afar; until the next day where nightTo is not after it
 * @param teams    of interpreters
 * @param official sessions at once at most
 * @param sessions of all kinds at once at most
 * @param lost     days on which the venue cannot be used, in their order
 * @param weights  of every rule by its name, in the order of the rules; 0 is off
 */
public record ProgrammeRules(LocalTime evening, LocalTime lunchFrom, LocalTime lunchTo, LocalTime nightFrom, LocalTime nightTo, Integer teams,
        Integer official, Integer sessions, List<LocalDate> lost, Map<String, Integer> weights) {

    /** Of the search alone: the organiser does not weigh them. */
    private static final List<Rule> NOT_WEIGHED = List.of(Rule.UNPLACED, Rule.MOVED);

    /** Official meetings by custom run 10:00–13:00 and 15:00–18:00. */
    public static final ProgrammeRules CUSTOMARY = new ProgrammeRules(LocalTime.of(18, 0), LocalTime.of(13, 0), LocalTime.of(15, 0), LocalTime.of(22, 0),
            LocalTime.of(6, 0), null, null, null, List.of(), Map.of());

    private static final int MOST = 200;
    private static final int HEAVIEST = 1000;

    public ProgrammeRules {
        lost = lost.stream().distinct().sorted().toList();
        var all = new LinkedHashMap<String, Integer>();
        for (var rule : Rule.values()) {
            if (!NOT_WEIGHED.contains(rule)) {
                all.put(rule.name(), weights.getOrDefault(rule.name(), rule.standard().weight()));
            }
        }
        weights = all;
    }

    public ProgrammeRules losing(List<LocalDate> days) {
        return new ProgrammeRules(evening, lunchFrom, lunchTo, nightFrom, nightTo, teams, official, sessions, days, weights);
    }

    private ProgrammeRules weighing(Map<String, Integer> other) {
        return new ProgrammeRules(evening, lunchFrom, lunchTo, nightFrom, nightTo, teams, official, sessions, lost, other);
    }

    Map<Rule, Weight> weighed() {
        var weighed = new LinkedHashMap<Rule, Weight>();
        Arrays.stream(Rule.values()).filter(rule -> weights.containsKey(rule.name()) && weights.get(rule.name()) != rule.standard().weight())
                .forEach(rule -> weighed.put(rule, new Weight(rule.standard().hard(), weights.get(rule.name()))));
        return weighed;
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if ((lunchFrom == null) != (lunchTo == null) || lunchFrom != null && !lunchFrom.isBefore(lunchTo)) {
            violations.add(Violation.of("lunchTo", "programme.error.lunch"));
        }
        if ((nightFrom == null) != (nightTo == null) || nightFrom != null && nightFrom.equals(nightTo)) {
            violations.add(Violation.of("nightTo", "rules.error.night"));
        }
        number(violations, "teams", teams, 0, MOST);
        number(violations, "official", official, 1, MOST);
        number(violations, "sessions", sessions, 1, MOST);
        weights.forEach((rule, weight) -> number(violations, rule, weight, 0, HEAVIEST));
        return violations;
    }

    private static void number(List<Violation> violations, String field, Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            violations.add(Violation.of(field, "programme.error.number", least, most));
        }
    }

    /** Two who weigh different rules do not contradict each other; where they weigh one differently, both wordings of all weights are told. */
    static Merge<ProgrammeRules> merge(ProgrammeRules base, ProgrammeRules theirs, ProgrammeRules mine) {
        var theirsFirst = new LinkedHashMap<String, Integer>();
        var mineFirst = new LinkedHashMap<String, Integer>();
        base.weights.forEach((rule, was) -> {
            var their = theirs.weights.get(rule);
            var my = mine.weights.get(rule);
            theirsFirst.put(rule, their.equals(was) ? my : their);
            mineFirst.put(rule, my.equals(was) ? their : my);
        });
        return ThreeWay.merge(base, theirs.weighing(theirsFirst), mine.weighing(mineFirst));
    }
}
