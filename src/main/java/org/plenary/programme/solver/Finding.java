package org.plenary.programme.solver;

import java.util.List;

/**
 * One rule broken at one place of the programme: what, whom, how badly. {@link RuleWords} puts it into words.
 *
 * @param amount    how much it is broken by, in the unit of the rule: minutes, seats, missing things or 1
 * @param sessions  ids of the sessions concerned
 * @param subjects  ids of the person or delegation concerned
 * @param rooms     ids of the rooms concerned
 * @param arguments of the text: names, numbers, a {@link Span}, a LocalDate, a LocalDateTime, a list of names
 */
public record Finding(Rule rule, Weight weight, long amount, List<String> sessions, List<String> subjects, List<String> rooms, List<Object> arguments) {

    public Finding {
        sessions = List.copyOf(sessions);
        subjects = List.copyOf(subjects);
        rooms = List.copyOf(rooms);
        arguments = List.copyOf(arguments);
    }

    public boolean hard() {
        return weight.hard();
    }

    public Cost cost() {
        var cost = amount * weight.weight();
        return hard() ? new Cost(cost, 0) : new Cost(0, cost);
    }

    /** @return the key of its text, in the bundle of the rules */
    public String key() {
        return "rules.finding." + rule;
    }
}
