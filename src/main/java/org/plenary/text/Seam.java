package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.Inline.Words;

/** Puts a paragraph together again, closing the double space where nothing remained in a bracket's place. */
final class Seam {

    private final List<Token> tokens = new ArrayList<>();
    private boolean gap;

    void add(List<Token> next) {
        if (next.isEmpty()) {
            gap = true;
            return;
        }
        var first = next.getFirst();
        if (gap && first.leaf() instanceof Words(var text)) {
            if (text.startsWith(" ") && (tokens.isEmpty() || endsInSpace())) {
                first = new Token(new Words(text.substring(1)), first.styles());
            } else if (",.;:)".indexOf(text.charAt(0)) >= 0) {
                dropLastSpace();
            }
        }
        if (first.leaf() instanceof Words(var text) && text.isEmpty()) {
            next = next.subList(1, next.size());
            tokens.addAll(next);
            gap = next.isEmpty();
        } else {
            tokens.add(first);
            tokens.addAll(next.subList(1, next.size()));
            gap = false;
        }
    }

    List<Inline> content() {
        if (gap) {
            dropLastSpace();
        }
        return Token.join(tokens);
    }

    private boolean endsInSpace() {
        return !tokens.isEmpty() && tokens.getLast().leaf() instanceof Words(var text) && text.endsWith(" ");
    }

    private void dropLastSpace() {
        if (endsInSpace()) {
            var last = tokens.removeLast();
            var text = ((Words) last.leaf()).text();
            if (text.length() > 1) {
                tokens.add(new Token(new Words(text.substring(0, text.length() - 1)), last.styles()));
            }
        }
    }
}
