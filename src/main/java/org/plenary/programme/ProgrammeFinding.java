package org.plenary.programme;

import java.time.Instant;
import java.util.List;

/**
 * Something wrong with the programme as it stands, in words.
 *
 * @param key        by which it is known again while it stays the same
 * @param rule       by name
 * @param ruleName   what the rule asks for, in words
 * @param hard       whether the programme cannot be held like this
 * @param text       who or what is where, and why that is a problem
 * @param sessions   concerned
 * @param acceptance null while nobody has accepted it
 */
public record ProgrammeFinding(String key, String rule, String ruleName, boolean hard, String text, List<Long> sessions, Acceptance acceptance) {

    public record Acceptance(String reason, String by, Instant at) {
    }

    ProgrammeFinding accepted(Acceptance by) {
        return new ProgrammeFinding(key, rule, ruleName, hard, text, sessions, by);
    }

    public boolean isOpen() {
        return acceptance == null;
    }
}
