package org.plenary.body;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plenary.shell.Folded;

/**
 * Names of States (and of the EU) in English, French and Spanish, of their time: a meeting of 2016 lists Swaziland. A snapshot
 * that does not change; take it anew for each request. Where a language has no name for the day, the English one stands in, and
 * where English has none either, the ISO code.
 */
public final class CountryNames {

    /** @param to exclusive, null while the name is in use @param article as in "le", "l’", null where there is none */
    record Name(String iso2, String language, LocalDate from, LocalDate to, String shortName, String article, String formal) {

        Name {
            shortName = typographic(shortName);
            article = typographic(article);
            formal = typographic(formal);
        }

        private static String typographic(String text) {
            return text == null ? null : text.replace('\'', '’');
        }

        boolean validOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    private static final int CODE = 2;

    private final Map<String, List<Name>> names = new HashMap<>();
    private final Set<String> states = new TreeSet<>();

    CountryNames(Collection<Name> all) {
        all.forEach(name -> {
            names.merge(name.iso2 + name.language, List.of(name), CountryNames::both);
            states.add(name.iso2);
        });
    }

    /** @return ISO 3166-1 alpha-2 codes of all that have a name, in the order of the codes */
    public Set<String> states() {
        return Set.copyOf(states);
    }

    /** @param language "en", "fr" or "es" @return the short name without its article: "Ouganda" */
    public String shortName(String iso2, String language, LocalDate on) {
        return find(iso2, language, on).map(Name::shortName).orElse(iso2);
    }

    /** @return the short name as it stands in a sentence: "l’Ouganda", "the Netherlands" */
    public String withArticle(String iso2, String language, LocalDate on) {
        return find(iso2, language, on)
                .map(name -> name.article == null ? name.shortName
                        : name.article + (name.article.endsWith("’") ? "" : " ") + name.shortName)
                .orElse(iso2);
    }

    /** @return the formal name with its article: "la République de l’Ouganda"; the short name where none is known */
    public String formalName(String iso2, String language, LocalDate on) {
        return find(iso2, language, on).map(name -> name.formal == null ? name.shortName : name.formal).orElse(iso2);
    }

    /** @return codes in the alphabetical order of their short names in that language, as delegations are listed and seated */
    public List<String> inOrder(Collection<String> iso2s, String language, LocalDate on) {
        var collator = Collator.getInstance(ULocale.forLanguageTag(language));
        return iso2s.stream().sorted(Comparator.comparing(iso2 -> shortName(iso2, language, on), collator::compare)).toList();
    }

    /**
     * @return the code for everything that people write for a State, folded: its code, its names of any time in any language, and the
     *         short ones of everyday use ("Iran")
     */
    public Map<String, String> byAnyName() {
        Map<String, String> codes = new HashMap<>();
        names.values().stream().flatMap(List::stream).forEach(name -> {
            codes.putIfAbsent(Folded.of(name.shortName), name.iso2);
            if (name.formal != null) {
                codes.putIfAbsent(Folded.of(name.formal), name.iso2);
            }
        });
        for (var language : List.of(ULocale.ENGLISH, ULocale.FRENCH, ULocale.forLanguageTag("es"))) {
            states.forEach(iso2 -> codes.putIfAbsent(Folded.of(ULocale.getDisplayCountry("und_" + iso2, language)), iso2));
        }
        states.forEach(iso2 -> codes.put(Folded.of(iso2), iso2));
        return codes;
    }

    /** @return from what people write for a State to its short name in that language; every other text, and a code alone, stays as it is */
    public UnaryOperator<String> translating(String language, LocalDate on) {
        var codes = byAnyName();
        return text -> text.length() <= CODE ? text : Optional.ofNullable(codes.get(Folded.of(text))).map(iso2 -> shortName(iso2, language, on)).orElse(text);
    }

    private Optional<Name> find(String iso2, String language, LocalDate on) {
        return names.getOrDefault(iso2 + language, List.of()).stream().filter(name -> name.validOn(on)).findFirst()
                .or(() -> language.equals("en") ? Optional.empty() : find(iso2, "en", on));
    }

    private static List<Name> both(List<Name> one, List<Name> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
