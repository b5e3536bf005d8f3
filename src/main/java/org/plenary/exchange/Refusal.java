package org.plenary.exchange;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a file was not kept or not read. */
public sealed interface Refusal {

    record Empty() implements Refusal {
    }

    /** @param limit in bytes */
    record TooLarge(long limit) implements Refusal {
    }

    /** @param mediaType what the content is, whatever the file is called @param allowed what it may be */
    record TypeNotAllowed(String mediaType, Set<FileType> allowed) implements Refusal {

        public TypeNotAllowed(String mediaType) {
            this(mediaType, EnumSet.allOf(FileType.class));
        }
    }

    /** @param finding the scanner's name for what it found */
    record Infected(String finding) implements Refusal {
    }

    /** @param limit of what the file may unpack to, in bytes */
    record UnpacksTooFar(long limit) implements Refusal {
    }

    record TooManyRows(int limit) implements Refusal {
    }

    record TooManyColumns(int limit) implements Refusal {
    }

    /** @param mediaType what the content is, whatever the file is called */
    record NoTable(String mediaType) implements Refusal {
    }

    /** A workbook of the binary format before 2007, or one that only a password opens. */
    record OldOrLocked() implements Refusal {
    }

    record Unreadable() implements Refusal {
    }

    /** The reason in the words of the person who handed the file in. */
    default String in(Locale locale, Words words) {
        return switch (this) {
            case Empty() -> words.get("exchange.refusal.empty", locale);
            case TooLarge(long limit) -> words.get("exchange.refusal.tooLarge", locale, limit / 1_000_000.0);
            case TypeNotAllowed(String mediaType, Set<FileType> allowed) -> words.get("exchange.refusal.typeNotAllowed", locale, mediaType,
                    allowed.stream().sorted().map(FileType::label).collect(Collectors.joining(", ")));
            case Infected(String finding) -> words.get("exchange.refusal.infected", locale, finding);
            case UnpacksTooFar(long limit) -> words.get("exchange.refusal.unpacksTooFar", locale, limit / 1_000_000.0);
            case TooManyRows(int limit) -> words.get("exchange.refusal.tooManyRows", locale, limit);
            case TooManyColumns(int limit) -> words.get("exchange.refusal.tooManyColumns", locale, limit);
            case NoTable(String mediaType) -> words.get("exchange.refusal.noTable", locale, mediaType);
            case OldOrLocked() -> words.get("exchange.refusal.oldOrLocked", locale);
            case Unreadable() -> words.get("exchange.refusal.unreadable", locale);
        };
    }
}
