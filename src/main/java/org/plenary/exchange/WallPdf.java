package org.plenary.exchange;

import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.H1;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.P;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.plenary.exchange.PdfSheets.Face;
import org.plenary.exchange.Timetable.Block;
import org.plenary.exchange.Timetable.Day;

/** Writes a programme for the walls of a venue: a sheet of A3 for each day, rooms as columns, time down, in type as large as each session allows. */
public final class WallPdf {

    private static final float WIDTH = 420;
    private static final float HEIGHT = 297;
    private static final float MARGIN = 15;
    private static final float AXIS = 20;
    private static final float TOP = 48;
    private static final float BOTTOM = HEIGHT - 16;
    private static final float LARGEST = 26;
    private static final float SMALLEST = 7;
    private static final float LEADING = 0.43f;
    /** How much of its neighbours’ width a column with several tracks takes: 0 none, 1 as much as so many columns. */
    private static final double CROWDING = 0.8;
    private static final Color HOUR = new Color(0xD5, 0xDB, 0xD8);
    private static final Color BRAND = Timetable.Tone.MAIN.bar;

    private record Line(String text, Face face, float size, Color colour) {

        private float height() {
            return size * LEADING;
        }
    }

    private PdfSheets sheets;

    /** @param out stays open */
    public void write(Timetable timetable, OutputStream out) throws IOException {
        var masthead = timetable.masthead();
        try (var opened = new PdfSheets(masthead.language(), timetable.title() + " · " + masthead.meeting(), masthead.organisers())) {
            sheets = opened;
            timetable.days().forEach(day -> day(timetable, day));
            sheets.write(out);
        }
    }

    private void day(Timetable timetable, Day day) {
        sheets.page(WIDTH, HEIGHT);
        head(timetable, day);
        var left = new ArrayList<Float>();
        var weights = day.tracks().stream().map(tracks -> (float) Math.pow(tracks, CROWDING)).toList();
        var total = (float) weights.stream().mapToDouble(Float::doubleValue).sum();
        var x = MARGIN + AXIS;
        for (var weight : weights) {
            left.add(x);
            x += (WIDTH - 2 * MARGIN - AXIS) * weight / total;
        }
        left.add(x);
        hours(day);
        for (var column = 0; column < day.rooms().size(); column++) {
            room(day.rooms().get(column), left.get(column), left.get(column + 1));
        }
        day.blocks().forEach(block -> block(day, block, left.get(block.column()), left.get(block.column() + 1)));
    }

    private void head(Timetable timetable, Day day) {
        var masthead = timetable.masthead();
        sheets.rectangle(0, 0, WIDTH, 30, BRAND);
        sheets.tagged(H1, () -> sheets.text(day.name(), Face.STRONG, 38, MARGIN, 20, Color.WHITE));
        var room = WIDTH - 3 * MARGIN - sheets.width(day.name(), Face.STRONG, 38);
        var title = fitting(masthead.meeting(), Face.STRONG, 16, room, 16);
        var y = 20 - (title.size() - 1) * 3.2f;
        for (var line : title) {
            sheets.text(line.text(), Face.STRONG, line.size(), WIDTH - MARGIN - sheets.width(line.text(), Face.STRONG, line.size()), y, Color.WHITE);
            y += line.height();
        }
        sheets.text(timetable.edition(), Face.SANS, 11, MARGIN, HEIGHT - 7, PdfSheets.QUIET);
        var own = fitting(String.join(" · ", masthead.organisers()), Face.SANS, 11, WIDTH - 3 * MARGIN - sheets.width(timetable.edition(), Face.SANS, 11), 5).getFirst();
        sheets.text(own.text(), Face.SANS, own.size(), WIDTH - MARGIN - sheets.width(own.text(), Face.SANS, own.size()), HEIGHT - 7, PdfSheets.QUIET);
    }

