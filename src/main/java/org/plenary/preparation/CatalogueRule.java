package org.plenary.preparation;

import org.plenary.body.Names;

/**
 * A rule of a body as its list has it.
 *
 * @param body         "CMS COP", as listed
 * @param topic        what is due; French and Spanish are known for rules that are computed
 * @param words        of the list: "at least -150 days, meeting start", in English; null where the list has none
 * @param terms        how its date is found; null where it is words that are never computed
 * @param rollInferred no source says that it moves to a working day: it explains a date that was printed
 * @param source       where the rule was read
 * @param confidence   "sourced", "general-knowledge", "sourced (dates) / inferred (rule)"
 */
public record CatalogueRule(long id, String body, Names topic, String words, String provision, Terms terms, boolean rollInferred, String source, String confidence) {

    /** How far a rule can be relied on. */
    public enum Certainty {
        SOURCED, INFERRED, GENERAL_KNOWLEDGE
    }

    public Certainty certainty() {
        if (confidence.contains("general-knowledge")) {
            return Certainty.GENERAL_KNOWLEDGE;
        }
        return rollInferred || confidence.contains("inferred") ? Certainty.INFERRED : Certainty.SOURCED;
    }
}
