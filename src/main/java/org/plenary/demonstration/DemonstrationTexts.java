package org.plenary.demonstration;

import static org.plenary.schema.Tables.NEGOTIATED_TEXT;
import static org.plenary.schema.Tables.PARAGRAPH;
import static org.plenary.schema.Tables.PARAGRAPH_ADOPTION;
import static org.plenary.schema.Tables.PARAGRAPH_HEAD;
import static org.plenary.schema.Tables.PARAGRAPH_REVISION;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.plenary.demonstration.DemonstrationMeeting.Negotiated;
import org.plenary.demonstration.DemonstrationMeeting.Paragraph;

/** Writes example texts: each paragraph with its first revision in English and the translations of that. */
final class DemonstrationTexts {

    private static final String AUTHOR = "Example drafter (Plenary)";

    private final DSLContext dsl;

    DemonstrationTexts(DSLContext dsl) {
        this.dsl = dsl;
    }

    void add(long meeting, Negotiated text, Instant now) {
        var row = dsl.newRecord(NEGOTIATED_TEXT);
        row.setMeetingId(meeting);
        row.setTitleEn(text.title().en());
        row.setTitleFr(text.title().fr());
        row.setTitleEs(text.title().es());
        row.setHouseStyle(text.houseStyle());
        row.setExample(text.example());
        row.insert();
        part(row.getId(), "PREAMBLE", text.paragraphs(), now);
        part(row.getId(), "OPERATIVE", text.paragraphs(), now);
    }

    private void part(long text, String part, List<Paragraph> paragraphs, Instant now) {
        int position = 0;
        for (var paragraph : paragraphs) {
            if (paragraph.part().equals(part)) {
                paragraph(text, position++, paragraph, now);
            }
        }
    }

    private void paragraph(long text, int position, Paragraph paragraph, Instant now) {
        var row = dsl.newRecord(PARAGRAPH);
        row.setTextId(text);
        row.setPart(paragraph.part());
        row.setPosition(position);
        row.setState(paragraph.step() == null ? "OPEN" : paragraph.step());
        row.insert();
        long english = revision(row.getId(), "en", paragraph.body().en(), null, now);
        revision(row.getId(), "fr", paragraph.body().fr(), english, now);
        revision(row.getId(), "es", paragraph.body().es(), english, now);
        if (paragraph.step() != null) {
            dsl.insertInto(PARAGRAPH_ADOPTION)
                    .set(PARAGRAPH_ADOPTION.PARAGRAPH_ID, row.getId()).set(PARAGRAPH_ADOPTION.REVISION_ID, english)
                    .set(PARAGRAPH_ADOPTION.STEP, paragraph.step()).set(PARAGRAPH_ADOPTION.AT, now)
                    .set(PARAGRAPH_ADOPTION.BY_LABEL, AUTHOR).execute();
        }
    }

    private long revision(long paragraph, String language, String body, Long source, Instant now) {
        var row = dsl.newRecord(PARAGRAPH_REVISION);
        row.setParagraphId(paragraph);
        row.setLanguage(language);
        row.setNumber(1);
        row.setBody(body);
        row.setAuthorLabel(AUTHOR);
        row.setSourceRevisionId(source);
        row.setCreatedAt(now);
        row.insert();
        dsl.insertInto(PARAGRAPH_HEAD)
                .set(PARAGRAPH_HEAD.PARAGRAPH_ID, paragraph).set(PARAGRAPH_HEAD.LANGUAGE, language)
                .set(PARAGRAPH_HEAD.REVISION_ID, row.getId()).execute();
        return row.getId();
    }
}
