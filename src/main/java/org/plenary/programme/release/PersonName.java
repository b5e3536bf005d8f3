package org.plenary.programme.release;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.shell.Folded;

/** The names of a person without their order, titles and accents: "H.E. Ms Jane Doe (Norway)" and "DOE, Jane" are the same. */
record PersonName(Set<String> words) {

    private static final Set<String> TITLES = Set.of("h.e", "he", "dr", "mr", "mrs", "ms", "prof", "m", "mme", "mlle", "s.e", "se", "sr", "sra", "srta", "dra", "ing", "hon");

    static PersonName of(String written) {
        return new PersonName(Arrays.stream(Folded.of(written).replaceAll("\\([^)]*\\)", " ").split("[\\s,;]+")).map(word -> word.replaceAll("\\.$", ""))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word)).collect(Collectors.toSet()));
    }
}
