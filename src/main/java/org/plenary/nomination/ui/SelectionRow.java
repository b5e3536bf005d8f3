package org.plenary.nomination.ui;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.plenary.nomination.Proposal;
import org.plenary.nomination.Proposal.Person;
import org.plenary.nomination.SelectionWords;
import org.plenary.nomination.selection.Nominee;
import org.plenary.nomination.selection.Reason;
import org.plenary.nomination.selection.Ruling;

/**
 * One nominee in a proposal.
 *
 * @param party  the place of the Party in the alphabetical order of the reader's language
 * @param place  on the reserve list, from 1; 0 where not on it
 * @param ruling null where nothing was ruled when it was proposed
 */
record SelectionRow(Nominee nominee, Person person, int party, Fate fate, int place, boolean funded, Reason reason, Ruling ruling) {

    /** What the proposal makes of a nominee. */
    enum Fate {
        SELECTED, RESERVE, NOT_SELECTED
    }

    /** What the list can be ordered by. */
    enum By {
        FATE, NAME, PARTY
    }

    /** @return the whole pool: the selected by Party, the reserve in its order, then the others */
    static List<SelectionRow> of(Proposal proposal, SelectionWords words) {
        var parties = new HashMap<String, Integer>();
        words.inOrder(proposal.of().pool().stream().map(Nominee::party).distinct().toList()).forEach(party -> parties.put(party, parties.size()));
        var selection = proposal.selection();
        var places = new HashMap<Long, Integer>();
        selection.reserve().forEach(id -> places.put(id, places.size() + 1));
        var rulings = new HashMap<Long, Ruling>();
        proposal.of().rulings().forEach(ruling -> rulings.put(ruling.nominee(), ruling));
        return proposal.of().pool().stream().filter(nominee -> proposal.people().containsKey(nominee.id())).map(nominee -> {
            var id = nominee.id();
            var fate = selection.selected().contains(id) ? Fate.SELECTED : places.containsKey(id) ? Fate.RESERVE : Fate.NOT_SELECTED;
            return new SelectionRow(nominee, proposal.people().get(id), parties.get(nominee.party()), fate, places.getOrDefault(id, 0), selection.funded().contains(id),
                    selection.reasons().get(id), rulings.get(id));
        }).sorted(order(By.FATE)).toList();
    }

    static Comparator<SelectionRow> order(By by) {
        var list = Comparator.comparingInt(SelectionRow::party).thenComparingInt(row -> row.nominee().priority())
                .thenComparingLong(row -> row.nominee().id());
        return switch (by) {
            case FATE -> Comparator.comparing(SelectionRow::fate).thenComparingInt(SelectionRow::place).thenComparing(list);
            case NAME -> Comparator.<SelectionRow, String>comparing(row -> row.person().name()).thenComparing(list);
            case PARTY -> list;
        };
    }
}
