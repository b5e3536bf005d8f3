package org.plenary.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Reference;
import org.plenary.text.Inline.Styled;
import org.plenary.text.Inline.Words;
import org.plenary.text.ParagraphNotation.FaultReason;
import org.plenary.text.ParagraphNotation.Reading;

/** Reads one input by recursive descent; {@link ParagraphNotation} describes the notation. */
final class NotationParser {

    /** What a run of content stands in, and therefore what ends it. */
    private enum Scope { PARAGRAPH, ALTERNATIVE, FOOTNOTE }

    private static final char END = '\uFFFF';

    private record Mark(Style style, int position) {
    }

    private final String input;
    private final int deepest;
    private int at;
    private int depth;

    NotationParser(String input, int deepest) {
        this.input = input;
        this.deepest = deepest;
    }

    Reading read() {
        try {
            return new Reading.Body(new ParagraphBody(trimmed(Scope.PARAGRAPH)));
        } catch (Unreadable unreadable) {
            return unreadable.fault;
        }
    }

    private List<Inline> trimmed(Scope scope) {
        skipSpaces();
        return run(scope, new ArrayDeque<>());
    }

    /** Reads up to, not including, what ends the innermost of the open marks or else the scope. */
    private List<Inline> run(Scope scope, Deque<Mark> open) {
        var content = new ArrayList<Inline>();
        var words = new StringBuilder();
        int literal = 0;
        while (!ends(scope, open)) {
            char sign = input.charAt(at);
            var style = Style.markedBy(sign);
            if (sign == '\\') {
                words.append(escaped());
                literal = words.length();
            } else if (sign == '[' || sign == '{' || style != null) {
                flush(words, content);
                literal = 0;
                content.add(style != null ? styled(style, scope, open) : sign == '[' ? bracket() : brace());
            } else {
                words.append(sign);
                at++;
            }
        }
        if (open.isEmpty()) {
            int length = words.length();
            while (length > literal && isSpace(words.charAt(length - 1))) {
                length--;
            }
            words.setLength(length);
        }
        flush(words, content);
        return content;
    }

    private boolean ends(Scope scope, Deque<Mark> open) {
        char sign = peek();
        if (!open.isEmpty() && sign == open.peek().style.mark()) {
            return true;
        }
        boolean ends = switch (sign) {
            case END -> at >= input.length();
            case ']', '}' -> true;
            case '|' -> scope == Scope.ALTERNATIVE;
            case '@' -> scope == Scope.ALTERNATIVE && startsNames();
            default -> false;
        };
        if (ends && !open.isEmpty()) {
            throw fault(FaultReason.UNCLOSED_MARK, open.peek().position, String.valueOf(open.peek().style.mark()));
        }
        if (ends && scope == Scope.PARAGRAPH && sign == ']') {
            throw fault(FaultReason.UNOPENED_BRACKET, at, "]");
        }
        if (ends && scope != Scope.FOOTNOTE && sign == '}') {
            throw fault(FaultReason.UNOPENED_BRACE, at, "}");
        }
        return ends;
    }

    private boolean startsNames() {
        char before = input.charAt(at - 1);
        return isSpace(before) || before == '[' || before == '|';
    }

    private Inline styled(Style style, Scope scope, Deque<Mark> open) {
        if (open.stream().anyMatch(mark -> mark.style == style)) {
            throw fault(FaultReason.CROSSED_MARKS, at, String.valueOf(style.mark()));
        }
        deeper();
        open.push(new Mark(style, at++));
        var content = run(scope, open);
        open.pop();
        at++;
        depth--;
        return new Styled(style, content);
    }

    private Inline bracket() {
        int opened = at++;
        deeper();
        var reason = peek() == '#' ? reason() : BracketReason.ALTERNATIVE;
        var alternatives = new ArrayList<Alternative>();
        do {
            var content = trimmed(Scope.ALTERNATIVE);
            alternatives.add(new Alternative(content, peek() == '@' ? names(opened) : List.of()));
        } while (accept('|'));
        if (!accept(']')) {
            throw fault(FaultReason.UNCLOSED_BRACKET, opened, "[");
        }
        depth--;
        return new Bracket(reason, alternatives);
    }

    private BracketReason reason() {
        int start = ++at;
        while (Character.isLetter(peek())) {
            at++;
        }
        var mark = input.substring(start, at);
        return BracketReason.marked(mark)
                .orElseThrow(() -> fault(FaultReason.UNKNOWN_BRACKET_REASON, start - 1, mark));
    }

    private List<String> names(int opened) {
        int start = at;
        var names = new ArrayList<String>();
        do {
            at++;
            var name = plain("[]|@,");
            if (!name.isBlank()) {
                names.add(name);
            }
        } while (peek() == ',' || peek() == '@');
        if (at >= input.length()) {
            throw fault(FaultReason.UNCLOSED_BRACKET, opened, "[");
        }
        if (peek() == '[') {
            throw fault(FaultReason.ATTRIBUTION_NOT_LAST, at, "[");
        }
        if (names.isEmpty()) {
            throw fault(FaultReason.EMPTY_ATTRIBUTION, start, "@");
        }
        return names;
    }

    private Inline brace() {
        int opened = at++;
        deeper();
        Inline inline;
        if (accept('^')) {
            inline = new Footnote(trimmed(Scope.FOOTNOTE));
        } else {
            var label = Token.tidy(plain("|}"));
            var target = accept('|') ? Token.tidy(plain("}")) : "";
            if (peek() == '}' && (label.isBlank() || target.isBlank())) {
                throw fault(FaultReason.INCOMPLETE_REFERENCE, opened, "{");
            }
            inline = peek() == '}' ? new Reference(label, target) : null;
        }
        if (!accept('}')) {
            throw fault(FaultReason.UNCLOSED_BRACE, opened, "{");
        }
        depth--;
        return inline;
    }

    /** Reads literal text up to one of the stops; a backslash escapes as everywhere. */
    private String plain(String stops) {
        var text = new StringBuilder();
        while (at < input.length()) {
            char sign = input.charAt(at);
            if (sign == '\\') {
                text.append(escaped());
            } else if (stops.indexOf(sign) >= 0) {
                break;
            } else {
                text.append(sign);
                at++;
            }
        }
        return text.toString();
    }

    private char escaped() {
        if (at + 1 >= input.length()) {
            throw fault(FaultReason.DANGLING_ESCAPE, at, "\\");
        }
        at += 2;
        return input.charAt(at - 1);
    }

    private void deeper() {
        if (++depth > deepest) {
            throw fault(FaultReason.TOO_DEEP, at, "");
        }
    }

    private void skipSpaces() {
        while (at < input.length() && isSpace(input.charAt(at))) {
            at++;
        }
    }

    private boolean accept(char sign) {
        boolean found = at < input.length() && input.charAt(at) == sign;
        if (found) {
            at++;
        }
        return found;
    }

    private char peek() {
        return at < input.length() ? input.charAt(at) : END;
    }

    private static boolean isSpace(char sign) {
        return sign == ' ' || Character.isISOControl(sign);
    }

    private static void flush(StringBuilder words, List<Inline> content) {
        if (!words.isEmpty()) {
            content.add(new Words(words.toString()));
            words.setLength(0);
        }
    }

    private static Unreadable fault(FaultReason reason, int position, String detail) {
        return new Unreadable(new Reading.Fault(reason, position, detail));
    }

    /** Carries a fault out of the descent; never leaves this class. */
    private static final class Unreadable extends RuntimeException {
        private final transient Reading.Fault fault;

        Unreadable(Reading.Fault fault) {
            super(null, null, false, false);
            this.fault = fault;
        }
    }
}
