package org.plenary.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.plenary.body.CountryNames;
import org.plenary.body.Names;
import org.plenary.nomination.selection.Counterfactual;
import org.plenary.nomination.selection.Outcome;
import org.plenary.nomination.selection.QuotaKind;
import org.plenary.nomination.selection.Reason;
import org.plenary.nomination.selection.Tier;
import org.plenary.shell.Messages;

/** What a selection says, in the words of one language. A snapshot: take a new one per request. */
public final class SelectionWords {

    private final Messages messages;
    private final Locale locale;
    private final CountryNames countries;
    private final LocalDate on;
    private final Map<String, Names> regions;
    private final Map<String, Names> profiles;

    SelectionWords(Messages messages, Locale locale, CountryNames countries, LocalDate on, Map<String, Names> regions, Map<String, Names> profiles) {
        this.messages = messages;
        this.locale = locale;
        this.countries = countries;
        this.on = on;
        this.regions = regions;
        this.profiles = profiles;
    }

    /** @return a sentence that names no other nominee, so that it can be told to whoever nominated */
    public String reason(Reason reason) {
        return switch (reason) {
            case Reason.Confirmed() -> text("selection.reason.confirmed");
            case Reason.Pinned(var why) -> text("selection.reason.pinned", why);
            case Reason.Chosen chosen -> chosen(chosen);
            case Reason.NotTaken not -> notTaken(not);
            case Reason.PapersMissing() -> text("selection.reason.papers");
            case Reason.StateNotEligible(var party) -> text("selection.reason.not-eligible", party(party));
            case Reason.Withdrawn() -> text("selection.reason.withdrawn");
            case Reason.Replaced() -> text("selection.reason.replaced");
            case Reason.Declined() -> text("selection.reason.declined");
            case Reason.Lapsed() -> text("selection.reason.lapsed");
            case Reason.NotPicked() -> text("selection.reason.not-picked");
            case Reason.Excluded(var why) -> text("selection.reason.excluded", why);
        };
    }

    private String chosen(Reason.Chosen chosen) {
        var parts = new ArrayList<String>();
        parts.add(text("selection.reason.named", chosen.priority(), party(chosen.party())));
        if (chosen.preferred()) {
            parts.add(text("selection.reason.preferred"));
        }
        if (!chosen.serves().isEmpty()) {
            parts.add(text("selection.reason.serves", chosen.serves().stream().map(part -> quota(part.kind(), part.key())).collect(Collectors.joining(", "))));
        }
        return sentence(parts);
    }

    private String notTaken(Reason.NotTaken not) {
        var parts = new ArrayList<String>();
        parts.add(text("selection.reason.named", not.priority(), party(not.party())));
        not.full().stream().filter(full -> not.full().size() == 1 || full.kind() != QuotaKind.SEATS)
                .map(full -> text("selection.full", full.maximum(), quota(full.kind(), full.key()))).forEach(parts::add);
        if (not.decidedBy() == null) {
            parts.add(text("selection.reason.certain"));
        } else if (not.decidedBy() == Tier.PRIORITY && not.ofParty()) {
            parts.add(text("selection.reason.own-priority", party(not.party())));
        } else {
            parts.add(text("selection.lost." + not.decidedBy()));
        }
        return sentence(parts);
    }

    private static String sentence(List<String> parts) {
        return String.join("; ", parts) + ".";
    }

    /** @param names of the nominees */
    public List<String> counterfactual(Counterfactual answer, LongFunction<String> names) {
        return switch (answer) {
            case Counterfactual.SelectedAnyway() -> List.of(text("selection.why.selected"));
            case Counterfactual.Barred(var gate) -> List.of(text("selection.why.barred"), reason(gate));
            case Counterfactual.Impossible(var excesses) -> excesses.stream().map(excess -> excess(excess, names)).toList();
            case Counterfactual.Open(var tier) -> List.of(unproven(tier));
            case Counterfactual.Possible possible -> {
                var lines = new ArrayList<String>();
                if (possible.change().leave().isEmpty()) {
                    lines.add(text("selection.why.nobody-leaves"));
                } else {
                    lines.add(text("selection.why.leave", possible.change().leave().size(), list(possible.change().leave(), names)));
                }
                if (possible.change().enter().size() > 1) {
                    lines.add(text("selection.why.enter-too", list(possible.change().enter(), names)));
                }
                lines.add(worse(possible.worse(), possible.before(), possible.after()));
                yield lines;
            }
        };
    }

    private String worse(Tier tier, long before, long after) {
        var divisor = tier == Tier.SCORES ? 1000.0 : 1;
        return text("selection.worse." + tier, before / divisor, after / divisor);
    }

    /** @return why there is no selection */
    public List<String> problem(Outcome outcome, LongFunction<String> names) {
        return switch (outcome) {
            case Outcome.Selection selection -> List.of();
            case Outcome.Overbooked(var excesses) -> excesses.stream().map(excess -> excess(excess, names)).toList();
            case Outcome.Unproven(var tier) -> List.of(unproven(tier));
        };
    }

    private String unproven(Tier tier) {
        return text("selection.unproven", text("selection.tier." + tier));
    }

    private String excess(Outcome.Excess excess, LongFunction<String> names) {
        return text("selection.excess", excess.maximum(), quota(excess.kind(), excess.key()), excess.certain().size(), list(excess.certain(), names));
    }

    private static String list(Iterable<Long> nominees, LongFunction<String> names) {
        var all = new ArrayList<String>();
        nominees.forEach(id -> all.add(names.apply(id)));
        return String.join(", ", all);
    }

    /** @return what a quota counts: the region, the profile, the gender, the Party, or the seats */
    public String quota(QuotaKind kind, String key) {
        return switch (kind) {
            case SEATS -> text("selection.quota.seats");
            case REGION -> region(key);
            case PROFILE -> profile(key);
            case GENDER -> text("selection.gender." + key);
            case PARTY -> countries.shortName(key, locale.getLanguage(), on);
        };
    }

    public String region(String code) {
        return name(regions, code);
    }

    public String profile(String id) {
        return name(profiles, id);
    }

    private String name(Map<String, Names> names, String key) {
        return names.containsKey(key) ? names.get(key).in(locale.getLanguage()) : key;
    }

    /** @return the short name of a State */
    public String state(String iso2) {
        return countries.shortName(iso2, locale.getLanguage(), on);
    }

    /** @return codes of States in the alphabetical order of their names */
    public List<String> inOrder(Collection<String> iso2s) {
        return countries.inOrder(iso2s, locale.getLanguage(), on);
    }

    private String party(String iso2) {
        return countries.withArticle(iso2, locale.getLanguage(), on);
    }

    private String text(String key, Object... arguments) {
        return messages.get(key, locale, arguments);
    }
}
