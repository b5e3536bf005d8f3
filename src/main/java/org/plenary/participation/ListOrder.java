package org.plenary.participation;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The order of a list of participants: by category; within it by State or organisation in the alphabetical order of a language;
 * within it heads of delegation first, then deputies, alternates, advisers, others, each by family name.
 */
final class ListOrder {

    /** @param name of the State or organisation; empty for those who belong to none, who come last */
    record Group(String name, List<ListedParticipant> people) {
    }

    record Part(ParticipantCategory category, List<Group> groups) {
    }

    private final Collator collator;
    private final Function<String, String> stateName;

    /**
     * @param language  whose alphabet orders: with French, Côte d’Ivoire stands before Croatie
     * @param stateName of a code, in the language of the order
     */
    ListOrder(Locale language, Function<String, String> stateName) {
        this.collator = Collator.getInstance(ULocale.forLocale(language)).freeze();
        this.stateName = stateName;
    }

    List<Part> of(Collection<ListedParticipant> all) {
        var byCategory = new TreeMap<ParticipantCategory, List<ListedParticipant>>();
        all.forEach(one -> byCategory.computeIfAbsent(one.category(), category -> new ArrayList<>()).add(one));
        return byCategory.entrySet().stream().map(category -> new Part(category.getKey(), groups(category.getValue()))).toList();
    }

    private List<Group> groups(List<ListedParticipant> ofCategory) {
        var byName = new TreeMap<String, List<ListedParticipant>>(Comparator.<String>comparingInt(name -> name.isEmpty() ? 1 : 0)
                .thenComparing(collator::compare).thenComparing(Comparator.naturalOrder()));
        ofCategory.forEach(one -> byName.computeIfAbsent(group(one), name -> new ArrayList<>()).add(one));
        return byName.entrySet().stream().map(group -> new Group(group.getKey(), group.getValue().stream().sorted(people()).toList())).toList();
    }

    private String group(ListedParticipant one) {
        if (one.category().delegation()) {
            return one.iso2() == null ? "" : stateName.apply(one.iso2());
        }
        return one.organisation() == null ? "" : one.organisation();
    }

    private Comparator<ListedParticipant> people() {
        return Comparator.<ListedParticipant>comparingInt(one -> one.delegationRole() == null ? DelegationRole.values().length : one.delegationRole().ordinal())
                .thenComparing(ListedParticipant::familyName, collator::compare).thenComparing(ListedParticipant::givenName, collator::compare);
    }
}
