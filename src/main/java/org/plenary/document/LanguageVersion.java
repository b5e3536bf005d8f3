package org.plenary.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plenary.files.KeptFile;

/**
 * A document in one language.
 *
 * @param language    ISO 639-1
 * @param status      never withdrawn: that is the document
 * @param due         last day, in the zone of the meeting, or null: the deadline of the document
 * @param publishedAt null until it is
 * @param files       newest first; none that the viewer may not have
 */
public record LanguageVersion(long id, String language, Kind kind, DocumentStatus status, LocalDate due, Instant publishedAt, List<VersionFile> files) {

    public enum Kind {
        ORIGINAL, TRANSLATION,
        /** Made for convenience; not one of the official versions. */
        COURTESY
    }

    /** @param number version from 1 @param file its content is found by its id @param by who handed it in */
    public record VersionFile(int number, KeptFile file, Instant at, String by) {
    }

    public LanguageDraft fields() {
        return new LanguageDraft(kind, status, due);
    }

    public Optional<VersionFile> newest() {
        return files.stream().findFirst();
    }

    LanguageVersion withFiles(List<VersionFile> shown) {
        return new LanguageVersion(id, language, kind, status, due, publishedAt, shown);
    }
}
