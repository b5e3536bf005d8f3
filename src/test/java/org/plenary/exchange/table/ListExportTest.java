package org.plenary.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListExportTest {

    private static final List<Column<String>> ONE = List.of(Column.text("Name", 30, name -> name), Column.number("Length", 8, String::length));

    @ParameterizedTest
    @EnumSource
    void namesOfAnyLengthAndScriptComeBackAsTheyWere(TableFormat format) throws Exception {
        var names = List.of("x".repeat(300), "محمد عبد الله", "Nguye\u0302\u0303n Va\u0306n A\u0301nh", "Łukasz ; \"quoted\", and\ttab", "𝔄𝔟𝔠", "line\nbreak");
        var rows = new TableReader(TableLimits.USUAL).read(new ByteArrayInputStream(written(export(names), format)));
        assertThat(rows.subList(2, rows.size())).extracting(row -> row.cell(0)).isEqualTo(names);
        assertThat(rows.getFirst().cell(0)).isEqualTo("Names: all");
        assertThat(rows.get(1).cells()).containsExactly("Name", "Length");
    }

    @ParameterizedTest
    @EnumSource
    void textThatCouldBeAFormulaComesBackAsText(TableFormat format) throws Exception {
        var names = List.of("=HYPERLINK(\"http://example.org\")", "+49 228 815 2401", "-1+1", "@SUM(A1)", "\t=1+1", "＝1+1", "'quoted'");
        var rows = new TableReader(TableLimits.USUAL).read(new ByteArrayInputStream(written(export(names), format)));
        assertThat(rows.subList(2, rows.size())).extracting(row -> row.cell(0)).isEqualTo(names);
    }

    @Test
    void aSpreadsheetThatOpensSeparatedValuesFindsNoFormula() throws Exception {
        var text = new String(written(export(List.of("=1+1", "+1", "-1", "@a", "\ta", "＝1")), TableFormat.CSV), StandardCharsets.UTF_8);
        assertThat(text.lines().skip(2)).allMatch(line -> line.startsWith("'") || line.startsWith("\"'"));
    }

    @Test
    void aWorkbookMarksTextThatCouldBeAFormulaAndKeepsNumbersAndDatesAsSuch() throws Exception {
        record Row(String text, int number, LocalDate day, LocalDateTime moment) {
        }
        var export = new ListExport<>(Locale.ENGLISH, "Rows", List.of(Column.text("Text", 10, Row::text), Column.number("Number", 10, Row::number),
                Column.date("Day", Row::day), Column.moment("Moment", Row::moment)), (offset, limit) -> List.of(
                        new Row("=1+1", -5, LocalDate.of(2016, 5, 30), LocalDateTime.of(2016, 5, 30, 9, 0)), new Row("plain", 7, null, null)));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(written(export, TableFormat.XLSX)))) {
            var sheet = book.getSheetAt(0);
            var row = sheet.getRow(2);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-5);
            assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2016-05-30T00:00");
            assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo("2016-05-30T09:00");
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getQuotePrefixed()).isFalse();
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 2);
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
        }
    }

    @Test
    void separatedValuesAreSeparatedAsTheLanguagesSpreadsheetsExpect() throws Exception {
        var french = new ListExport<>(Locale.FRENCH, "Noms", ONE, (offset, limit) -> List.of("Élodie"));
        assertThat(new String(written(french, TableFormat.CSV), StandardCharsets.UTF_8)).isEqualTo("\uFEFFNoms\r\nName;Length\r\nÉlodie;6\r\n");
    }

    @Test
    void rowsAreFetchedPageByPageToTheLast() throws Exception {
        var fetched = new ArrayList<Integer>();
        var export = new ListExport<>(Locale.ENGLISH, "Numbers", List.of(Column.<Integer>number("N", 5, n -> n)), (offset, limit) -> {
            fetched.add(offset);
            return IntStream.range(offset, Math.min(1_234, offset + limit)).boxed().toList();
        });
        var bytes = written(export, TableFormat.CSV);
        assertThat(new String(bytes, StandardCharsets.UTF_8).lines()).hasSize(1_236).last().isEqualTo("1233");
        assertThat(fetched).containsExactly(0, 500, 1_000);
    }

    private static ListExport<String> export(List<String> names) {
        return new ListExport<>(Locale.ENGLISH, "Names: all", ONE, (offset, limit) -> names.stream().skip(offset).limit(limit).toList());
    }

    private static byte[] written(ListExport<?> export, TableFormat format) throws Exception {
        var bytes = new ByteArrayOutputStream();
        export.write(format, (OutputStream) bytes);
        return bytes.toByteArray();
    }
}
