package org.plenary.participation;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.exchange.PdfSheets;
import org.plenary.exchange.PdfSheets.Face;
import org.plenary.files.KeptFile;
import org.plenary.participation.BadgeDesign.Paper;

/** Sets badges on sheets: on A4 eight, with lines to cut along; on A6 one. */
public final class BadgeSheets {

    /** Reads the picture of a participant. */
    @FunctionalInterface
    public interface Photos {

        byte[] read(KeptFile photo) throws IOException;
    }

    /** Told after each badge; stops the work by throwing. */
    @FunctionalInterface
    public interface Steps {

        void at(int done, int total);
    }

    private static final float CELL_WIDTH = 105;
    private static final float CELL_HEIGHT = PdfSheets.A4_HEIGHT / 4;
    private static final float A6_HEIGHT = 148;
    private static final float PADDING = 6;
    private static final Color CUT = new Color(0xB8, 0xC2, 0xC6);

    private final String meeting;
    private final Photos photos;

    public BadgeSheets(String meeting, Photos photos) {
        this.meeting = meeting;
        this.photos = photos;
    }

    /** @param out stays open */
    public void write(List<Badge> badges, Paper paper, Locale language, Steps steps, OutputStream out) throws IOException {
        try (var sheets = new PdfSheets(language, meeting, List.of())) {
            for (var i = 0; i < badges.size(); i++) {
                if (paper == Paper.A6) {
                    sheets.page(CELL_WIDTH, A6_HEIGHT);
                    badge(sheets, badges.get(i), 0, 0, A6_HEIGHT);
                } else {
                    if (i % 8 == 0) {
                        sheets.page(PdfSheets.A4_WIDTH, PdfSheets.A4_HEIGHT);
                        cuts(sheets);
                    }
                    badge(sheets, badges.get(i), i % 2 * CELL_WIDTH, i % 8 / 2 * CELL_HEIGHT, CELL_HEIGHT);
                }
                steps.at(i + 1, badges.size());
            }
            sheets.write(out);
        }
    }

    private static void cuts(PdfSheets sheets) {
        for (var row = 1; row < 4; row++) {
            sheets.line(0, row * CELL_HEIGHT, PdfSheets.A4_WIDTH, row * CELL_HEIGHT, 0.3f, CUT);
        }
        sheets.line(CELL_WIDTH, 0, CELL_WIDTH, PdfSheets.A4_HEIGHT, 0.3f, CUT);
    }

    private void badge(PdfSheets sheets, Badge badge, float x, float y, float height) throws IOException {
        var colour = Color.decode(badge.colour());
        var tall = height > CELL_HEIGHT + 1;
        var band = tall ? 18f : 12f;
        sheets.rectangle(x + 1.5f, y + height - band - 1.5f, CELL_WIDTH - 3, band, colour);
        fitted(sheets, badge.label(), tall ? 18 : 13, x + CELL_WIDTH / 2, y + height - band / 2 + 0.7f, CELL_WIDTH - 8, readableOn(colour));
        var top = y + PADDING + 3;
        for (var line : firstTwo(sheets.lines(meeting, Face.SANS, tall ? 10 : 7.5f, CELL_WIDTH - 2 * PADDING))) {
            sheets.text(line, Face.SANS, tall ? 10 : 7.5f, x + PADDING, top, PdfSheets.QUIET);
            top += tall ? 4.4f : 3.4f;
        }
        var left = x + PADDING;
        var right = x + CELL_WIDTH - PADDING;
        var bottom = y + height - band - 3;
        var code = tall ? 34f : 24f;
        if (badge.photo() != null && sheets.image(photos.read(badge.photo()), left, top, tall ? 30 : 20, tall ? 38 : 27)) {
            left += tall ? 34 : 24;
        }
        if (badge.code() != null) {
            qr(sheets, badge.code(), right - code, bottom - code - 2.5f, code);
            sheets.text(badge.code(), Face.SANS, 5.5f, right - code + (code - sheets.width(badge.code(), Face.SANS, 5.5f)) / 2, bottom - 0.5f, PdfSheets.QUIET);
        }
        var width = (tall || badge.code() == null ? right : right - code - 3) - left;
        var at = name(sheets, badge.name(), left, top + (tall ? 8 : 5), width, tall);
        at = lines(sheets, badge.affiliation(), Face.STRONG, tall ? 15 : 11, left, at, width);
        lines(sheets, badge.function(), Face.SANS, tall ? 11 : 8.5f, left, at, width);
    }

    /** As large as it can stand in two lines, so that it is read across a table. */
    private static float name(PdfSheets sheets, String name, float x, float y, float width, boolean tall) {
        var size = tall ? 30f : 20f;
        while (size > 10 && sheets.lines(name, Face.STRONG, size, width).size() > 2) {
            size--;
        }
        return lines(sheets, name, Face.STRONG, size, x, y, width);
    }

    private static float lines(PdfSheets sheets, String text, Face face, float size, float x, float y, float width) {
        if (text == null) {
            return y;
        }
        var at = y;
        for (var line : firstTwo(sheets.lines(text, face, size, width))) {
            sheets.text(line, face, size, x, at, PdfSheets.INK);
            at += size * 0.42f;
        }
        return at + 1;
    }

    private static List<String> firstTwo(List<String> lines) {
        return lines.size() <= 2 ? lines : List.of(lines.get(0), lines.get(1) + " …");
    }

    private static void fitted(PdfSheets sheets, String text, float largest, float middle, float y, float width, Color colour) {
        var size = largest;
        while (size > 6 && sheets.width(text, Face.STRONG, size) > width) {
            size--;
        }
        sheets.centred(text, Face.STRONG, size, middle, y, colour);
    }

    private static Color readableOn(Color ground) {
        return 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue() > 150 ? Color.BLACK : Color.WHITE;
    }

    private static void qr(PdfSheets sheets, String text, float x, float y, float size) {
        var matrix = matrix(text);
        var cell = size / matrix.getWidth();
        for (var row = 0; row < matrix.getHeight(); row++) {
            for (int from = 0, to; from < matrix.getWidth(); from = to + 1) {
                for (to = from; to < matrix.getWidth() && matrix.get(to, row); to++) {
                    continue;
                }
                if (to > from) {
                    sheets.rectangle(x + from * cell, y + row * cell, (to - from) * cell, cell, Color.BLACK);
                }
            }
        }
    }

    /** The code with the quiet zone around it (ISO/IEC 18004), readable when a quarter of it is soiled. */
    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 2));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the code as a drawing for a page, black on white */
    public static String drawing(String text) {
        var matrix = matrix(text);
        var path = new StringBuilder();
        for (var row = 0; row < matrix.getHeight(); row++) {
            for (var column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='presentation'><rect width='100%%' height='100%%' fill='#fff'/><path d='%s'/></svg>"
                .formatted(matrix.getWidth(), matrix.getHeight(), path);
    }
}
