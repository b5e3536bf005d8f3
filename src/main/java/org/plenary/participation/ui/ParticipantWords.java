package org.plenary.participation.ui;

import com.vaadin.flow.component.Component;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.participation.ParticipantRow;
import org.plenary.participation.ParticipantState;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.Icons;

/** How participants are spoken of on the pages of their tab. */
final class ParticipantWords {

    private ParticipantWords() {
    }

    static Badge state(ParticipantState state, boolean rechecked, Component words) {
        if (rechecked && state == ParticipantState.REGISTERED) {
            return new Badge(Icons.ALERT, words.getTranslation("participation.state.changed"), Tone.WARNING);
        }
        var word = words.getTranslation("participation.state." + state);
        return switch (state) {
            case INVITED -> new Badge(Icons.MAIL, word, Tone.NEUTRAL);
            case REGISTERED -> new Badge(Icons.WAIT, word, Tone.PRIMARY);
            case APPROVED -> new Badge(Icons.CHECK, word, Tone.SUCCESS);
            case REFUSED -> new Badge(Icons.REFUSE, word, Tone.WARNING);
            case CANCELLED -> new Badge(Icons.REFUSE, word, Tone.NEUTRAL);
        };
    }

    /** @return organisation and role in the delegation, as far as there are any */
    static String affiliation(ParticipantRow row, Component words) {
        return Stream.of(row.organisation(),
                        row.delegationRole() == null ? null : words.getTranslation("participation.role." + row.delegationRole()))
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
