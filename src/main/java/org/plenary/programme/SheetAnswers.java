package org.plenary.programme;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.plenary.shell.Folded;

/** What somebody has decided about a table, by the ids of its questions. */
record SheetAnswers(Map<String, String> byId) {

    static final String CREATE = "create";
    static final String WITHOUT = "without";
    static final String UNTIL_NEXT = "next";
    static final String KIND = "kind";
    static final String LENGTH = "length";

    static String dayId(String text) {
        return "day " + text.strip();
    }

    static String roomId(String name) {
        return "room " + Folded.of(name);
    }

    Optional<LocalDate> day(String text) {
        return Optional.ofNullable(byId.get(dayId(text))).map(LocalDate::parse);
    }

    Optional<String> room(String name) {
        return Optional.ofNullable(byId.get(roomId(name)));
    }

    Optional<SessionKind> kind() {
        return Optional.ofNullable(byId.get(KIND)).map(SessionKind::valueOf);
    }

    Optional<String> length() {
        return Optional.ofNullable(byId.get(LENGTH));
    }
}