    private void hours(Day day) {
        for (var minute = day.from(); minute <= day.to(); minute += 60) {
            var y = y(day, minute);
            sheets.line(MARGIN + AXIS - 3, y, WIDTH - MARGIN, y, 0.6f, HOUR);
            sheets.text("%02d:00".formatted(minute / 60 % 24), Face.STRONG, 13, MARGIN, y + 1.7f, PdfSheets.QUIET);
        }
    }

    private void room(String name, float from, float to) {
        var lines = fitting(name, Face.STRONG, 18, to - from - 4, 15);
        var y = TOP - 4 - (lines.size() - 1) * lines.getFirst().height();
        for (var line : lines) {
            sheets.text(line.text(), Face.STRONG, line.size(), from + 2, y, BRAND);
            y += line.height();
        }
    }

    private void block(Day day, Block block, float from, float to) {
        var width = (to - from) / block.tracks();
        var x = from + width * block.track() + 1;
        var top = y(day, block.start()) + 0.6f;
        var height = Math.max(y(day, block.end()) - top - 0.6f, 5);
        sheets.rectangle(x, top, width - 2, height, block.tone().fill);
        sheets.rectangle(x, top, 1.6f, height, block.tone().bar);
        var lines = lines(block, width - 7, height - 2.4f);
        sheets.tagged(P, () -> {
            var y = top + 1;
            for (var line : lines) {
                y += line.height();
                sheets.text(line.text(), line.face(), line.size(), x + 4, y - line.height() * 0.18f, line.colour());
            }
        });
    }

    /** Everything as large as it fits; where not even the smallest does, what is less important is left out, the title last. */
    private List<Line> lines(Block block, float width, float height) {
        var facts = new ArrayList<>(block.facts());
        while (true) {
            for (var size = LARGEST; size >= SMALLEST; size -= 0.5f) {
                var lines = set(block, facts, size, width);
                if (lines.stream().mapToDouble(Line::height).sum() <= height && whole(block.title(), size, width)) {
                    return lines;
                }
            }
            if (facts.isEmpty()) {
                var lines = set(block, facts, SMALLEST, width);
                return lines.subList(0, Math.clamp((int) (height / (SMALLEST * LEADING)), 1, lines.size()));
            }
            facts.removeLast();
        }
    }

    private List<Line> set(Block block, List<String> facts, float size, float width) {
        var small = Math.max(SMALLEST, size * 0.72f);
        var lines = new ArrayList<Line>();
        sheets.lines(block.title(), Face.STRONG, size, width).forEach(line -> lines.add(new Line(line, Face.STRONG, size, PdfSheets.INK)));
        sheets.lines(block.time(), Face.STRONG, small, width).forEach(line -> lines.add(new Line(line, Face.STRONG, small, block.tone().bar)));
        facts.forEach(fact -> sheets.lines(fact, Face.SANS, small, width).forEach(line -> lines.add(new Line(line, Face.SANS, small, PdfSheets.QUIET))));
        return lines;
    }

    /** @return whether no word is wider than the block */
    private boolean whole(String text, float size, float width) {
        return List.of(text.split("\\s+")).stream().allMatch(word -> sheets.width(word, Face.STRONG, size) <= width);
    }

    private List<Line> fitting(String text, Face face, float largest, float width, float height) {
        for (var size = largest; size > SMALLEST; size -= 0.5f) {
            var lines = sheets.lines(text, face, size, width);
            if (lines.size() * size * LEADING <= height && whole(text, size, width)) {
                return lined(lines, face, size);
            }
        }
        return lined(sheets.lines(text, face, SMALLEST, width), face, SMALLEST);
    }

    private static List<Line> lined(List<String> lines, Face face, float size) {
        return lines.stream().map(line -> new Line(line, face, size, PdfSheets.INK)).toList();
    }

    private static float y(Day day, int minute) {
        return TOP + (BOTTOM - TOP) * (minute - day.from()) / (day.to() - day.from());
    }
}
