package org.plenary.demonstration;

import static org.jooq.impl.DSL.val;
import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.DOCUMENT;
import static org.plenary.schema.Tables.DOCUMENT_ITEM;
import static org.plenary.schema.Tables.DOCUMENT_LANGUAGE;
import static org.plenary.schema.Tables.DOCUMENT_STATE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.plenary.demonstration.DemonstrationMeeting.Registered;
import org.plenary.document.DocumentDraft;
import org.plenary.document.symbol.SymbolParser;

/** Documents of demonstration meetings: their symbols, titles and dates, no files. */
record DemonstrationDocuments(DSLContext dsl) {

    void add(long meetingId, Registered document, Instant now) {
        var symbol = SymbolParser.find(document.symbol()).orElseThrow(() -> new IllegalStateException("No symbol: " + document.symbol()));
        var row = dsl.newRecord(DOCUMENT);
        row.setMeetingId(meetingId);
        row.setSymbol(symbol.text());
        row.setSortKey(symbol.sortKey());
        row.setSeries(symbol.series().name());
        row.setTitleEn(document.title().en());
        row.setTitleFr(document.title().fr());
        row.setTitleEs(document.title().es());
        row.setSubmitter(document.submitter());
        row.setDocumentDate(document.date());
        row.setOriginalLanguage("en");
        row.setSource(document.source());
        row.setCreatedAt(now);
        row.insert();
        document.states().forEach(iso2 -> dsl.insertInto(DOCUMENT_STATE).set(DOCUMENT_STATE.DOCUMENT_ID, row.getId()).set(DOCUMENT_STATE.ISO2, iso2).execute());
        DocumentDraft.LANGUAGES.forEach(language -> dsl.insertInto(DOCUMENT_LANGUAGE).set(DOCUMENT_LANGUAGE.DOCUMENT_ID, row.getId())
                .set(DOCUMENT_LANGUAGE.LANGUAGE, language).set(DOCUMENT_LANGUAGE.KIND, language.equals("en") ? "ORIGINAL" : "TRANSLATION")
                .set(DOCUMENT_LANGUAGE.STATUS, document.published().contains(language) ? "PUBLISHED" : "EXPECTED").execute());
        dsl.insertInto(DOCUMENT_ITEM, DOCUMENT_ITEM.DOCUMENT_ID, DOCUMENT_ITEM.ITEM_ID)
                .select(dsl.select(val(row.getId()), AGENDA_ITEM.ID).from(AGENDA_ITEM)
                        .where(AGENDA_ITEM.MEETING_ID.eq(meetingId)).and(AGENDA_ITEM.NUMBER_FIXED.eq(document.item())))
                .execute();
    }
}
