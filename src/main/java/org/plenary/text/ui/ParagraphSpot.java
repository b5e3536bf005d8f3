package org.plenary.text.ui;

import java.util.Optional;
import org.plenary.live.Presence.Present;

/** Where somebody is in a text: at a paragraph in a language, kept in presence as "12/fr". */
record ParagraphSpot(long paragraph, String language) {

    static Optional<ParagraphSpot> of(Present present) {
        if (present.spot() == null) {
            return Optional.empty();
        }
        int slash = present.spot().indexOf('/');
        return Optional.of(new ParagraphSpot(Long.parseLong(present.spot().substring(0, slash)), present.spot().substring(slash + 1)));
    }

    @Override
    public String toString() {
        return paragraph + "/" + language;
    }
}
