package org.plenary.participation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.shell.Violation;

/**
 * The registration form of a meeting: which questions are asked of whom, and what is wrong with the answers. A question is asked
 * when it is meant for the category and the question on which it depends is asked itself and has the answer wanted; it may depend only
 * on a question that stands before it, so that nothing above jumps while somebody fills in the form.
 */
public final class RegistrationForm {

    static final int LONGEST_TEXT = 300;
    static final int LONGEST_LONG_TEXT = 4_000;

    private final List<Question> questions;

    /** @param questions in their order */
    public RegistrationForm(List<Question> questions) {
        this.questions = List.copyOf(questions);
    }

    public List<Question> questions() {
        return questions;
    }

    public Optional<Question> question(long id) {
        return questions.stream().filter(question -> question.id() == id).findFirst();
    }

    /** @param answers by the id of the question */
    public List<Question> asked(ParticipantCategory category, Map<Long, String> answers) {
        var asked = new ArrayList<Question>();
        var ids = new LinkedHashSet<Long>();
        for (var question : questions) {
            var fields = question.fields();
            var meant = fields.categories().isEmpty() || fields.categories().contains(category);
            var when = fields.when();
            if (meant && (when == null || ids.contains(when.questionId()) && given(answers.get(when.questionId())).contains(when.answer()))) {
                asked.add(question);
                ids.add(question.id());
            }
        }
        return asked;
    }

    /** @return the answers to what is asked; a question that is not asked any more has none */
    public Map<Long, String> kept(ParticipantCategory category, Map<Long, String> answers) {
        var kept = new LinkedHashMap<Long, String>();
        asked(category, answers).forEach(question -> {
            var answer = answers.get(question.id());
            if (answer != null && !answer.isBlank()) {
                kept.put(question.id(), answer.strip());
            }
        });
        return kept;
    }

    /** @return what is wrong with the answers, each at the field {@code question-ID} */
    public List<Violation> violations(ParticipantCategory category, Map<Long, String> answers) {
        var violations = new ArrayList<Violation>();
        for (var question : asked(category, answers)) {
            violation(question, answers.get(question.id())).ifPresent(violations::add);
        }
        return violations;
    }

    public static String field(Question question) {
        return "question-" + question.id();
    }

    private static Optional<Violation> violation(Question question, String answer) {
        var fields = question.fields();
        if (answer == null || answer.isBlank()) {
            return fields.required() ? Optional.of(Violation.of(field(question), "error.required")) : Optional.empty();
        }
        return switch (fields.kind()) {
            case TEXT, FILE -> tooLong(question, answer, LONGEST_TEXT);
            case LONG_TEXT -> tooLong(question, answer, LONGEST_LONG_TEXT);
            case DATE -> isDate(answer) ? Optional.empty() : Optional.of(Violation.of(field(question), "participation.error.date"));
            case YES_NO -> only(question, answer, Set.of("YES", "NO"), 1);
            case CHOICE -> only(question, answer, codes(question), 1);
            case MULTI -> only(question, answer, codes(question), Integer.MAX_VALUE);
        };
    }

    private static Optional<Violation> tooLong(Question question, String answer, int longest) {
        return answer.length() <= longest ? Optional.empty()
                : Optional.of(Violation.of(field(question), "error.too-long", longest, answer.length()));
    }

    private static Optional<Violation> only(Question question, String answer, Set<String> offered, int most) {
        var given = given(answer);
        return offered.containsAll(given) && given.size() <= most ? Optional.empty()
                : Optional.of(Violation.of(field(question), "participation.error.choose"));
    }

    private static Set<String> codes(Question question) {
        var codes = new LinkedHashSet<String>();
        question.fields().options().forEach(option -> codes.add(option.code()));
        return codes;
    }

    private static boolean isDate(String answer) {
        try {
            LocalDate.parse(answer.strip());
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Set<String> given(String answer) {
        return answer == null ? Set.of() : new LinkedHashSet<>(Arrays.stream(answer.split(",")).map(String::strip).filter(code -> !code.isEmpty()).toList());
    }

    /** @return what is wrong with the order of the form: the first question that depends on one that does not stand before it, or on an answer that is not offered */
    public Optional<Violation> fault() {
        var before = new LinkedHashMap<Long, Question>();
        for (var question : questions) {
            var when = question.fields().when();
            if (when != null) {
                var decisive = before.get(when.questionId());
                if (decisive == null) {
                    return Optional.of(Violation.of("when", "participation.error.order", question.fields().text().toString()));
                }
                var offered = decisive.fields().kind() == QuestionKind.YES_NO ? Set.of("YES", "NO") : codes(decisive);
                if (!decisive.fields().kind().decides() || !offered.contains(when.answer())) {
                    return Optional.of(Violation.of("when", "participation.error.answer-gone", question.fields().text().toString()));
                }
            }
            before.put(question.id(), question);
        }
        return Optional.empty();
    }

    /** @return the answer as a person reads it */
    public static String words(Question question, String answer, String language, String yes, String no) {
        return switch (question.fields().kind()) {
            case YES_NO -> "YES".equals(answer) ? yes : no;
            case CHOICE, MULTI -> {
                var given = given(answer);
                yield String.join(", ", question.fields().options().stream().filter(option -> given.contains(option.code()))
                        .map(option -> option.text().in(language)).toList());
            }
            default -> answer;
        };
    }
}
