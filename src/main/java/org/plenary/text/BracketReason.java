package org.plenary.text;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a bracket stands; the mark is its word after {@code [#} in {@link ParagraphNotation}. */
public enum BracketReason {
    /** Wordings to choose from: the ordinary bracket, written without a mark. */
    ALTERNATIVE(""),
    CONTENTIOUS("contentious"),
    /** Held open to be traded against another point. */
    TACTICAL("tactical"),
    UNCERTAIN("uncertain"),
    AWAITING_CAPITAL("capital");

    private final String mark;

    BracketReason(String mark) {
        this.mark = mark;
    }

    public String mark() {
        return mark;
    }

    static Optional<BracketReason> marked(String mark) {
        return Stream.of(values()).filter(reason -> !reason.mark.isEmpty() && reason.mark.equals(mark)).findFirst();
    }
}
