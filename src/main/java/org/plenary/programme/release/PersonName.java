package org.plenary.programme.release;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.shell.Folded;

/** The names of a person without their order, titles and accents: "H.E. Ms Jane Doe" and "DOE, Jane" are the same. */
record PersonName(Set<String> words) {

    /** As they are written; without its point, the last of them can be a name. */
    private static final Set<String> TITLES = Set.of("h.e.", "s.e.", "dr", "dr.", "dra.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "mme", "mlle", "sr.", "sra.", "srta.",
            "prof", "prof.", "hon.", "ing.", "m.");

    /** Without what stands in brackets after it: "Jane Doe (Norway)". */
    static PersonName withoutBrackets(String written) {
        return of(written.replaceAll("\\([^)]*\\)", " "));
    }

    static PersonName of(String written) {
        return new PersonName(Arrays.stream(Folded.of(written).split("[\\s,;()]+")).filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .map(word -> word.replaceAll("\\.$", "")).collect(Collectors.toSet()));
    }
}
