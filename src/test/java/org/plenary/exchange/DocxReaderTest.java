package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word files that were made to harm whoever opens them. */
class DocxReaderTest {

    private static final String TEXT = "word/document.xml";
    private static final String TYPES = "[Content_Types].xml";

    @TempDir
    private Path folder;
    private Map<String, byte[]> parts;

    @BeforeEach
    void aHarmlessOne() throws IOException {
        try (var word = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText("The lions of Entebbe");
            word.write(out);
            parts = new LinkedHashMap<>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
    }

    @Test
    void anHonestOneIsRead() throws Exception {
        assertThat(DocxReader.paragraphs(zipped())).hasValueSatisfying(lines -> assertThat(lines).containsExactly("The lions of Entebbe"));
        assertThat(type(zipped())).isEqualTo(FileType.DOCX);
    }

    @Test
    void anEntityThatNamesAFileOfOursIsNotRead() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "a secret of the server");
        declares("<!DOCTYPE x [<!ENTITY lions SYSTEM \"" + secret.toUri() + "\">]>", TEXT);
        assertThat(DocxReader.paragraphs(zipped())).isEmpty();
    }

    @Test
    void entitiesThatGrowAreNotResolved() throws Exception {
        declares("<!DOCTYPE x [<!ENTITY a \"lions lions lions lions lions\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY lions \"&c;&c;&c;&c;\">]>", TEXT);
        assertThat(DocxReader.paragraphs(zipped())).isEmpty();
    }

    @Test
    void anEntityInTheListOfTypesIsNotReadEither() throws Exception {
        var types = new String(parts.get(TYPES), StandardCharsets.UTF_8);
        parts.put(TYPES, types.replaceFirst("<Types", "<!DOCTYPE Types [<!ENTITY lions SYSTEM \"file:///etc/hostname\">]><Types").getBytes(StandardCharsets.UTF_8));
        assertThat(DocxReader.paragraphs(zipped())).isEmpty();
        assertThatThrownBy(() -> type(zipped())).isInstanceOf(FileRefused.class);
    }

    @Test
    void aTemplateElsewhereIsNotFetched() throws Exception {
        var relations = "word/_rels/document.xml.rels";
        parts.put(relations, ("<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://127.0.0.1:1/template.dotm\" TargetMode=\"External\"/></Relationships>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(DocxReader.paragraphs(zipped())).hasValueSatisfying(lines -> assertThat(lines).containsExactly("The lions of Entebbe"));
    }

    @Test
    void oneThatInflatesBeyondMeasureIsRefusedBeforeAnybodyReadsIt() throws Exception {
        parts.put("word/media/lions.bin", new byte[5_000_000]);
        var bomb = zipped();
        assertThat(bomb).hasSizeLessThan(50_000);
        assertThat(DocxReader.paragraphs(bomb)).isEmpty();
    }

    @Test
    void oneOfThousandsOfPartsIsRefused() throws Exception {
        for (var part = 0; part < 3_000; part++) {
            parts.put("word/media/lion" + part + ".bin", new byte[] {1});
        }
        assertThat(DocxReader.paragraphs(zipped())).isEmpty();
    }

    @Test
    void oneThatIsCutOffIsRefused() throws Exception {
        var whole = zipped();
        for (var length : new int[] {0, 10, whole.length / 2, whole.length * 3 / 4}) {
            assertThat(DocxReader.paragraphs(Arrays.copyOf(whole, length))).as("the first %d bytes", length).isEmpty();
        }
    }

    private void declares(String doctype, String part) {
        var text = new String(parts.get(part), StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*>", "");
        parts.put(part, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + doctype + text.replace("The lions of Entebbe", "The &lions; of Entebbe")).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] zipped() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private FileType type(byte[] file) throws Exception {
        return FileType.of(Files.write(folder.resolve("handed-in"), file));
    }
}
