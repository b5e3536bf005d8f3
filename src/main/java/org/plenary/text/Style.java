package org.plenary.text;

/** How words are set; the mark is what stands before and after them in {@link ParagraphNotation}. */
public enum Style {
    EMPHASIS('*'),
    SUPERSCRIPT('^'),
    SUBSCRIPT('~');

    private final char mark;

    Style(char mark) {
        this.mark = mark;
    }

    public char mark() {
        return mark;
    }

    static Style markedBy(char character) {
        for (var style : values()) {
            if (style.mark == character) {
                return style;
            }
        }
        return null;
    }
}
