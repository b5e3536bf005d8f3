package org.plenary.exchange;

import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.H1;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.H2;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.H3;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.L;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.LI;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.L_BODY;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.plenary.exchange.PdfSheets.Face;

/**
 * Writes a list of participants as a PDF in two columns; a name never stands on another page than what is said of it. Screen readers
 * find its categories and delegations as headings, and those under each as a list.
 */
public final class RosterPdf {

    private static final float MARGIN = 25;
    private static final float GAP = 8;
    private static final float COLUMN = (PdfSheets.A4_WIDTH - 2 * MARGIN - GAP) / 2;
    private static final float BOTTOM = PdfSheets.A4_HEIGHT - 24;
    private static final float LINE = 4.3f;
    private static final float SIZE = 9.5f;

    private record Line(String text, Face face, float size, float height) {
    }

    /** @param type what it is to a screen reader: a heading, or the body of an item of a list */
    private record Piece(String type, List<Line> lines) {
    }

    private final Words words;
    private float top;
    private float y;
    private int column;
    private boolean listing;

    public RosterPdf(Words words) {
        this.words = words;
    }

    /** @param out stays open */
    public void write(Roster roster, OutputStream out) throws IOException {
        var masthead = roster.masthead();
        try (var sheets = new PdfSheets(masthead.language(), roster.title(), masthead.organisers())) {
            head(sheets, roster);
            for (var part : roster.parts()) {
                var before = new ArrayList<Piece>();
                before.add(new Piece(H2, lines(sheets, part.heading(), Face.SERIF_STRONG, 13, 8)));
                for (var group : part.groups()) {
                    group.name().ifPresent(name -> before.add(new Piece(H3, lines(sheets, name, Face.STRONG, 10.5f, 6))));
                    for (var person : group.people()) {
                        var lines = lines(sheets, person.nameAndRole(), Face.STRONG, SIZE, 5.5f);
                        person.lines().forEach(line -> lines.addAll(lines(sheets, line, Face.SANS, SIZE, LINE)));
                        before.add(new Piece(L_BODY, lines));
                        set(sheets, before);
                        before.clear();
                    }
                }
            }
            endList(sheets);
            sheets.foot(masthead.reference(), masthead.language(), words);
            sheets.write(out);
        }
    }

    private void head(PdfSheets sheets, Roster roster) {
        var masthead = roster.masthead();
        sheets.page(PdfSheets.A4_WIDTH, PdfSheets.A4_HEIGHT);
        var width = PdfSheets.A4_WIDTH - 2 * MARGIN;
        y = MARGIN + 3;
        masthead.organisers().forEach(organiser -> full(sheets, organiser, Face.SANS, 10, 4.8f, width));
        sheets.line(MARGIN, y, PdfSheets.A4_WIDTH - MARGIN, y, 0.7f, PdfSheets.INK);
        y += 9;
        full(sheets, masthead.meeting(), Face.SERIF_STRONG, 12.5f, 5.8f, width);
        full(sheets, masthead.placeAndDates(), Face.SERIF, 11, 5.5f, width);
        y += 9;
        sheets.tagged(H1, () -> {
            for (var line : sheets.lines(roster.title(), Face.SERIF_STRONG, 15, width)) {
                sheets.centred(line, Face.SERIF_STRONG, 15, PdfSheets.A4_WIDTH / 2, y, PdfSheets.INK);
                y += 7;
            }
        });
        sheets.centred(roster.number(), Face.SANS, 10, PdfSheets.A4_WIDTH / 2, y, PdfSheets.QUIET);
        top = y + 6;
        y = top;
    }

    private void full(PdfSheets sheets, String text, Face face, float size, float height, float width) {
        for (var line : sheets.lines(text, face, size, width)) {
            sheets.text(line, face, size, MARGIN, y, PdfSheets.INK);
            y += height;
        }
    }

    private static ArrayList<Line> lines(PdfSheets sheets, String text, Face face, float size, float before) {
        var lines = new ArrayList<Line>();
        for (var line : sheets.lines(text, face, size, COLUMN)) {
            lines.add(new Line(line, face, size, lines.isEmpty() ? before : LINE * size / SIZE));
        }
        return lines;
    }

    private void set(PdfSheets sheets, List<Piece> block) {
        var needed = (float) block.stream().flatMap(piece -> piece.lines().stream()).mapToDouble(Line::height).sum();
        if (y + needed > BOTTOM && y > top) {
            if (column == 0) {
                column = 1;
            } else {
                sheets.page(PdfSheets.A4_WIDTH, PdfSheets.A4_HEIGHT);
                column = 0;
                top = MARGIN;
            }
            y = top;
        }
        block.forEach(piece -> tag(sheets, piece));
    }

    private void tag(PdfSheets sheets, Piece piece) {
        if (!piece.type().equals(L_BODY)) {
            endList(sheets);
            sheets.tagged(piece.type(), () -> print(sheets, piece.lines()));
            return;
        }
        if (!listing) {
            sheets.open(L);
            listing = true;
        }
        sheets.open(LI);
        sheets.tagged(L_BODY, () -> print(sheets, piece.lines()));
        sheets.close(LI);
    }

    private void endList(PdfSheets sheets) {
        if (listing) {
            sheets.close(L);
            listing = false;
        }
    }

    private void print(PdfSheets sheets, List<Line> lines) {
        for (var line : lines) {
            y += line.height();
            sheets.text(line.text(), line.face(), line.size(), MARGIN + column * (COLUMN + GAP), y, PdfSheets.INK);
        }
    }
}
