package org.plenary.exchange;

import java.util.Locale;
import java.util.stream.Collectors;

/** Why a file was not kept. */
public sealed interface Refusal {

    record Empty() implements Refusal {
    }

    /** @param limit in bytes */
    record TooLarge(long limit) implements Refusal {
    }

    /** @param mediaType what the content is, whatever the file is called */
    record TypeNotAllowed(String mediaType) implements Refusal {
    }

    /** @param finding the scanner's name for what it found */
    record Infected(String finding) implements Refusal {
    }

    /** The reason in the words of the person who handed the file in. */
    default String in(Locale locale, Words words) {
        return switch (this) {
            case Empty() -> words.get("exchange.refusal.empty", locale);
            case TooLarge(long limit) -> words.get("exchange.refusal.tooLarge", locale, limit / 1_000_000.0);
            case TypeNotAllowed(String mediaType) -> words.get("exchange.refusal.typeNotAllowed", locale, mediaType,
                    FileType.all().map(FileType::label).collect(Collectors.joining(", ")));
            case Infected(String finding) -> words.get("exchange.refusal.infected", locale, finding);
        };
    }
}
