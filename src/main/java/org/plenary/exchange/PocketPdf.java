package org.plenary.exchange;

import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.H1;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.H2;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.P;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.exchange.PdfSheets.Face;
import org.plenary.exchange.Timetable.Block;
import org.plenary.exchange.Timetable.Day;

/** Writes a programme for the pouch of a badge: sheets of A6, a cover, then each day in order of time. A session never parts over two sheets. */
public final class PocketPdf {

    private static final float WIDTH = 105;
    private static final float HEIGHT = 148;
    private static final float MARGIN = 8;
    private static final float TIME = 20;
    private static final float TEXT = WIDTH - 2 * MARGIN - TIME;
    private static final float BAND = 15;
    private static final float BOTTOM = HEIGHT - 11;
    private static final Color BRAND = Timetable.Tone.MAIN.bar;

    private record Line(String text, Face face, float size, Color colour, float height) {
    }

    private PdfSheets sheets;
    private Timetable timetable;
    private float y;

    /** @param out stays open */
    public void write(Timetable programme, OutputStream out) throws IOException {
        timetable = programme;
        var masthead = programme.masthead();
        try (var opened = new PdfSheets(masthead.language(), programme.title() + " · " + masthead.meeting(), masthead.organisers())) {
            sheets = opened;
            cover();
            programme.days().forEach(this::day);
            sheets.write(out);
        }
    }

    private void cover() {
        var masthead = timetable.masthead();
        sheets.page(WIDTH, HEIGHT);
        sheets.rectangle(0, 0, WIDTH, 6, BRAND);
        y = 22;
        masthead.organisers().forEach(organiser -> full(organiser, Face.SANS, 8.5f, PdfSheets.QUIET, 4));
        y = Math.max(y + 10, 48);
        sheets.tagged(H1, () -> full(masthead.meeting(), Face.SERIF_STRONG, 16, PdfSheets.INK, 7));
        y += 3;
        full(masthead.placeAndDates(), Face.SANS, 10.5f, PdfSheets.INK, 5);
        y += 6;
        sheets.line(MARGIN, y, MARGIN + 20, y, 1.4f, BRAND);
        y += 9;
        full(timetable.title(), Face.STRONG, 13, BRAND, 6);
        full(timetable.edition(), Face.SANS, 8.5f, PdfSheets.QUIET, 4.2f);
    }

    private void full(String text, Face face, float size, Color colour, float height) {
        sheets.lines(text, face, size, WIDTH - 2 * MARGIN).forEach(line -> {
            sheets.text(line, face, size, MARGIN, y, colour);
            y += height;
        });
    }

    private void day(Day day) {
        head(day);
        for (var block : day.blocks()) {
            var lines = lines(block);
            var needed = (float) lines.stream().mapToDouble(Line::height).sum() + 3.5f;
            if (y + needed > BOTTOM && y > BAND + 8) {
                head(day);
            }
            set(block, lines, needed);
        }
    }

    private void head(Day day) {
        sheets.page(WIDTH, HEIGHT);
        sheets.rectangle(0, 0, WIDTH, BAND, BRAND);
        sheets.tagged(H2, () -> sheets.text(day.name(), Face.STRONG, 12.5f, MARGIN, 7.6f, Color.WHITE));
        line(timetable.masthead().meeting(), 12, Color.WHITE);
        line(timetable.edition(), HEIGHT - 5.5f, PdfSheets.QUIET);
        y = BAND + 4;
    }

    /** What is longer than the line ends in dots. */
    private void line(String text, float at, Color colour) {
        var lines = sheets.lines(text, Face.SANS, 7, WIDTH - 2 * MARGIN - 3);
        sheets.text(lines.size() == 1 ? lines.getFirst() : lines.getFirst() + " …", Face.SANS, 7, MARGIN, at, colour);
    }

    private List<Line> lines(Block block) {
        var quiet = PdfSheets.QUIET;
        var lines = new ArrayList<Line>();
        sheets.lines(block.title(), Face.STRONG, 9.5f, TEXT).forEach(line -> lines.add(new Line(line, Face.STRONG, 9.5f, PdfSheets.INK, 4.1f)));
        var place = Stream.concat(Stream.of(block.room()), block.facts().stream().limit(1)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        sheets.lines(place, Face.SANS, 8, TEXT).forEach(line -> lines.add(new Line(line, Face.SANS, 8, BRAND, 3.6f)));
        block.facts().stream().skip(1).forEach(fact -> sheets.lines(fact, Face.SANS, 8, TEXT).forEach(line -> lines.add(new Line(line, Face.SANS, 8, quiet, 3.6f))));
        return lines;
    }

    private void set(Block block, List<Line> lines, float needed) {
        sheets.rectangle(MARGIN - 3.5f, y, 1.4f, needed - 2.2f, block.tone().bar);
        sheets.text(block.time(), Face.STRONG, 8.5f, MARGIN, y + 3.2f, PdfSheets.INK);
        var at = new float[] {y + 3.2f};
        sheets.tagged(P, () -> lines.forEach(line -> {
            sheets.text(line.text(), line.face(), line.size(), MARGIN + TIME, at[0], line.colour());
            at[0] += line.height();
        }));
        y += needed;
    }
}
