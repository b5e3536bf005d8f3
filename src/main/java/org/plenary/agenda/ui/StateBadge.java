package org.plenary.agenda.ui;

import java.util.function.UnaryOperator;
import org.plenary.agenda.AgendaState;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.Icons;

/** The state of an agenda as icon, word and colour. */
final class StateBadge {

    private StateBadge() {
    }

    static Badge of(AgendaState state, UnaryOperator<String> words) {
        var word = words.apply("agenda.state." + state);
        return switch (state) {
            case DRAFT -> new Badge(Icons.EDIT, word, Tone.NEUTRAL);
            case PROPOSED -> new Badge(Icons.IDEA, word, Tone.MARK);
            case PROVISIONAL -> new Badge(Icons.TEXT, word, Tone.PRIMARY);
            case ADOPTED -> new Badge(Icons.CHECK, word, Tone.SUCCESS);
        };
    }
}
