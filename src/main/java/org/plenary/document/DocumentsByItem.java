package org.plenary.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.agenda.ItemDocuments;
import org.springframework.stereotype.Component;

/** The register as an agenda needs it. */
@Component
class DocumentsByItem implements ItemDocuments {

    private final DocumentRepository documents;

    DocumentsByItem(DocumentRepository documents) {
        this.documents = documents;
    }

    @Override
    public Map<Long, List<String>> symbols(long meetingId) {
        var symbols = new HashMap<Long, List<String>>();
        documents.all(meetingId).stream().filter(document -> document.withdrawnReason() == null)
                .forEach(document -> document.fields().items()
                        .forEach(item -> symbols.computeIfAbsent(item, _ -> new ArrayList<>()).add(document.symbol().text())));
        return symbols;
    }
}
