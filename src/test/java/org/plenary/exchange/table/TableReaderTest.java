package org.plenary.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.Refusal;

class TableReaderTest {

    private static final TableLimits LIMITS = new TableLimits(1_000_000, 5_000_000, 100, 50, 100, 20, 100_000);
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final TableReader reader = new TableReader(LIMITS);

    @Test
    void cellsOfAWorkbookAreReadAsTheyShow() throws Exception {
        var file = workbook(book -> {
            var sheet = book.createSheet();
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("d mmm yyyy"));
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("Türkiye");
            row.createCell(1).setCellValue(5);
            row.createCell(2).setCellValue(0.1 + 0.2);
            var day = row.createCell(3);
            day.setCellValue(LocalDate.of(2016, 5, 30));
            day.setCellStyle(date);
            row.createCell(5).setCellValue(true);
        });
        assertThat(read(file)).containsExactly(new TableRow(3, List.of("Türkiye", "5", "0.3", "2016-05-30", "", "true")));
    }

    @Test
    void aFormulaIsReadAsTheValueLastComputedAndIsNeverComputed() throws Exception {
        var file = replaced(workbook(book -> book.createSheet().createRow(0).createCell(0).setCellValue(1)), SHEET,
                sheet -> sheet.replaceFirst("<c r=\"A1\"[^>]*>.*?</c>", "<c r=\"A1\"><f>[1]Sheet1!A1+41</f><v>42</v></c>"));
        assertThat(read(file).getFirst().cells()).containsExactly("42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void separatedValuesAreReadInAnyUsualEncoding(String encoding) throws Exception {
        var text = (encoding.startsWith("UTF") ? "\uFEFF" : "") + "État;Nom\r\nCôte d’Ivoire;\"Kouassi; Élodie\"\r\n";
        assertThat(read(text.getBytes(Charset.forName(encoding)))).containsExactly(new TableRow(1, List.of("État", "Nom")),
                new TableRow(2, List.of("Côte d’Ivoire", "Kouassi; Élodie")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFound(String separator) throws Exception {
        var text = String.join(separator, "Country", "Name", "E-mail") + "\n" + String.join(separator, "Oman", "Example, One", "one@example.org").replace("Example, One", "\"Example, One\"") + "\n";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).getLast().cells()).containsExactly("Oman", "Example, One", "one@example.org");
    }

    @Test
    void aSeparatorThatIsAnnouncedIsBelieved() throws Exception {
        assertThat(read("sep=|\r\na,b|c\r\n".getBytes(StandardCharsets.UTF_8))).containsExactly(new TableRow(2, List.of("a,b", "c")));
    }

    @Test
    void aZipBombIsRefusedBeforeAnybodyUnpacksIt() throws Exception {
        var bomb = replaced(workbook(book -> book.createSheet().createRow(0).createCell(0).setCellValue("x")), SHEET, sheet -> sheet + " ".repeat(4_000_000));
        assertThat(bomb.length).isLessThan(50_000);
        assertRefused(bomb, new Refusal.UnpacksTooFar(LIMITS.unpacked()));
    }

    @Test
    void manyPartsThatAreEachHarmlessAreRefusedTogether() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < 12; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i + ".xml"));
                zip.write(new byte[900_000]);
            }
        }
        assertRefused(bytes.toByteArray(), new Refusal.UnpacksTooFar(LIMITS.unpacked()));
    }

    @Test
    void aPartThatLiesAboutItsSizeIsCountedAsItUnpacks() throws Exception {
        var part = new byte[6_000_000];
        var random = new Random(1);
        for (var i = 0; i < part.length; i++) {
            part[i] = (byte) (random.nextBoolean() ? 'a' : 'b');
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(part);
        }
        var lying = bytes.toByteArray();
        for (var at = lying.length - 4; at >= 0; at--) {
            if (lying[at] == 'P' && lying[at + 1] == 'K' && lying[at + 2] == 1 && lying[at + 3] == 2) {
                lying[at + 24] = 100;
                lying[at + 25] = lying[at + 26] = lying[at + 27] = 0;
                break;
            }
        }
        assertRefused(lying, new Refusal.UnpacksTooFar(LIMITS.unpacked()));
    }

    @Test
    void anEntityInASheetIsRefused() throws Exception {
        var file = replaced(workbook(book -> book.createSheet().createRow(0).createCell(0).setCellValue("x")), SHEET,
                sheet -> sheet.replaceFirst("<worksheet", "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet"));
        assertRefused(file, new Refusal.Unreadable());
    }

    @Test
    void aProgramThatIsCalledXlsxIsRefusedByWhatItIs() throws Exception {
        var exe = new byte[512];
        exe[0] = 'M';
        exe[1] = 'Z';
        assertThatThrownBy(() -> read(exe)).asInstanceOf(type(FileRefused.class)).extracting(FileRefused::refusal)
                .isInstanceOf(Refusal.NoTable.class).asString().contains("ms");
    }

    @Test
    void aWorkbookWithMacrosIsRefused() throws Exception {
        var file = replaced(workbook(book -> book.createSheet().createRow(0).createCell(0).setCellValue("x")), "[Content_Types].xml",
                types -> types.replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        assertRefused(file, new Refusal.NoTable("application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
    }

    @Test
    void anOldWorkbookIsToldApart() {
        var old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, 4_096);
        assertRefused(old, new Refusal.OldOrLocked());
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        assertRefused(new byte[0], new Refusal.Empty());
        assertRefused("\n \n".getBytes(StandardCharsets.UTF_8), new Refusal.Empty());
        assertRefused("x,y\n".repeat(300_000).getBytes(StandardCharsets.UTF_8), new Refusal.TooLarge(LIMITS.bytes()));
        assertRefused("x,y\n".repeat(101).getBytes(StandardCharsets.UTF_8), new Refusal.TooManyRows(100));
        assertRefused(("x" + ",".repeat(20) + "\n").getBytes(StandardCharsets.UTF_8), new Refusal.TooManyColumns(20));
        assertRefused(workbook(book -> book.createSheet().createRow(0).createCell(20).setCellValue("x")), new Refusal.TooManyColumns(20));
        assertRefused(Arrays.copyOf(workbook(book -> book.createSheet()), 900), new Refusal.Unreadable());
    }

    interface Filling {
        void fill(XSSFWorkbook book);
    }

    private List<TableRow> read(byte[] file) throws IOException, FileRefused {
        return reader.read(new ByteArrayInputStream(file));
    }

    private void assertRefused(byte[] file, Refusal refusal) {
        assertThatThrownBy(() -> read(file)).asInstanceOf(type(FileRefused.class)).extracting(FileRefused::refusal).isEqualTo(refusal);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            filling.fill(book);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] file, String part, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) {
                parts.put(entry.getName(), ((InputStream) zip).readAllBytes());
            }
        }
        parts.computeIfPresent(part, (name, bytes) -> change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }
}
