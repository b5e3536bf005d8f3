package org.plenary.exchange.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.Refusal;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The cells of a sheet (ECMA-376, part 1, 18.3.1) as text. */
final class SheetHandler extends DefaultHandler {

    /** As many digits as a spreadsheet shows; what a binary number has beyond them is noise. */
    private static final MathContext DIGITS = new MathContext(15);
    private static final int MOST_DAYS_OF_HOURS = 100;

    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean from1904;
    private final RowCounter rows;
    private final Map<Integer, Boolean> dateStyles = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int rowNumber;
    private int column;
    private String type;
    private int style;
    private boolean inValue;
    private boolean inPhonetic;

    SheetHandler(SharedStrings strings, StylesTable styles, boolean from1904, RowCounter rows) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                var number = attributes.getValue("r");
                rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                var reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                checkColumn();
                type = attributes.getValue("t");
                style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
                text.setLength(0);
            }
            case "rPh" -> inPhonetic = true;
            case "v", "t" -> inValue = !inPhonetic;
            default -> {
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, value());
            }
            case "row" -> endRow();
            default -> {
            }
        }
    }

    private void checkColumn() throws SAXException {
        try {
            rows.column(column);
        } catch (FileRefused e) {
            throw new SAXException(e);
        }
    }

    private void endRow() throws SAXException {
        try {
            rows.row(rowNumber, cells);
        } catch (FileRefused e) {
            throw new SAXException(e);
        }
    }

    private String value() throws SAXException {
        var raw = text.toString();
        if (raw.isEmpty()) {
            return "";
        }
        try {
            return switch (type == null ? "n" : type) {
                case "s" -> strings.getItemAt(Integer.parseInt(raw)).getString();
                case "b" -> raw.equals("1") ? "true" : "false";
                case "n" -> isDate() ? moment(Double.parseDouble(raw)) : number(raw);
                default -> raw;
            };
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new SAXException(new FileRefused(new Refusal.Unreadable()));
        }
    }

    private boolean isDate() {
        return dateStyles.computeIfAbsent(style, index -> {
            var of = index < styles.getNumCellStyles() ? styles.getStyleAt(index) : null;
            return of != null && DateUtil.isADateFormat(of.getDataFormat(), of.getDataFormatString());
        });
    }

    /** Hours in a cell that shows no day, such as 25:00, are hours and no day of 1900. */
    private boolean isHoursAlone(double days) {
        var format = styles.getStyleAt(style).getDataFormatString().toLowerCase(Locale.ROOT);
        return days >= 1 && days < MOST_DAYS_OF_HOURS && format.indexOf('d') < 0 && format.indexOf('y') < 0;
    }

    private String moment(double days) {
        if (isHoursAlone(days)) {
            var minutes = Math.round(days * 24 * 60);
            return "%d:%02d".formatted(minutes / 60, minutes % 60);
        }
        var at = DateUtil.getLocalDateTime(days, from1904);
        if (at == null) {
            return number(Double.toString(days));
        }
        if (days < 1) {
            return at.toLocalTime().toString();
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    private static String number(String raw) {
        var value = new BigDecimal(raw).round(DIGITS).stripTrailingZeros();
        return value.precision() - value.scale() > 30 || value.scale() > 30 ? value.toString() : value.toPlainString();
    }
}
