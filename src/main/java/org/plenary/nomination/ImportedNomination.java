package org.plenary.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plenary.shell.Folded;
import org.plenary.shell.Violation;

/**
 * A nomination as a row of a table gives it.
 *
 * @param iso2      the State that nominates
 * @param priority  from 1; null leaves the order as it is
 * @param state     null where the row says nothing; an import changes no states, but names nobody anew who is gone
 * @param candidate what stands in the row, and what is usual where it says nothing
 * @param given     names of the fields that the row says; the others stay as they are where the candidate is known already
 */
public record ImportedNomination(String iso2, Integer priority, NominationState state, Candidate candidate, Set<String> given) {

    private static final List<String> FIELDS = List.of("familyName", "givenName", "email", "positionHeld", "institution", "phone", "profileId", "gender", "language");

    public ImportedNomination {
        given = Set.copyOf(given);
    }

    /** @return whether the row tells of somebody who was withdrawn or replaced */
    boolean gone() {
        return state == NominationState.WITHDRAWN || state == NominationState.REPLACED;
    }

    Candidate onto(Candidate before) {
        return new Candidate(given("givenName", candidate.givenName(), before.givenName()), given("familyName", candidate.familyName(), before.familyName()),
                given("email", candidate.email(), before.email()), given("positionHeld", candidate.positionHeld(), before.positionHeld()),
                given("institution", candidate.institution(), before.institution()), given("language", candidate.language(), before.language()),
                given("profileId", candidate.profileId(), before.profileId()), given("gender", candidate.gender(), before.gender()),
                given("phone", candidate.phone(), before.phone()));
    }

    /** @return names of the fields about which it says something else */
    List<String> changes(Candidate before) {
        return FIELDS.stream().filter(given::contains)
                .filter(field -> !new ImportedNomination(iso2, priority, state, candidate, Set.of(field)).onto(before).equals(before)).toList();
    }

    private <T> T given(String field, T row, T before) {
        return given.contains(field) ? row : before;
    }

    /** What is wrong with the row alone; an address may be missing where the person is known already. */
    List<Violation> violations() {
        var violations = new ArrayList<>(candidate.violations());
        if (candidate.email() == null) {
            violations.removeIf(violation -> violation.field().equals("email"));
        }
        if (iso2 == null) {
            violations.add(Violation.of("iso2", "error.required"));
        }
        return violations;
    }

    /** @return by which the same nomination is known again: the Party and the address, else the Party and the name; null for somebody gone */
    String key() {
        if (gone()) {
            return null;
        }
        return iso2 + "\t" + (candidate.email() == null ? nameKey(candidate) : emailKey(candidate));
    }

    static String emailKey(Candidate candidate) {
        return candidate.email().toLowerCase(Locale.ROOT);
    }

    static String nameKey(Candidate candidate) {
        return Folded.of(candidate.familyName() + " " + candidate.givenName());
    }
}
