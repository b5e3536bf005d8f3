package org.plenary.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A paragraph as it stands now.
 *
 * @param level 0 paragraph, 1 sub-paragraph (a), 2 (i)
 * @param placing how it takes its number
 * @param heads the current wording by language; languages into which it is not translated are missing
 */
public record Paragraph(long id, Part part, int level, Placing placing, ParagraphState state, int version, String sourceLanguage,
        Map<String, Revision> heads) {

    public Paragraph {
        heads = Map.copyOf(heads);
    }

    public Optional<Revision> head(String language) {
        return Optional.ofNullable(heads.get(language));
    }

    /** @return the wording that is negotiated */
    public Revision source() {
        return heads.get(sourceLanguage);
    }

    /** Whether there is a translation and the wording that it renders has changed since. */
    public boolean isStale(String language) {
        return !language.equals(sourceLanguage)
                && head(language).filter(head -> !Long.valueOf(source().id()).equals(head.sourceRevisionId())).isPresent();
    }

    public boolean isSuppressed() {
        return state == ParagraphState.SUPPRESSED;
    }

    Paragraph renumbered() {
        return placing == Placing.INSERTED ? new Paragraph(id, part, level, Placing.ORDINARY, state, version, sourceLanguage, heads) : this;
    }

    /** @return the open brackets of the wording in this language, none where there is no such wording. */
    public List<OpenBracket> brackets(String language) {
        return head(language).map(head -> Brackets.open(head.body())).orElse(List.of());
    }
}
