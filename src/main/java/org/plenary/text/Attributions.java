package org.plenary.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Styled;

/** Who is named for which wording in the brackets of a paragraph. */
final class Attributions {

    private record Claim(String name, List<Inline> wording) {
    }

    private Attributions() {
    }

    /**
     * The names that the revised wording puts to words which they had not stood for before.
     *
     * @param before what the names may have come from: what its author had in front of them, and what others wrote since
     * @param own    the names for which the author may speak
     */
    static Set<String> foreign(List<ParagraphBody> before, ParagraphBody revised, Predicate<String> own) {
        var known = new HashSet<Claim>();
        before.forEach(body -> collect(body.content(), known));
        var claims = new HashSet<Claim>();
        collect(revised.content(), claims);
        claims.removeAll(known);
        var foreign = new TreeSet<String>();
        claims.stream().map(Claim::name).filter(own.negate()).forEach(foreign::add);
        return foreign;
    }

    private static void collect(List<Inline> content, Set<Claim> claims) {
        for (var inline : content) {
            switch (inline) {
                case Bracket(_, var alternatives) -> alternatives.forEach(alternative -> {
                    alternative.attributions().forEach(name -> claims.add(new Claim(name, alternative.content())));
                    collect(alternative.content(), claims);
                });
                case Styled(_, var inner) -> collect(inner, claims);
                case Footnote(var note) -> collect(note, claims);
                default -> {
                }
            }
        }
    }
}
