package org.plenary.document;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.plenary.document.DocumentRepository.Dated;
import org.plenary.preparation.Conveners;
import org.plenary.preparation.RoadItem;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.RoadSource;
import org.springframework.stereotype.Component;

/** Documents on the road, at the day by which they have to be published; in the lane of the secretariat that publishes them. */
@Component
class DocumentsOnRoad implements RoadSource {

    private final DocumentRepository documents;
    private final Conveners conveners;

    DocumentsOnRoad(DocumentRepository documents, Conveners conveners) {
        this.documents = documents;
        this.conveners = conveners;
    }

    @Override
    public List<RoadItem> items(Collection<Long> meetings, Locale locale) {
        var secretariats = conveners.of(meetings);
        return documents.dated(meetings).stream()
                .map(document -> new RoadItem(new Key(Kind.DOCUMENT, document.id()), document.meetingId(), secretariats.get(document.meetingId()),
                        document.symbol() + " " + document.title().in(locale.getLanguage()), document.deadline(), document.deadline(), progress(document),
                        List.of(), "m/" + document.code() + "/documents?document=" + document.id(), false))
                .toList();
    }

    private static Progress progress(Dated document) {
        if (document.published()) {
            return Progress.DONE;
        }
        return document.begun() ? Progress.UNDER_WAY : Progress.OPEN;
    }
}
