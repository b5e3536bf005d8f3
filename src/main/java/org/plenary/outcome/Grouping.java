package org.plenary.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.shell.Folded;

/**
 * Under which heading something belongs: under the one that is said of it; else by the kind of meeting; else by a partner, the most important
 * first; else by words of its title; else by the kind of the most important partner.
 */
final class Grouping {

    /** An organisation by its code and the name of its kind. */
    record Partner(long id, String code, String kind) {
    }

    /** @param partner id of the partner under whom it is told, or null where the heading says it all */
    record Placing(String group, Long partner) {
    }

    private final List<PartnerRule> rules;

    Grouping(List<PartnerRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * @param given    code of the heading that is said of it, or null
     * @param partners the most important first
     * @return empty where no rule says it
     */
    Optional<Placing> place(String given, String meetingKind, List<Partner> partners, String title) {
        var said = Folded.of(title);
        var none = Optional.<Placing>empty();
        return none.or(() -> Optional.ofNullable(given).map(group -> new Placing(group, null)))
                .or(() -> rules(rule -> rule.meetingKind(), meetingKind).findFirst().map(rule -> new Placing(rule.group(), null)))
                .or(() -> partners.stream().flatMap(partner -> rules(rule -> rule.organisationCode(), partner.code()).map(rule -> new Placing(rule.group(), partner.id()))).findFirst())
                .or(() -> rules.stream().filter(rule -> rule.words() != null && stands(rule.words(), said)).findFirst().map(rule -> new Placing(rule.group(), null)))
                .or(() -> partners.stream().flatMap(partner -> rules(rule -> rule.organisationKind(), partner.kind()).map(rule -> new Placing(rule.group(), partner.id()))).findFirst());
    }

    private Stream<PartnerRule> rules(Function<PartnerRule, String> by, String value) {
        return rules.stream().filter(rule -> value != null && Objects.equals(by.apply(rule), value));
    }

    /** Whole words: IPBES is not found in a longer name. */
    private static boolean stands(String words, String title) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(Folded.of(words)) + "(?![\\p{L}\\p{N}])").matcher(title).find();
    }
}
