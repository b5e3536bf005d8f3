package org.plenary.text.ui;

import java.util.Map;
import org.plenary.text.Paragraph;
import org.plenary.text.PlainText;

/** A paragraph in a list of paragraphs: its number and how it begins. */
final class ParagraphLabel {

    private static final int SHOWN = 70;

    private ParagraphLabel() {
    }

    static String of(Paragraph paragraph, Map<Long, String> numbers) {
        var words = PlainText.of(paragraph.source().body());
        int end = words.length() <= SHOWN ? words.length() : Math.max(words.lastIndexOf(' ', SHOWN), SHOWN / 2);
        return (numbers.getOrDefault(paragraph.id(), "") + " " + words.substring(0, end)).strip() + (end < words.length() ? "…" : "");
    }
}
