package org.plenary.document;

import java.util.List;
import java.util.Locale;
import org.plenary.security.MeetingPart;
import org.plenary.security.PartNames;
import org.springframework.stereotype.Component;

/** Documents as parts of a meeting. */
@Component
class DocumentNames implements PartNames {

    private final DocumentRepository documents;

    DocumentNames(DocumentRepository documents) {
        this.documents = documents;
    }

    @Override
    public MeetingPart.Kind kind() {
        return MeetingPart.Kind.DOCUMENT;
    }

    @Override
    public List<Named> parts(long meetingId, Locale locale) {
        return documents.all(meetingId).stream().map(document -> new Named(new MeetingPart(kind(), document.id()),
                document.symbol().text() + " " + document.title(locale.getLanguage()).text(), document.fields().items())).toList();
    }
}
