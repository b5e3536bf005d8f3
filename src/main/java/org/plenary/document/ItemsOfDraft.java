package org.plenary.document;

import java.util.List;
import org.plenary.security.MeetingPart;
import org.plenary.security.MeetingPart.Kind;
import org.plenary.security.PartReader;

/** The agenda items for which a document is registered. */
final class ItemsOfDraft implements PartReader<DocumentDraft> {

    @Override
    public List<MeetingPart> parts(Kind kind, DocumentDraft draft) {
        return draft.items().isEmpty() ? List.of(new MeetingPart(kind, NOTHING)) : draft.items().stream().map(item -> new MeetingPart(kind, item)).toList();
    }
}
