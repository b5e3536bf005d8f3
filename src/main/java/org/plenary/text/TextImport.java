package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.shell.Violation;
import org.plenary.text.ImportedText.Clause;
import org.plenary.text.ImportedText.Note;
import org.plenary.text.ParagraphNotation.Reading;

/**
 * Parts lines of text into preamble and operative paragraphs. What is numbered "1." begins the operative part; without any number, the
 * clauses at the beginning that end with a comma are the preamble. "(a)", "a)", "(i)" and "i)" begin sub-paragraphs. Typed numbers go,
 * because numbers are computed; balanced square brackets are brackets, all other marks of the notation are words.
 */
public final class TextImport {

    /** The most paragraphs of one text. */
    public static final int MOST = 2_000;

    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,3})(?:\\s+(?:bis|ter|quater|alt\\.?))?[.)]\\s+");
    private static final Pattern ROMAN = Pattern.compile("^\\(?([ivxl]{1,6})(?:\\s+(?:bis|ter))?\\)\\s+");
    private static final Pattern LETTERED = Pattern.compile("^\\(?([a-z]{1,2})(?:\\s+(?:bis|ter))?\\)\\s+");
    private static final Pattern BULLET = Pattern.compile("^[\\u2022\\u2013\\u2014*-]\\s+");
    private static final Pattern MARKS = Pattern.compile("[\\\\{}*^~|@#]");

    /** What became of an input. */
    public sealed interface Result {
        record Read(ImportedText text) implements Result {
        }

        record Refused(List<Violation> violations) implements Result {
        }
    }

    private record Line(int level, boolean numbered, String words) {
    }

    private TextImport() {
    }

    /**
     * @param paragraphs in their order, one line each, or with the line breaks of what was pasted; blank ones do not count
     * @return violations at the field "file" where nothing is in it, or too much
     */
    public static Result read(List<String> paragraphs) {
        var lines = paragraphs.stream().flatMap(String::lines).map(Token::tidy).map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return refused("negotiation.import.empty");
        }
        if (lines.size() > MOST) {
            return refused("negotiation.import.too-many", MOST, lines.size());
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > ParagraphNotation.LONGEST) {
                return refused("negotiation.import.too-long", i + 1, ParagraphNotation.LONGEST, lines.get(i).length());
            }
        }
        return new Result.Read(parted(lines));
    }

    private static Result refused(String key, Object... arguments) {
        return new Result.Refused(List.of(Violation.of("file", key, arguments)));
    }

    private static ImportedText parted(List<String> lines) {
        var read = new ArrayList<Line>();
        lines.forEach(line -> read.add(line(line, read.isEmpty() ? 0 : read.getLast().level)));
        int preamble = preambleEnd(read);
        var clauses = new ArrayList<Clause>();
        var notes = new ArrayList<Note>();
        int above = -1;
        for (int i = 0; i < read.size(); i++) {
            var line = read.get(i);
            if (i == preamble) {
                above = -1;
            }
            int level = Math.min(line.level, above + 1);
            if (level < line.level) {
                notes.add(new Note(Note.Kind.LEVEL_RAISED, clauses.size() + 1));
            }
            above = level;
            var body = body(line.words).orElseGet(() -> {
                notes.add(new Note(Note.Kind.BRACKETS_AS_WORDS, clauses.size() + 1));
                return ParagraphBody.ofText(line.words);
            });
            clauses.add(new Clause(i < preamble ? Part.PREAMBLE : Part.OPERATIVE, level, ParagraphNotation.print(body)));
        }
        return new ImportedText(clauses, notes);
    }

    private static int preambleEnd(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).numbered) {
                return i;
            }
        }
        int end = 0;
        while (end < lines.size() && (lines.get(end).words.endsWith(",") || lines.get(end).level > 0 && end > 0)) {
            end++;
        }
        return end;
    }

    /** @param before the level of the line before: "(i)" after "(h)" is a letter only at the level of letters */
    private static Line line(String text, int before) {
        var numbered = NUMBERED.matcher(text);
        if (numbered.find() && numbered.end() < text.length()) {
            return new Line(0, true, text.substring(numbered.end()));
        }
        var roman = ROMAN.matcher(text);
        if (roman.find() && roman.end() < text.length() && (before > 0 || roman.group(1).length() > 1) && !List.of("l", "x", "v").contains(roman.group(1))) {
            return new Line(Math.max(before, 1) == 1 && before == 0 ? 1 : 2, false, text.substring(roman.end()));
        }
        return Stream.of(LETTERED, BULLET).map(pattern -> pattern.matcher(text)).filter(found -> found.find() && found.end() < text.length()).findFirst()
                .map(found -> new Line(1, false, text.substring(found.end()))).orElseGet(() -> new Line(0, false, text));
    }

    /** @return empty where the square brackets do not match */
    private static Optional<ParagraphBody> body(String words) {
        return ParagraphNotation.parse(MARKS.matcher(words).replaceAll("\\\\$0")) instanceof Reading.Body(var body) && !body.isEmpty()
                ? Optional.of(body) : Optional.empty();
    }
}
