package org.plenary.nomination;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.body.Names;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * A profile that a call seeks: "one in marine biodiversity, one in fisheries".
 *
 * @param id      null while it is new
 * @param names   in one working language at least
 * @param minimum of seats, or null
 * @param maximum of seats, or null
 */
public record CallProfile(Long id, Names names, Integer minimum, Integer maximum) {

    public CallProfile {
        names = new Names(Input.trimmed(names.en()), Input.trimmed(names.fr()), Input.trimmed(names.es()));
    }

    /** @return the name in this language, else in the first of English, French and Spanish that there is */
    public String name(String language) {
        var name = names.in(language);
        return name != null ? name : all().findFirst().orElse("");
    }

    private Stream<String> all() {
        return Stream.of(names.en(), names.fr(), names.es()).filter(Objects::nonNull);
    }

    void check(List<Violation> violations) {
        if (all().findFirst().isEmpty()) {
            violations.add(Violation.of("profiles", "nomination.error.profile-name"));
        }
        all().forEach(name -> Input.tooLong(violations, "profiles", name, 120));
        if (minimum != null && minimum < 0 || maximum != null && maximum < 1 || minimum != null && maximum != null && minimum > maximum) {
            violations.add(Violation.of("profiles", "nomination.error.range", name("en")));
        }
    }
}
