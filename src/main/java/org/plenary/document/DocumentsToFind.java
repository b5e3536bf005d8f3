package org.plenary.document;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.springframework.stereotype.Component;

/** Documents are found by symbol, title and who submits them. */
@Component
class DocumentsToFind implements SearchSource.OfMeetings {

    private final DocumentRepository documents;

    DocumentsToFind(DocumentRepository documents) {
        this.documents = documents;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.DOCUMENT);
    }

    @Override
    public Set<String> reads() {
        return Set.of(DocumentService.DOCUMENT);
    }

    @Override
    public List<SearchEntry> entries(long meetingId, String code) {
        return documents.all(meetingId).stream().map(document -> {
            var fields = document.fields();
            UnaryOperator<String> cited = title -> title == null ? null : document.symbol().text() + " " + title;
            return SearchEntry.ofMeeting(meetingId, SearchKind.DOCUMENT, document.id(),
                    new Tongues(cited.apply(fields.titleEn()), cited.apply(fields.titleFr()), cited.apply(fields.titleEs())), Tongues.NONE,
                    Stream.ofNullable(fields.submitter()).toList(),
                    "m/" + code + "/documents?document=" + document.id());
        }).toList();
    }
}
