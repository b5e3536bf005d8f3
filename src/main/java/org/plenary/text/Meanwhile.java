package org.plenary.text;

import java.util.List;
import java.util.Objects;
import org.plenary.shell.NotFound;

/**
 * What others saved since an author began to write.
 *
 * @param base  what the author had in front of them, null where there was nothing yet
 * @param since the revisions after it, the first first; the last of them is the head
 */
record Meanwhile(Revision base, List<Revision> since) {

    /**
     * @param revisions of a paragraph in one language: the base and all that came after it, or all where there is none
     * @throws NotFound where none of the revisions has that id
     */
    static Meanwhile of(List<Revision> revisions, Long baseId) {
        if (baseId == null) {
            return new Meanwhile(null, revisions);
        }
        if (revisions.isEmpty() || revisions.getFirst().id() != baseId) {
            throw new NotFound("revision", baseId);
        }
        return new Meanwhile(revisions.getFirst(), revisions.subList(1, revisions.size()));
    }

    boolean isEmpty() {
        return since.isEmpty();
    }

    List<String> delegations() {
        return since.stream().map(Revision::delegation).filter(Objects::nonNull).distinct().toList();
    }

    /** Revision by revision where several delegations wrote, so that each wording is attributed to the one that wrote it. */
    TextMerge.Outcome merge(ParagraphBody mine, String delegation) {
        var before = base == null ? ParagraphBody.EMPTY : base.body();
        var outcome = new TextMerge.Outcome(mine, 0);
        for (var revision : delegations().size() > 1 ? since : since.subList(Math.max(0, since.size() - 1), since.size())) {
            var merge = TextMerge.merge(before, revision.body(), outcome.body(), revision.delegation(), delegation);
            outcome = new TextMerge.Outcome(merge.body(), outcome.conflicts() + merge.conflicts());
            before = revision.body();
        }
        return outcome;
    }
}
