package org.plenary.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaService;
import org.plenary.proposal.Proposable;
import org.plenary.security.Action;
import org.plenary.security.MeetingPart;
import org.plenary.shell.Violation;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.stereotype.Component;

/** Puts back what is registered of a document, and changes it as proposed. */
@Component
class RestorableDocument implements Proposable {

    private final DocumentService documents;
    private final AgendaService agenda;

    RestorableDocument(DocumentService documents, AgendaService agenda) {
        this.documents = documents;
        this.agenda = agenda;
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
    public MeetingPart.Kind part() {
        return MeetingPart.Kind.DOCUMENT;
    }

    @Override
    public List<Violation> violations(long meetingId, Record mine) {
        return ((DocumentDraft) mine).violations();
    }

    @Override
    public BiFunction<String, Object, Optional<String>> words(long meetingId, String language) {
        var tree = SingletonSupplier.of(() -> agenda.tree(meetingId));
        return (field, value) -> field.equals("items") ? Optional.of(tree.obtain().stream().filter(item -> ((Collection<?>) value).contains(item.id()))
                .map(item -> item.number() + " " + item.title(language).text()).collect(Collectors.joining("; "))) : Optional.empty();
    }

    @Override
    public boolean isToldApart() {
        return true;
    }
}
