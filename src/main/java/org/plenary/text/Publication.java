package org.plenary.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far an issue is on the way to its publication.
 *
 * @param secretariats whose sign-off it needs: those that convene the meeting, or every convener where none is a secretariat
 * @param languages    in the order of the interface's languages
 * @param published    null until it is
 */
public record Publication(Issue issue, List<Secretariat> secretariats, List<InLanguage> languages, Instant published, String publishedBy) {

    /** @param signedBy name and organisation as they were, null until signed */
    public record Secretariat(long organisationId, String acronym, String signedBy, Instant signedAt) {
        public boolean hasSigned() {
            return signedBy != null;
        }
    }

    /**
     * @param missing paragraphs without a wording in this language
     * @param stale   paragraphs whose translation renders an earlier wording
     * @param sha256  of the published file, lower-case hexadecimal; null where none is published
     */
    public record InLanguage(String language, int missing, int stale, String sha256) {
        public boolean isComplete() {
            return missing == 0 && stale == 0;
        }
    }

    public boolean isSignedByAll() {
        return !secretariats.isEmpty() && secretariats.stream().allMatch(Secretariat::hasSigned);
    }

    public Optional<InLanguage> in(String language) {
        return languages.stream().filter(one -> one.language().equals(language)).findFirst();
    }
}
