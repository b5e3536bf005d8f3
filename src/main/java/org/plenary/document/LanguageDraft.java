package org.plenary.document;

import java.time.LocalDate;
import org.plenary.document.LanguageVersion.Kind;

/**
 * What people set about a document in one language.
 *
 * @param due last day, in the zone of the meeting, or null: the deadline of the document
 */
public record LanguageDraft(Kind kind, DocumentStatus status, LocalDate due) {
}
