package org.plenary.programme.release;

import java.util.Locale;
import org.plenary.participation.Participant;

/**
 * Somebody who may be told of sessions.
 *
 * @param key      one person, a participant or an account of staff
 * @param audience what they see of a programme
 */
record Addressee(String key, String name, String email, Locale language, Audience audience) {

    static Addressee of(Participant participant) {
        var fields = participant.fields();
        return new Addressee("participant " + participant.id(), fields.name(), fields.email(), Locale.of(fields.language()), Audience.of(participant));
    }
}
