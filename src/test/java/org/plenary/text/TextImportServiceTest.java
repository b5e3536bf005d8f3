package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.PaperFormat;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class TextImportServiceTest extends Negotiation {

    @Autowired
    private TextImportService imports;
    @Autowired
    private TextFiles files;

    @Test
    void aWordFileBecomesTheFirstDraft() throws IOException {
        var file = docx("Recalling Resolution 11.32,", "", "1.\tParties shall [not] cooperate;", "(a)\tclosely;", "2.\tThey report.");
        imports.take(meeting, text, imports.readFile(meeting, file), "Chair");
        assertThat(printed()).containsExactly("Recalling Resolution 11.32,", "1. Parties shall [not] cooperate;", "(a) closely;", "2. They report.");
        assertThat(now().paragraphs().getFirst().source().delegation()).isEqualTo("Chair");
        assertRefused("negotiation.import.not-empty", () -> imports.take(meeting, text, imports.readFile(meeting, file), null));
    }

    @Test
    void whatWasExportedIsReadAgainWithItsPartsAndLevels() {
        imports.take(meeting, text, imports.readPasted(meeting, "Recalling what was,\n1. Parties cooperate:\n(a) closely;\n(b) now."), null);
        var exported = imports.readFile(meeting, files.file(meeting, text, Locale.ENGLISH, PaperFormat.DOCX));
        assertThat(exported.clauses()).extracting(ImportedText.Clause::notation).contains("Recalling what was,", "Parties cooperate:", "closely;", "now.");
    }

    @Test
    void whatIsNoWordFileIsRefused() {
        assertRefused("negotiation.import.not-docx", () -> imports.readFile(meeting, "no".getBytes()));
        assertRefused("negotiation.import.not-docx", () -> imports.readFile(meeting, new byte[0]));
        assertRefused("negotiation.import.not-docx", () -> imports.readFile(meeting, new byte[] {'P', 'K', 3, 4, 0, 0}));
        assertRefused("negotiation.import.too-large", () -> imports.readFile(meeting, new byte[TextImportService.LONGEST + 1]));
        assertThat(now().paragraphs()).isEmpty();
    }

    @Test
    void pastedScriptsAreGoneAndALongParagraphIsRefused() {
        assertThat(imports.readPasted(meeting, "<p>1. Parties act.</p><script>alert(1)</script>").clauses()).extracting(ImportedText.Clause::notation)
                .containsExactly("Parties act.");
        assertRefused("negotiation.import.too-long", () -> imports.readPasted(meeting, "a".repeat(5_000_000)));
    }

    private static byte[] docx(String... paragraphs) throws IOException {
        try (var word = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            for (var paragraph : paragraphs) {
                word.createParagraph().createRun().setText(paragraph);
            }
            word.write(out);
            return out.toByteArray();
        }
    }
}
