package org.plenary.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plenary.exchange.FileType;
import org.plenary.files.MeetingFiles;
import org.plenary.search.ContentSource;
import org.plenary.search.SearchContent;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** The newest file of each language of a document is found by what it says, by whoever {@link DocumentService} lets have it. */
@Component
class DocumentContents implements ContentSource {

    private final DocumentRepository documents;
    private final MeetingFiles files;

    DocumentContents(DocumentRepository documents, MeetingFiles files) {
        this.documents = documents;
        this.files = files;
    }

    @Override
    public Set<String> reads() {
        return Set.of(DocumentService.DOCUMENT);
    }

    @Override
    public Set<Action> early() {
        return EnumSet.of(Action.EDIT_DOCUMENTS, Action.TRANSLATE_DOCUMENTS);
    }

    @Override
    public List<SearchContent> contents(long meetingId) {
        return documents.all(meetingId).stream().flatMap(document -> document.languages().stream().flatMap(version -> version.newest().stream()
                .map(newest -> new SearchContent(document.id(), version.language(), newest.file().id(), document.outFrom(version).orElse(null))))).toList();
    }

    @Override
    public Opened open(long meetingId, long fileId) {
        var file = files.find(meetingId, fileId);
        return new Opened(FileType.all().filter(type -> type.mediaType().equals(file.mediaType())).findAny().orElseThrow(), files.open(file));
    }
}
