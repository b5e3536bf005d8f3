package org.plenary.nomination;

import java.util.List;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * The seats of a region, and who picks there where more are proposed than there are seats.
 *
 * @param minimum                of seats, or null
 * @param maximum                of seats, or null
 * @param representativeName     null where nobody picks for the region
 * @param representativeLanguage en, fr or es
 */
public record RegionSeats(long regionId, Integer minimum, Integer maximum, String representativeName, String representativeEmail,
        String representativeLanguage) {

    public RegionSeats {
        representativeName = Input.trimmed(representativeName);
        representativeEmail = Input.trimmed(representativeEmail);
        representativeLanguage = representativeName == null && representativeEmail == null ? null : representativeLanguage;
    }

    boolean empty() {
        return minimum == null && maximum == null && representativeName == null;
    }

    void check(List<Violation> violations) {
        if (minimum != null && minimum < 0 || maximum != null && maximum < 0 || minimum != null && maximum != null && minimum > maximum) {
            violations.add(Violation.of("regions", "nomination.error.region-range"));
        }
        if (representativeName != null || representativeEmail != null) {
            Input.required(violations, "regions", representativeName, 250);
            Input.email(violations, "regions", representativeEmail);
            Input.language(violations, "regions", representativeLanguage);
        }
    }
}
