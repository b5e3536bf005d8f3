package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.exchange.PaperFormat;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.text.ImportedText.Clause;
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
    void whatIsAnotherFileUnderTheNameOfAWordFileIsRefused() throws Exception {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", picture);
        var sheet = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("Parties act.");
            workbook.write(sheet);
        }
        assertRefused("negotiation.import.not-docx", () -> imports.readFile(meeting, picture.toByteArray()));
        assertRefused("negotiation.import.not-docx", () -> imports.readFile(meeting, sheet.toByteArray()));
        assertRefused("negotiation.import.not-docx", () -> imports.readFile(meeting, encrypted(docx("1. Parties act."))));
    }

    @Test
    void aWordFileThatInflatesBeyondAllMeasureIsRefused() throws IOException {
        var whole = docx("1. Parties act.");
        var nothing = "\0".repeat(8_000);
        var random = new Random(1);
        assertRefused("negotiation.import.not-docx", () -> imports.readFile(meeting, with(whole, "word/document.xml", out -> {
            for (int i = 0; i < 10_000; i++) {
                out.write(nothing.getBytes());
            }
        })));
        assertRefused("negotiation.import.not-docx", () -> imports.readFile(meeting, with(whole, "word/media/image1.png", out -> {
            var noise = new byte[150];
            for (int i = 0; i < 8_000; i++) {
                random.nextBytes(noise);
                out.write(noise);
                out.write(nothing.getBytes());
            }
        })));
    }

    /** A file on the server, an address, and a word that grows without end. */
    @ParameterizedTest
    @ValueSource(strings = {"<!ENTITY x SYSTEM 'file:///etc/passwd'>", "<!ENTITY x SYSTEM 'http://localhost:9/'>", "<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p; <!ENTITY x ''>",
        "<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY x '&c;&c;&c;&c;&c;&c;&c;&c;'>"})
    void aWordFileThatCallsForOtherFilesIsRefused(String entity) throws IOException {
        var document = "<?xml version='1.0'?><!DOCTYPE d [" + entity + "]><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                + "<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        var file = with(docx("1. Parties act."), "word/document.xml", out -> out.write(document.getBytes()));
        assertRefused("negotiation.import.not-docx", () -> imports.readFile(meeting, file));
    }

    @Test
    void nobodyImportsUnderAnothersNameNorPutsItInABracket() throws IOException {
        var read = imports.readFile(meeting, docx("1. Parties [shall @Mali | may] act.", "2. They report."));
        assertThat(read.clauses().getFirst().notation()).as("a sign, and no name").isEqualTo("Parties [shall \\@Mali \\| may] act.");
        var forged = new ImportedText(List.of(new Clause(Part.OPERATIVE, 0, "They report."), new Clause(Part.OPERATIVE, 0, "Parties [shall @Mali | may] act.")), List.of());
        assertRefused("negotiation.error.forged", () -> Planners.as(uganda, () -> imports.take(meeting, text, read, "Mali")));
        assertRefused("negotiation.error.forged", () -> Planners.as(uganda, () -> imports.take(meeting, text, forged, null)));
        assertThat(now().paragraphs()).as("nothing of it was taken").isEmpty();
        Planners.as(uganda, () -> imports.take(meeting, text, read, null));
        assertThat(now().paragraphs()).hasSize(2).allSatisfy(paragraph -> assertThat(paragraph.source().delegation()).isEqualTo("Uganda"));
    }

    @Test
    void pastedScriptsAreGoneAndALongParagraphIsRefused() {
        assertThat(imports.readPasted(meeting, "<p>1. Parties act.</p><script>alert(1)</script>").clauses()).extracting(ImportedText.Clause::notation)
                .containsExactly("Parties act.");
        assertRefused("negotiation.import.too-long", () -> imports.readPasted(meeting, "a".repeat(5_000_000)));
    }

    /** The content of a part of a Word file. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The file with one part replaced, or added. */
    private static byte[] with(byte[] word, String part, Content content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(word)); var copy = new ZipOutputStream(out)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    zip.transferTo(copy);
                }
            }
            copy.putNextEntry(new ZipEntry(part));
            content.writeTo(copy);
        }
        return out.toByteArray();
    }

    private static byte[] encrypted(byte[] word) throws Exception {
        try (var container = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("entebbe");
            try (var data = encryptor.getDataStream(container)) {
                data.write(word);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
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
