package org.plenary.participation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plenary.participation.QuestionDraft.Option;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Sets of questions that most meetings ask, in three languages, with how long the answers are kept. */
@Component
class ReadyMade {

    /** Codes by which letters find an answer. */
    static final String PASSPORT_NUMBER = "passport-number";
    static final String PASSPORT_EXPIRY = "passport-expiry";
    static final String NATIONALITY = "nationality";
    static final String BIRTH_DATE = "birth-date";
    static final String BIRTH_PLACE = "birth-place";
    static final String CONSULATE = "consulate";

    /** Days after the meeting: papers are not needed once everybody is home, claims for travel come later. */
    private static final int PAPERS = 30;
    private static final int HEALTH = 14;
    private static final int TRAVEL = 180;

    /** @param onlyIf code of the yes-or-no question on which it depends, or null */
    record Ready(String code, QuestionKind kind, boolean required, String onlyIf, String answer, int retentionDays, boolean confidential, List<String> options) {

        private static Ready of(String code, QuestionKind kind, boolean required, int retentionDays) {
            return new Ready(code, kind, required, null, null, retentionDays, false, List.of());
        }

        private static Ready paper(String code, QuestionKind kind, boolean required) {
            return new Ready(code, kind, required, "visa-needed", "YES", PAPERS, true, List.of());
        }
    }

    private static final Map<Topic, List<Ready>> SETS = Map.of(
            Topic.TRAVEL, List.of(
                    Ready.of("arrival-date", QuestionKind.DATE, false, TRAVEL), Ready.of("arrival-flight", QuestionKind.TEXT, false, TRAVEL),
                    Ready.of("departure-date", QuestionKind.DATE, false, TRAVEL), Ready.of("departure-flight", QuestionKind.TEXT, false, TRAVEL),
                    Ready.of("hotel", QuestionKind.TEXT, false, PAPERS)),
            Topic.VISA, List.of(
                    Ready.of("visa-needed", QuestionKind.YES_NO, true, PAPERS), Ready.paper(NATIONALITY, QuestionKind.TEXT, true),
                    Ready.paper(PASSPORT_NUMBER, QuestionKind.TEXT, true), Ready.paper(PASSPORT_EXPIRY, QuestionKind.DATE, true),
                    Ready.paper(BIRTH_DATE, QuestionKind.DATE, true), Ready.paper(BIRTH_PLACE, QuestionKind.TEXT, false),
                    Ready.paper(CONSULATE, QuestionKind.TEXT, false), Ready.paper("passport-copy", QuestionKind.FILE, false)),
            Topic.DIET, List.of(
                    new Ready("diet", QuestionKind.MULTI, false, null, null, HEALTH, true,
                            List.of("vegetarian", "vegan", "halal", "kosher", "gluten-free", "lactose-free", "other")),
                    new Ready("diet-other", QuestionKind.TEXT, true, "diet", "other", HEALTH, true, List.of()),
                    new Ready("allergies", QuestionKind.LONG_TEXT, false, null, null, HEALTH, true, List.of())),
            Topic.ACCESSIBILITY, List.of(
                    new Ready("access-needed", QuestionKind.YES_NO, false, null, null, HEALTH, true, List.of()),
                    new Ready("access-what", QuestionKind.LONG_TEXT, true, "access-needed", "YES", HEALTH, true, List.of())),
            Topic.PHOTO, List.of(Ready.of("photographs", QuestionKind.YES_NO, false, TRAVEL)),
            Topic.OTHER, List.of());

    private final Messages messages;

    ReadyMade(Messages messages) {
        this.messages = messages;
    }

    static List<Ready> of(Topic topic) {
        return SETS.get(topic);
    }

    /** @param when the condition, once the question on which it depends has an id */
    QuestionDraft draft(Topic topic, Ready ready, QuestionDraft.When when) {
        return new QuestionDraft(topic, ready.kind(), texts(ready.code()),
                ready.options().stream().map(code -> new Option(code, texts("diet." + code))).toList(), ready.required(), when,
                Set.of(), ready.retentionDays(), ready.confidential());
    }

    private Texts texts(String code) {
        var words = Arrays.stream(new String[] {"en", "fr", "es"}).map(language -> messages.get("participation.ready." + code, Locale.of(language))).toList();
        return new Texts(words.get(0), words.get(1), words.get(2));
    }
}
