package org.plenary.programme;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.shell.Folded;
import org.plenary.shell.ImportWords;
import org.plenary.shell.Messages;

/** How programmes call the kinds of sessions, in English, French and Spanish; all folded. */
final class SheetWords {

    private static final List<Map.Entry<Pattern, SessionKind>> IN_TITLES = List.of(
            entry("plenar(?:y|ia)|(?:seance|session) pleniere", SessionKind.PLENARY),
            entry("committee|comite|comision", SessionKind.COMMITTEE),
            entry("(?:working|drafting|contact) group|groupe de (?:travail|redaction|contact)|grupo de (?:trabajo|redaccion|contacto)", SessionKind.WORKING_GROUP),
            entry("regional (?:consultation|coordination|group)s?|(?:consultation|coordination|groupe)s? regiona(?:le|l|les|ux)|(?:consulta|coordinacion|grupo)s? regional(?:es)?",
                    SessionKind.REGIONAL_CONSULTATION),
            entry("side event|(?:evenement|manifestation) parallele|evento paralelo", SessionKind.SIDE_EVENT),
            entry("training|formation|capacitacion", SessionKind.TRAINING),
            entry("reception|recepcion|cocktail|coctel", SessionKind.RECEPTION));
    private static final Pattern BREAK = Pattern.compile(".*\\b(?:coffee|tea|lunch|break|pause|dejeuner|almuerzo|cafe|descanso|receso)\\b.*");

    private SheetWords() {
    }

    private static Map.Entry<Pattern, SessionKind> entry(String words, SessionKind kind) {
        return Map.entry(Pattern.compile("\\b(?:" + words + ")\\b"), kind);
    }

    static Map<String, SessionKind> kinds(Messages messages) {
        Map<String, SessionKind> words = new HashMap<>(ImportWords.constants(SessionKind.values(), messages, kind -> "programme.kind." + kind));
        List.of("coffee break", "coffee", "lunch", "lunch break", "pause cafe", "pause dejeuner", "dejeuner", "pausa", "pausa cafe", "cafe", "almuerzo").forEach(word -> words.put(word, SessionKind.BREAK));
        List.of("workshop", "atelier", "taller").forEach(word -> words.put(word, SessionKind.TRAINING));
        List.of("contact group", "groupe de contact", "grupo de contacto", "drafting group").forEach(word -> words.put(word, SessionKind.WORKING_GROUP));
        return words;
    }

    /** @return the kind that the title names first; nothing where it names none */
    static Optional<SessionKind> inTitle(String title) {
        var folded = Folded.of(title);
        record Named(int at, SessionKind kind) {
        }
        var named = IN_TITLES.stream().flatMap(words -> words.getKey().matcher(folded).results().map(found -> new Named(found.start(), words.getValue())))
                .min(Comparator.comparingInt(Named::at)).map(Named::kind);
        return named.isPresent() ? named : Optional.of(SessionKind.BREAK).filter(_ -> BREAK.matcher(folded).matches());
    }
}
