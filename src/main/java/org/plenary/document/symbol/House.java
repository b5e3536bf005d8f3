package org.plenary.document.symbol;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a body writes its symbols. */
public enum House {

    /** United Nations Environment Programme and the conventions it serves: UNEP/CMS/COP12/Doc.24.3.1.2/Rev.1. */
    UNEP {
        @Override
        String print(Symbol symbol) {
            return String.join("/", symbol.root()) + "/" + symbol.series().word() + "." + symbol.numberText() + suffixes(symbol, "/", ".");
        }
    },

    /** Convention on Biological Diversity: CBD/SBI/2/INF/14, CBD/SBI/2/4/Add.1, CBD/SBI/2/CRP.3. */
    CBD {
        @Override
        String print(Symbol symbol) {
            var series = switch (symbol.series()) {
                case DOC -> "/";
                case INF -> "/INF/";
                case CRP, L -> "/" + symbol.series().word() + ".";
            };
            return String.join("/", symbol.root()) + series + symbol.numberText() + suffixes(symbol, "/", ".");
        }
    },

    /** CITES: CoP17 Doc. 57.1 (Rev. 1). */
    CITES {
        @Override
        String print(Symbol symbol) {
            return String.join(" ", symbol.root()) + " " + symbol.series().word() + ". " + symbol.numberText() + symbol.suffixes().stream().map(suffix -> {
                var said = suffix.kind().word() + "." + (suffix.number() == 0 ? "" : " " + suffix.number());
                return suffix.kind() == Suffix.Kind.REV ? " (" + said + ")" : " " + said;
            }).collect(Collectors.joining());
        }
    },

    /** Indian Ocean Tuna Commission: IOTC–2016–SCAF13–03[E], its dashes are en dashes and its numbers have two digits. */
    IOTC {
        @Override
        String print(Symbol symbol) {
            var series = symbol.series() == Series.DOC ? "" : symbol.series().word().toUpperCase(Locale.ROOT);
            var number = symbol.number().stream().map(part -> String.format(Locale.ROOT, "%02d", part)).collect(Collectors.joining(".")) + symbol.letter();
            return String.join("–", symbol.root()) + "–" + series + number + suffixes(symbol, " ", "_");
        }
    };

    private static final List<String> CITES_BODIES = List.of("COP", "SC", "AC", "PC");
    private static final Map<String, String> MIXED = Stream.of("StC", "ScC", "Sharks", "Raptors").collect(Collectors.toMap(word -> word.toUpperCase(Locale.ROOT), word -> word));

    abstract String print(Symbol symbol);

    static String suffixes(Symbol symbol, String before, String between) {
        return symbol.suffixes().stream()
                .map(suffix -> before + suffix.kind().word() + (suffix.number() == 0 && between.equals("_") ? "" : between) + (suffix.number() == 0 ? "" : suffix.number()))
                .collect(Collectors.joining());
    }

    /** @param first  the first word of a symbol @param second the second, or empty */
    static House of(String first, String second) {
        var start = first.toUpperCase(Locale.ROOT);
        if (start.equals("IOTC")) {
            return IOTC;
        }
        if (start.equals("CBD") || start.equals("UNEP") && second.equalsIgnoreCase("CBD")) {
            return CBD;
        }
        return CITES_BODIES.contains(letters(start)) && !letters(start).equals(start) ? CITES : UNEP;
    }

    /** @return the word as this body writes it */
    String cased(String word) {
        var upper = word.toUpperCase(Locale.ROOT);
        var letters = letters(upper);
        var digits = upper.substring(letters.length());
        if (this == CITES && letters.equals("COP")) {
            return "CoP" + digits;
        }
        return MIXED.getOrDefault(letters, letters) + digits;
    }

    private static String letters(String word) {
        return word.replaceFirst("\\d+$", "");
    }
}
