package org.plenary.text;

import java.util.List;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Reference;
import org.plenary.text.Inline.Styled;
import org.plenary.text.Inline.Words;

/** A wording as HTML for readers: escaped, notes in parentheses, alternatives each in square brackets led by who proposes them. */
public final class WordingHtml {

    private final String deletion;
    private final StringBuilder out = new StringBuilder();

    private WordingHtml(String deletion) {
        this.deletion = deletion;
    }

    /** @param deletion what stands for an empty alternative in the language of the page */
    public static String of(ParagraphBody body, String deletion) {
        var html = new WordingHtml(deletion);
        html.add(body.content());
        return html.out.toString();
    }

    private void add(List<Inline> content) {
        for (var inline : content) {
            switch (inline) {
                case Words(var text) -> out.append(escape(text));
                case Styled(var style, var inner) -> element(switch (style) {
                    case EMPHASIS -> "em";
                    case SUPERSCRIPT -> "sup";
                    case SUBSCRIPT -> "sub";
                }, inner);
                case Footnote(var note) -> {
                    out.append(" <small>(");
                    add(note);
                    out.append(")</small>");
                }
                case Reference(var label, var target) when target.matches("https?://\\S+") ->
                        out.append("<a href=\"").append(escape(target)).append("\">").append(escape(label)).append("</a>");
                case Reference(var label, var target) -> out.append("<cite title=\"").append(escape(target)).append("\">").append(escape(label)).append("</cite>");
                case Bracket(_, var alternatives) -> {
                    for (int i = 0; i < alternatives.size(); i++) {
                        out.append(i == 0 ? "" : " ");
                        add(alternatives.get(i));
                    }
                }
            }
        }
    }

    private void add(Alternative alternative) {
        out.append("<span class=\"alternative\">[");
        if (!alternative.attributions().isEmpty()) {
            out.append("<b>").append(escape(String.join(", ", alternative.attributions()))).append(":</b> ");
        }
        if (alternative.content().isEmpty()) {
            out.append("<em>").append(escape(deletion)).append("</em>");
        }
        add(alternative.content());
        out.append("]</span>");
    }

    private void element(String name, List<Inline> content) {
        out.append('<').append(name).append('>');
        add(content);
        out.append("</").append(name).append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
