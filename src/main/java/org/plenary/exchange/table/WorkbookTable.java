package org.plenary.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.plenary.exchange.table.Column.Kind;

/**
 * Writes a workbook of one sheet row by row: the title, the headings (which stay in sight and filter), typed cells. A text that a
 * spreadsheet would take for a formula when it is edited is marked as text, as by an apostrophe typed before it.
 */
final class WorkbookTable {

    private static final int TITLE = 0;
    private static final int HEADINGS = 1;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    <T> void write(ListExport<T> export, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(100)) {
            workbook.setCompressTempFiles(true);
            var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
            properties.setTitle(clean(export.title()));
            properties.setCreator("Plenary");
            properties.getUnderlyingProperties().setLanguageProperty(export.language().toLanguageTag());
            var sheet = workbook.createSheet();
            head(workbook, sheet, export);
            var styles = styles(workbook);
            var guarded = guarded(workbook);
            var next = new int[] {HEADINGS + 1};
            export.forEach(row -> {
                var line = sheet.createRow(next[0]++);
                for (var i = 0; i < export.columns().size(); i++) {
                    var column = export.columns().get(i);
                    set(line.createCell(i), column.value().apply(row), styles.get(column.kind()), guarded);
                }
            });
            sheet.setAutoFilter(new CellRangeAddress(HEADINGS, Math.max(HEADINGS, next[0] - 1), 0, export.columns().size() - 1));
            workbook.write(out);
        }
    }

    private static void head(SXSSFWorkbook workbook, SXSSFSheet sheet, ListExport<?> export) {
        var bold = workbook.createFont();
        bold.setBold(true);
        var strong = workbook.createCellStyle();
        strong.setFont(bold);
        strong.setVerticalAlignment(VerticalAlignment.TOP);
        strong.setQuotePrefixed(true);
        var title = sheet.createRow(TITLE).createCell(0);
        title.setCellValue(clean(export.title()));
        title.setCellStyle(strong);
        var headings = sheet.createRow(HEADINGS);
        for (var i = 0; i < export.columns().size(); i++) {
            var column = export.columns().get(i);
            var cell = headings.createCell(i);
            cell.setCellValue(clean(column.header()));
            cell.setCellStyle(strong);
            sheet.setColumnWidth(i, 256 * Math.clamp(Math.max(column.width(), column.header().length() + 3), 6, 80));
        }
        sheet.createFreezePane(0, HEADINGS + 1);
    }

    private static Map<Kind, CellStyle> styles(SXSSFWorkbook workbook) {
        var formats = workbook.createDataFormat();
        var styles = new EnumMap<Kind, CellStyle>(Kind.class);
        for (var kind : Kind.values()) {
            var style = workbook.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setDataFormat(formats.getFormat(switch (kind) {
                case TEXT -> "@";
                case NUMBER -> "General";
                case DATE -> "yyyy-mm-dd";
                case MOMENT -> "yyyy-mm-dd hh:mm";
            }));
            styles.put(kind, style);
        }
        return styles;
    }

    private static CellStyle guarded(SXSSFWorkbook workbook) {
        var style = styles(workbook).get(Kind.TEXT);
        style.setQuotePrefixed(true);
        return style;
    }

    private static void set(Cell cell, Object value, CellStyle style, CellStyle guarded) {
        cell.setCellStyle(style);
        switch (value) {
            case null -> cell.setBlank();
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> cell.setCellValue(day);
            case LocalDateTime moment -> cell.setCellValue(moment);
            default -> {
                var text = clean(value.toString());
                cell.setCellValue(text);
                if (Formula.beginsLikeOne(text)) {
                    cell.setCellStyle(guarded);
                }
            }
        }
    }

    /** Without what XML 1.0 does not allow, and no longer than a cell may be. */
    private static String clean(String text) {
        var allowed = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]", "");
        return allowed.length() <= LONGEST ? allowed : allowed.substring(0, LONGEST - 1) + "…";
    }
}
