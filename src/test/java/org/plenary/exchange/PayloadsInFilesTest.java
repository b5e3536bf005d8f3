package org.plenary.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.exchange.CalendarMeeting.Status;
import org.plenary.exchange.table.Column;
import org.plenary.exchange.table.ListExport;
import org.plenary.exchange.table.TableFormat;
import org.plenary.exchange.table.TableLimits;
import org.plenary.exchange.table.TableReader;
import org.plenary.support.Payload;

/** Every payload as every kind of text that goes into a file: it stands there as words, and makes nothing of its own. */
class PayloadsInFilesTest {

    private static final List<String> PAYLOADS = Payload.texts();
    private static final String CALL = "__xss(1)";
    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);
    private static final Instant SAVED = Instant.parse("2016-03-01T08:15:30Z");

    @Test
    void thereAreAtLeastAHundredOfThemAndEachIsThereOnce() {
        assertThat(PAYLOADS).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aTableHasThemAsWordsAndNoneAsAFormula(TableFormat format) throws Exception {
        var out = new ByteArrayOutputStream();
        new ListExport<>(Locale.ENGLISH, PAYLOADS.getFirst(), List.of(Column.text("Name", 30, (String name) -> name), Column.text("=1+1", 8, name -> "x")),
                (offset, limit) -> PAYLOADS.subList(offset, Math.min(PAYLOADS.size(), offset + limit))).write(format, out);
        var rows = new TableReader(TableLimits.USUAL).read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(rows.subList(2, rows.size())).extracting(row -> row.cell(0)).zipSatisfy(PAYLOADS,
                (cell, payload) -> assertThat(words(cell)).isIn(words(payload), words(payload.replaceFirst("^'", ""))));
        if (format == TableFormat.CSV) {
            try (var cells = CSVParser.parse(out.toString(UTF_8).substring(1), CSVFormat.DEFAULT)) {
                assertThat(cells).allSatisfy(row -> assertThat(row.toList()).noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r\uFF1D-].*")));
            }
        }
    }

    @Test
    void aCalendarHasNoLineThatAPayloadMade() throws Exception {
        var meetings = IntStream.range(0, PAYLOADS.size()).mapToObj(at -> new CalendarMeeting("m" + at + "@example.org", 0, SAVED, Status.CONFIRMED, Locale.ENGLISH,
                "x" + PAYLOADS.get(at), DAY, DAY, Optional.empty(), ZoneId.of("Africa/Kampala"), Optional.of(PAYLOADS.get(at)), Optional.empty())).toList();
        var sessions = IntStream.range(0, PAYLOADS.size()).mapToObj(at -> session(at, PAYLOADS.get(at))).toList();
        var ordinary = properties(CalendarFile.of("x", List.of(meetings.getFirst()))).getFirst();
        assertThat(properties(CalendarFile.of(PAYLOADS.getLast(), meetings))).hasSize(PAYLOADS.size()).allSatisfy(names -> assertThat(names).isEqualTo(ordinary));
        var usual = properties(SessionCalendar.feed("x", List.of(session(0, "x")))).getFirst();
        assertThat(properties(SessionCalendar.feed(PAYLOADS.getLast(), sessions))).hasSize(PAYLOADS.size()).allSatisfy(names -> assertThat(names).isEqualTo(usual));
        for (var payload : PAYLOADS) {
            var letter = SessionCalendar.letter(session(0, payload), new SessionCalendar.Person(payload, "a@example.org"), new SessionCalendar.Person(payload, "b@example.org"));
            assertThat(properties(letter.getBytes(UTF_8))).hasSize(1).first().asInstanceOf(InstanceOfAssertFactories.LIST).doesNotContain("ATTACH", "ACTION");
        }
    }

    private static CalendarSession session(int at, String payload) {
        return new CalendarSession("s" + at + "@example.org", 0, SAVED, false, Locale.ENGLISH, "x" + payload, DAY.atTime(10, 0), DAY.atTime(11, 0),
                ZoneId.of("Africa/Kampala"), Optional.of(payload), payload, Optional.of(URI.create("https://example.org/join")));
    }

    /** @return of each event the names of its properties, in order */
    private static List<List<String>> properties(byte[] file) throws Exception {
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        assertThat(calendar.getComponents().stream().map(one -> one.getName()).distinct()).isSubsetOf("VTIMEZONE", "VEVENT");
        return calendar.getComponents("VEVENT").stream().map(event -> event.getProperties().stream().map(Property::getName).sorted().toList()).toList();
    }

    @Test
    void aWordDocumentHasThemAsWordsAndNoLinkOrFieldOfTheirs() throws Exception {
        var out = new ByteArrayOutputStream();
        new DocxDocument(Examples.WORDS).write(document(), out);
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            var said = words(word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining()));
            assertThat(PAYLOADS).allSatisfy(payload -> assertThat(said).contains(words(payload)));
            assertThat(word.getHyperlinks()).isEmpty();
        }
        for (var part : parts(out.toByteArray())) {
            assertThat(part).doesNotContain("TargetMode=\"External\"").doesNotContain("<w:hyperlink");
        }
    }

    private static List<String> parts(byte[] file) throws Exception {
        var found = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.add(new String(zip.readAllBytes(), UTF_8));
            }
        }
        return found;
    }

    @Test
    void aPdfHasThemAsWordsAndNoActionOfTheirs() throws Exception {
        var out = new ByteArrayOutputStream();
        new PdfDocument(Examples.WORDS).write(document(), out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            var said = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(count(said)).isGreaterThanOrEqualTo(count(String.join("", PAYLOADS).replaceAll("\\s", "")));
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames() == null || pdf.getDocumentCatalog().getNames().getJavaScript() == null).isTrue();
            for (var page : pdf.getPages()) {
                assertThat(page.getAnnotations()).noneMatch(note -> note instanceof PDAnnotationLink link && link.getAction() != null);
            }
        }
    }

    /** Each as a heading, as a paragraph, as an item and in a table. */
    private static PrintedDocument document() {
        var blocks = new ArrayList<Block>();
        for (var payload : PAYLOADS) {
            blocks.add(new Block.Heading(2, payload));
            blocks.add(new Block.Paragraph(0, Run.plain(payload)));
            blocks.add(new Block.NumberedItem(Run.of(payload), 0, Run.plain(payload)));
        }
        blocks.add(new Block.Table(List.of(new Block.Table.Column(PAYLOADS.getFirst(), 100)), PAYLOADS.stream().map(List::of).toList()));
        var head = new Masthead(Locale.ENGLISH, List.of(PAYLOADS.getFirst()), Optional.of(PAYLOADS.get(1)), PAYLOADS.get(2), DAY, DAY, Optional.of(PAYLOADS.get(3)));
        return new PrintedDocument(head, PAYLOADS.getLast(), Optional.of(PAYLOADS.get(4)), blocks);
    }

    private static int count(String text) {
        return text.split(Pattern.quote(CALL), -1).length - 1;
    }

    /** Without what is white: files part lines in their own way. */
    private static String words(String text) {
        return text.replaceAll("[\\s\\u2028\\u2029]", "");
    }
}
