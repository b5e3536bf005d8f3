package org.plenary.text;

import java.util.List;
import java.util.Objects;

/** A piece of a paragraph. Only what stands inside a {@link ParagraphBody} is normalised. */
public sealed interface Inline {

    /** Plain words, with the spaces and punctuation between them. */
    record Words(String text) implements Inline {
        public Words {
            Objects.requireNonNull(text);
        }
    }

    /** Content set in italics, raised or lowered. */
    record Styled(Style style, List<Inline> content) implements Inline {
        public Styled {
            Objects.requireNonNull(style);
            content = List.copyOf(content);
        }
    }

    /** A note whose mark stands here. Its number is computed, never stored. */
    record Footnote(List<Inline> content) implements Inline {
        public Footnote {
            content = List.copyOf(content);
        }
    }

    /**
     * A mention of a document, instrument or paragraph.
     *
     * @param label  the words as they read in the text
     * @param target a document symbol, paragraph address or URL
     * @throws IllegalArgumentException if either is blank
     */
    record Reference(String label, String target) implements Inline {
        public Reference {
            label = Token.tidy(label).strip();
            target = Token.tidy(target).strip();
            if (label.isEmpty() || target.isEmpty()) {
                throw new IllegalArgumentException("A reference needs a label and a target");
            }
        }
    }

    /**
     * Text that is not agreed. A bracket with one alternative asks "this or nothing"; an alternative without content asks
     * for deletion. Alternatives of one wording are one alternative, supported by all who are named for it.
     *
     * @throws IllegalArgumentException if there is no alternative
     */
    record Bracket(BracketReason reason, List<Alternative> alternatives) implements Inline {
        public Bracket {
            Objects.requireNonNull(reason);
            alternatives = Alternative.distinct(alternatives);
            if (alternatives.isEmpty()) {
                throw new IllegalArgumentException("A bracket needs an alternative");
            }
        }
    }
}
