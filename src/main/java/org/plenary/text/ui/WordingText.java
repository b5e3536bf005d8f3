package org.plenary.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plenary.text.Alternative;
import org.plenary.text.Difference;
import org.plenary.text.Inline;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Reference;
import org.plenary.text.Inline.Styled;
import org.plenary.text.Inline.Words;
import org.plenary.text.ParagraphBody;

/** A wording as it reads on paper: brackets tinted by delegation, whose name stands in them for everybody to read and hear. */
public class WordingText extends Span {

    private static final int TINTS = 6;

    private WordingText(String language) {
        addClassName("wording");
        getElement().setAttribute("lang", language);
    }

    public static WordingText of(ParagraphBody body, String language) {
        return of(body.content(), language);
    }

    static WordingText of(List<Inline> content, String language) {
        var wording = new WordingText(language);
        wording.write(content, wording);
        return wording;
    }

    /** What changed, said in words as well for those who hear it. */
    static WordingText of(List<Difference> differences, String language, String inserted, String deleted) {
        var wording = new WordingText(language);
        for (var difference : differences) {
            switch (difference.kind()) {
                case KEPT -> wording.write(difference.content(), wording);
                case INSERTED -> wording.mark("ins", inserted, difference.content());
                case DELETED -> wording.mark("del", deleted, difference.content());
            }
        }
        return wording;
    }

    private void mark(String tag, String said, List<Inline> content) {
        var marked = new HtmlContainer(tag);
        marked.add(hidden(said + " "));
        write(content, marked);
        add(marked);
    }

    private void write(List<Inline> content, HasComponents into) {
        content.forEach(inline -> into.add(component(inline)));
    }

    private Component component(Inline inline) {
        return switch (inline) {
            case Words(var words) -> new Text(words);
            case Styled(var style, var content) -> filled(new HtmlContainer(switch (style) {
                case EMPHASIS -> "em";
                case SUPERSCRIPT -> "sup";
                case SUBSCRIPT -> "sub";
            }), content);
            case Footnote(var content) -> {
                var note = new HtmlContainer("span");
                note.addClassName("footnote");
                note.add(new Text(" ("));
                filled(note, content);
                note.add(new Text(")"));
                yield note;
            }
            case Reference(var label, var target) -> reference(label, target);
            case Bracket bracket -> bracket(bracket);
        };
    }

    private HtmlContainer filled(HtmlContainer container, List<Inline> content) {
        write(content, container);
        return container;
    }

    private static Component reference(String label, String target) {
        if (target.startsWith("https://") || target.startsWith("http://")) {
            var link = new Anchor(target, label);
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            return link;
        }
        var reference = new Span(label);
        reference.addClassName("reference");
        reference.setTitle(target);
        return reference;
    }

    private Span bracket(Bracket bracket) {
        var written = new Span();
        written.addClassName("bracket");
        written.add(sign("["));
        var tints = new HashSet<Integer>();
        for (int i = 0; i < bracket.alternatives().size(); i++) {
            if (i > 0) {
                written.add(sign(" | "));
            }
            written.add(alternative(bracket.alternatives().get(i), tints));
        }
        written.add(sign("]"));
        return written;
    }

    private Span alternative(Alternative alternative, Set<Integer> tints) {
        var written = new Span();
        var names = String.join(", ", alternative.attributions());
        written.addClassNames("alternative", names.isEmpty() ? "tint-none" : "tint-" + tint(names, tints));
        if (!names.isEmpty()) {
            written.setTitle(names);
            var attribution = new Span(names + ": ");
            attribution.addClassName("attribution");
            written.add(attribution);
        }
        if (alternative.content().isEmpty()) {
            var deletion = new HtmlContainer("em");
            deletion.add(new Text(getTranslation("text.settle.delete")));
            written.add(deletion);
        }
        write(alternative.content(), written);
        return written;
    }

    /** The same for the same names wherever they stand, save beside others in one bracket that would have it too. */
    static int tint(String names, Set<Integer> taken) {
        int tint = Math.floorMod(names.hashCode(), TINTS);
        while (taken.size() < TINTS && taken.contains(tint)) {
            tint = (tint + 1) % TINTS;
        }
        taken.add(tint);
        return tint;
    }

    private static Span sign(String sign) {
        var span = new Span(sign);
        span.addClassName("bracket-sign");
        return span;
    }

    private static Span hidden(String text) {
        var span = new Span(text);
        span.addClassName("visually-hidden");
        return span;
    }
}
