package org.plenary.text;

import java.util.List;
import java.util.stream.Collectors;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Reference;
import org.plenary.text.Inline.Styled;
import org.plenary.text.Inline.Words;

/**
 * A paragraph as one line that people can type and the store keeps.
 *
 * <ul>
 *   <li>{@code [shall | should @Uganda, IUCN | may @Mali]}: a bracket, its alternatives and who proposes them. The sign
 *       {@code @} after a space opens the names, so that parentheses stay words ("Article IV (2)").</li>
 *   <li>{@code [ | shall]}: delete, or "shall". {@code [#capital shall]}: the bracket's reason, see {@link BracketReason}.</li>
 *   <li>{@code *Recalling*}, {@code km^2^}, {@code CO~2~}: emphasis, superscript, subscript.</li>
 *   <li>{@code {^See the report.}}: a footnote. <code>{Resolution 11.32 | UNEP/CMS/Resolution 11.32}</code>: a reference,
 *       its label and its target.</li>
 *   <li>A backslash takes the next character literally. Spaces at the edges of a paragraph, alternative or footnote do
 *       not count unless they are so marked.</li>
 * </ul>
 */
public final class ParagraphNotation {

    /** The longest input taken from a person, in UTF-16 units. */
    public static final int LONGEST = 100_000;
    /** How deep marks may nest in input taken from a person. */
    public static final int DEEPEST = 50;

    private static final String SPECIAL = "\\[]{}*^~";
    private static final String SPECIAL_INSIDE = SPECIAL + "|@#";
    private static final String SPECIAL_IN_NAMES = "\\[]|@,";

    private ParagraphNotation() {
    }

    /** What became of an input. */
    public sealed interface Reading {

        record Body(ParagraphBody body) implements Reading {
        }

        /**
         * Input that cannot be read.
         *
         * @param position UTF-16 offset in the input of the sign to look at
         * @param detail   the sign or word concerned, empty where there is none
         */
        record Fault(FaultReason reason, int position, String detail) implements Reading {
        }
    }

    /** Why an input cannot be read. */
    public enum FaultReason {
        UNCLOSED_BRACKET, UNOPENED_BRACKET,
        UNCLOSED_BRACE, UNOPENED_BRACE,
        /** An emphasis, superscript or subscript mark without its partner. */
        UNCLOSED_MARK,
        /** A mark closed while one opened after it is still open. */
        CROSSED_MARKS,
        /** A brace that is no footnote and lacks a label or a target. */
        INCOMPLETE_REFERENCE,
        /** {@code @} without a name. */
        EMPTY_ATTRIBUTION,
        /** Something opened after the names of an alternative. */
        ATTRIBUTION_NOT_LAST,
        UNKNOWN_BRACKET_REASON,
        /** A backslash at the very end. */
        DANGLING_ESCAPE,
        TOO_LONG, TOO_DEEP
    }

    /** Reads what a person typed, within {@link #LONGEST} and {@link #DEEPEST}. */
    public static Reading parse(String input) {
        if (input.length() > LONGEST) {
            return new Reading.Fault(FaultReason.TOO_LONG, LONGEST, "");
        }
        return new NotationParser(input, DEEPEST).read();
    }

    /**
     * Reads what {@link #print} wrote, of any length and depth (merging may go beyond what a person may type).
     *
     * @throws IllegalArgumentException if the stored form is damaged
     */
    public static ParagraphBody read(String stored) {
        return switch (new NotationParser(stored, Integer.MAX_VALUE).read()) {
            case Reading.Body(var body) -> body;
            case Reading.Fault fault -> throw new IllegalArgumentException("Damaged paragraph: " + fault);
        };
    }

    /** The canonical form: {@code parse(print(body))} is {@code body}. */
    public static String print(ParagraphBody body) {
        var out = new StringBuilder();
        printTrimmed(body.content(), false, out);
        return out.toString();
    }

    private static void printTrimmed(List<Inline> content, boolean inside, StringBuilder out) {
        int start = out.length();
        print(content, inside, out);
        if (!content.isEmpty() && content.getLast() instanceof Words(var text) && text.endsWith(" ")) {
            out.insert(out.length() - 1, '\\');
        }
        if (out.length() > start && out.charAt(start) == ' ') {
            out.insert(start, '\\');
        }
    }

    private static void print(List<Inline> content, boolean inside, StringBuilder out) {
        for (var inline : content) {
            switch (inline) {
                case Words(var text) -> out.append(escape(text, inside ? SPECIAL_INSIDE : SPECIAL));
                case Styled(var style, var inner) -> {
                    out.append(style.mark());
                    print(inner, inside, out);
                    out.append(style.mark());
                }
                case Footnote(var inner) -> {
                    out.append("{^");
                    printTrimmed(inner, true, out);
                    out.append('}');
                }
                case Reference(var label, var target) -> out.append('{').append(escape(label, SPECIAL_INSIDE))
                        .append(" | ").append(escape(target, SPECIAL_INSIDE)).append('}');
                case Bracket bracket -> print(bracket, out);
            }
        }
    }

    private static void print(Bracket bracket, StringBuilder out) {
        out.append('[');
        if (bracket.reason() != BracketReason.ALTERNATIVE) {
            out.append('#').append(bracket.reason().mark()).append(' ');
        }
        var separator = "";
        for (var alternative : bracket.alternatives()) {
            out.append(separator);
            separator = " | ";
            printTrimmed(alternative.content(), true, out);
            if (!alternative.attributions().isEmpty()) {
                out.append(alternative.content().isEmpty() ? "@" : " @");
                out.append(alternative.attributions().stream()
                        .map(name -> escape(name, SPECIAL_IN_NAMES)).collect(Collectors.joining(", ")));
            }
        }
        out.append(']');
    }

    private static String escape(String text, String special) {
        var out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            if (special.indexOf(text.charAt(i)) >= 0) {
                out.append('\\');
            }
            out.append(text.charAt(i));
        }
        return out.toString();
    }
}
