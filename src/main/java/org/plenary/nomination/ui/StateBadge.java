package org.plenary.nomination.ui;

import com.vaadin.flow.component.Component;
import org.plenary.nomination.CallState;
import org.plenary.nomination.NominationState;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.Icons;

/** States of calls and nominations as badges. */
final class StateBadge {

    private StateBadge() {
    }

    static Badge of(NominationState state, Component words) {
        var word = words.getTranslation("nomination.state." + state);
        return switch (state) {
            case PROPOSED -> new Badge(Icons.IDEA, word, Tone.NEUTRAL);
            case INCOMPLETE -> new Badge(Icons.ALERT, word, Tone.WARNING);
            case ELIGIBLE -> new Badge(Icons.CHECK, word, Tone.PRIMARY);
            case SELECTED -> new Badge(Icons.WAIT, word, Tone.PRIMARY);
            case RESERVE -> new Badge(Icons.MEETINGS, word, Tone.MARK);
            case CONFIRMED -> new Badge(Icons.CHECK, word, Tone.SUCCESS);
            case NOT_SELECTED, WITHDRAWN, REPLACED -> new Badge(Icons.REFUSE, word, Tone.NEUTRAL);
            case DECLINED, LAPSED -> new Badge(Icons.REFUSE, word, Tone.WARNING);
        };
    }

    static Badge of(CallState state, Component words) {
        var word = words.getTranslation("nomination.call.state." + state);
        return switch (state) {
            case DRAFT -> new Badge(Icons.EDIT, word, Tone.NEUTRAL);
            case OPEN -> new Badge(Icons.MAIL, word, Tone.SUCCESS);
            case CLOSED -> new Badge(Icons.CLOSED, word, Tone.NEUTRAL);
        };
    }
}
