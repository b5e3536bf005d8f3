package org.plenary.notification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * What a secretariat writes.
 *
 * @param bodyId      the convention in whose name, or null
 * @param deadline    for replies, local to the zone; or null
 * @param zone        IANA name
 * @param continuesId an earlier notification whose responses are consolidated with those to this one, or null
 * @param meetings    that it is about; whoever sees one of them reads it once it is issued
 */
public record NotificationDraft(Long bodyId, String subjectEn, String subjectFr, String subjectEs, String textEn, String textFr, String textEs,
        String signatory, ExpectedReply reply, LocalDateTime deadline, String zone, Long continuesId, List<Long> meetings) {

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 20_000;

    /** The order in which a text in another language stands in. */
    private static final List<String> STANDING_IN = List.of("en", "fr", "es");

    public NotificationDraft {
        subjectEn = Input.trimmed(subjectEn);
        subjectFr = Input.trimmed(subjectFr);
        subjectEs = Input.trimmed(subjectEs);
        textEn = Input.trimmed(textEn);
        textFr = Input.trimmed(textFr);
        textEs = Input.trimmed(textEs);
        signatory = Input.trimmed(signatory);
        meetings = meetings.stream().sorted().distinct().toList();
    }

    public static NotificationDraft empty(Long bodyId, String zone) {
        return new NotificationDraft(bodyId, null, null, null, null, null, null, null, ExpectedReply.RESPONSE, null, zone, null, List.of());
    }

    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (subjectEn == null && subjectFr == null && subjectEs == null) {
            violations.add(Violation.of("subjectEn", "notification.error.subject"));
        }
        Input.tooLong(violations, "subjectEn", subjectEn, LONGEST_SUBJECT);
        Input.tooLong(violations, "subjectFr", subjectFr, LONGEST_SUBJECT);
        Input.tooLong(violations, "subjectEs", subjectEs, LONGEST_SUBJECT);
        Input.tooLong(violations, "textEn", textEn, LONGEST_TEXT);
        Input.tooLong(violations, "textFr", textFr, LONGEST_TEXT);
        Input.tooLong(violations, "textEs", textEs, LONGEST_TEXT);
        Input.tooLong(violations, "signatory", signatory, 500);
        if (reply == null) {
            violations.add(Violation.of("reply", "error.required"));
        }
        if (reply == ExpectedReply.NONE && deadline != null) {
            violations.add(Violation.of("deadline", "notification.error.deadline-for-nothing"));
        }
        if (zone == null || !ZoneId.getAvailableZoneIds().contains(zone)) {
            violations.add(Violation.of("zone", "notification.error.zone"));
        }
        return violations;
    }

    /** @return what keeps it from being issued: in each language with a subject there is a text, and the other way round */
    public List<Violation> violationsToIssue() {
        var violations = new ArrayList<>(violations());
        together(violations, "subjectEn", subjectEn, "textEn", textEn);
        together(violations, "subjectFr", subjectFr, "textFr", textFr);
        together(violations, "subjectEs", subjectEs, "textEs", textEs);
        return violations;
    }

    private static void together(List<Violation> violations, String subjectField, String subject, String textField, String text) {
        if (subject != null && text == null) {
            violations.add(Violation.of(textField, "notification.error.text-missing"));
        }
        if (text != null && subject == null) {
            violations.add(Violation.of(subjectField, "notification.error.subject-missing"));
        }
    }

    public Optional<String> subject(String language) {
        return Optional.ofNullable(switch (language) {
            case "fr" -> subjectFr;
            case "es" -> subjectEs;
            default -> subjectEn;
        });
    }

    public Optional<String> text(String language) {
        return Optional.ofNullable(switch (language) {
            case "fr" -> textFr;
            case "es" -> textEs;
            default -> textEn;
        });
    }

    /** @return the languages in which there is a subject, in the order EN, FR, ES */
    public List<String> languages() {
        return STANDING_IN.stream().filter(language -> subject(language).isPresent()).toList();
    }

    /** @return the language in which somebody reads it: the wanted one, else English, else the first that there is */
    public String languageFor(String wanted) {
        return subject(wanted).isPresent() ? wanted : languages().getFirst();
    }

    /** @return the subject in this language, else in the one that stands in */
    public String subjectFor(String wanted) {
        return subject(languageFor(wanted)).orElseThrow();
    }

    /** @return null where there is none */
    public Instant deadlineInstant() {
        return deadline == null ? null : deadline.atZone(ZoneId.of(zone)).toInstant();
    }
}
