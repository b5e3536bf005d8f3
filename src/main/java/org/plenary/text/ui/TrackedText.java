package org.plenary.text.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import org.plenary.text.TrackedWording;
import org.plenary.text.TrackedWording.Change;
import org.plenary.text.TrackedWording.Piece;

/** A wording with what changed in it, each change under the name of the delegation that made it. */
class TrackedText extends Span {

    enum Side {
        /** Both states in one. */
        BOTH,
        /** What stood before, what went out of it marked. */
        BEFORE,
        /** What stands after, what came into it marked. */
        AFTER;

        private boolean shows(Piece piece) {
            return switch (this) {
                case BOTH -> piece.inserted() == null || piece.deleted() == null;
                case BEFORE -> piece.inserted() == null;
                case AFTER -> piece.deleted() == null;
            };
        }
    }

    private final String language;

    TrackedText(TrackedWording wording, String language, Side side) {
        this.language = language;
        addClassName("tracked");
        getElement().setAttribute("lang", language);
        var shown = wording.pieces().stream().filter(side::shows).toList();
        for (int i = 0; i < shown.size(); i++) {
            add(shown, i);
        }
    }

    private void add(List<Piece> shown, int at) {
        var piece = shown.get(at);
        var words = WordingText.of(piece.content(), language);
        var change = change(piece);
        if (change == null) {
            add(words);
            return;
        }
        var tint = "tint-" + WordingText.tint(change.author(), new HashSet<>());
        var said = new Span(getTranslation(piece.deleted() == null ? "tongues.inserted-by" : "tongues.deleted-by", change.author()) + " ");
        said.addClassName("visually-hidden");
        said.getElement().setAttribute("lang", getLocale().getLanguage());
        var marked = new HtmlContainer(piece.deleted() == null ? "ins" : "del");
        marked.addClassName(tint);
        marked.add(said, words);
        add(marked);
        var next = at + 1 < shown.size() ? change(shown.get(at + 1)) : null;
        if (next == null || !next.author().equals(change.author())) {
            var by = new Span(change.author());
            by.addClassNames("changed-by", tint);
            by.getElement().setAttribute("aria-hidden", "true");
            add(by);
        }
    }

    private static Change change(Piece piece) {
        return piece.deleted() == null ? piece.inserted() : piece.deleted();
    }
}
