package org.plenary.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * An area of responsibility as it is edited.
 *
 * @param leadId  the organisation that is responsible, or null
 * @param helpers organisations that help it
 * @param people  accounts of those organisations
 * @param tasks   of the same meeting
 */
public record AreaDraft(String nameEn, String nameFr, String nameEs, Long leadId, Set<Long> helpers, Set<Long> people, Progress state, String note, Set<Long> tasks) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_NOTE = 1_000;

    public enum Progress {
        OPEN, UNDER_WAY, DONE
    }

    public AreaDraft {
        nameEn = Input.trimmed(nameEn);
        nameFr = Input.trimmed(nameFr);
        nameEs = Input.trimmed(nameEs);
        note = Input.trimmed(note);
        helpers = Set.copyOf(helpers);
        people = Set.copyOf(people);
        tasks = Set.copyOf(tasks);
    }

    /** @return the name in this language, else in the first of English, French and Spanish that there is */
    public String name(String language) {
        var wanted = switch (language) {
            case "fr" -> nameFr;
            case "es" -> nameEs;
            default -> nameEn;
        };
        return Stream.of(wanted, nameEn, nameFr, nameEs).filter(Objects::nonNull).findFirst().orElse("");
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (nameEn == null && nameFr == null && nameEs == null) {
            violations.add(Violation.of("name", "error.required"));
        }
        Input.tooLong(violations, "nameEn", nameEn, LONGEST_NAME);
        Input.tooLong(violations, "nameFr", nameFr, LONGEST_NAME);
        Input.tooLong(violations, "nameEs", nameEs, LONGEST_NAME);
        Input.tooLong(violations, "note", note, LONGEST_NOTE);
        if (leadId != null && helpers.contains(leadId)) {
            violations.add(Violation.of("helpers", "together.error.leads-and-helps"));
        }
        return violations;
    }
}
