package org.plenary.participation;

import java.time.LocalDate;
import java.util.List;

/**
 * What the rules of procedure of a meeting ask of credentials.
 *
 * @param dueOn       the last day of submission in the zone of the meeting, or null where none is set
 * @param instruments codes of the bodies for which credentials must serve, in alphabetical order
 */
public record CredentialRule(LocalDate dueOn, List<String> instruments, int version) {

    public static final CredentialRule NONE = new CredentialRule(null, List.of(), 0);

    public CredentialRule {
        instruments = instruments.stream().sorted().toList();
    }
}
