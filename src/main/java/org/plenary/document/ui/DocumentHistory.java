package org.plenary.document.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.plenary.audit.HistoryEntry;
import org.plenary.document.Document;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.StateNames;

/** What happened to a document, in the viewer's words. */
class DocumentHistory extends HistoryDialog {

    DocumentHistory(Document document, List<HistoryEntry> entries, StateNames names, ZoneId zone) {
        super(document.symbol().text(), entries, zone, Map.of(
                "kind", kind -> word("document.kind." + kind),
                "status", status -> word("document.status." + status),
                "language", DocumentHistory::language,
                "originalLanguage", DocumentHistory::language,
                "languages", codes -> each(codes, DocumentHistory::language),
                "states", codes -> each(codes, names::name),
                "embargoUntil", moment -> Dates.instant(Instant.parse(moment), zone, UI.getCurrent().getLocale())));
    }

    private static String language(String code) {
        return word("document.language." + code);
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private static String each(String codes, UnaryOperator<String> word) {
        return Arrays.stream(codes.split("; ")).map(word).collect(Collectors.joining("; "));
    }
}
