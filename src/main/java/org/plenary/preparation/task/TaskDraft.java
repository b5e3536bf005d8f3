package org.plenary.preparation.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * The fields of a task that planners edit.
 *
 * @param titleEn at least one of the titles is given, the others are null
 * @param details or null
 * @param owner   who is to do it, or null
 * @param after   ids of the tasks that have to be done before, in this meeting or one linked with it, ascending
 */
public record TaskDraft(Kind kind, String titleEn, String titleFr, String titleEs, String details, TaskOwner owner, TaskDates dates, List<Long> after) {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_DETAILS = 4_000;

    /** A milestone is a point on the way that others wait for. */
    public enum Kind {
        TASK, MILESTONE
    }

    public TaskDraft {
        titleEn = Input.trimmed(titleEn);
        titleFr = Input.trimmed(titleFr);
        titleEs = Input.trimmed(titleEs);
        details = Input.trimmed(details);
        after = after.stream().sorted().distinct().toList();
    }

    /** @return the title in this language, else in the first of English, French and Spanish that there is */
    public String title(String language) {
        var wanted = switch (language) {
            case "fr" -> titleFr;
            case "es" -> titleEs;
            default -> titleEn;
        };
        return Stream.of(wanted, titleEn, titleFr, titleEs).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    /** @return the same with its title in one language */
    public static TaskDraft titled(String title, String language, TaskOwner owner, TaskDates dates) {
        return new TaskDraft(Kind.TASK, language.equals("fr") || language.equals("es") ? null : title, language.equals("fr") ? title : null,
                language.equals("es") ? title : null, null, owner, dates, List.of());
    }

    /** @return everything that is wrong with it, each at its field: those of the record, and "from" and "to" for its dates */
    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (titleEn == null && titleFr == null && titleEs == null) {
            violations.add(Violation.of("title", "error.required"));
        }
        Stream.of(titleEn, titleFr, titleEs).filter(title -> title != null && title.length() > LONGEST_TITLE).findFirst()
                .ifPresent(title -> violations.add(Violation.of("title", "error.too-long", LONGEST_TITLE, title.length())));
        Input.tooLong(violations, "details", details, LONGEST_DETAILS);
        if (dates == null) {
            violations.add(Violation.of("from", "error.required"));
        } else {
            violations.addAll(dates.violations());
        }
        return violations;
    }
}
