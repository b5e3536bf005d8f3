package org.plenary.document;

import java.util.Optional;
import org.plenary.restore.Restorable;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Puts back what is registered of a document. */
@Component
class RestorableDocument implements Restorable {

    private final DocumentService documents;

    RestorableDocument(DocumentService documents) {
        this.documents = documents;
    }

    @Override
    public String entity() {
        return DocumentService.DOCUMENT;
    }

    @Override
    public Action right() {
        return Action.EDIT_DOCUMENTS;
    }

    @Override
    public Class<DocumentDraft> fields() {
        return DocumentDraft.class;
    }

    @Override
    public Optional<DocumentDraft> now(Long meetingId, long id) {
        return documents.register(meetingId).stream().filter(document -> document.id() == id).findFirst().map(Document::fields);
    }

    @Override
    public void save(Long meetingId, long id, Record base, Record mine) {
        documents.edit(meetingId, id, (DocumentDraft) base, (DocumentDraft) mine);
    }

    @Override
    public boolean isToldApart() {
        return true;
    }
}
