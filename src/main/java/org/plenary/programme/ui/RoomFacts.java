package org.plenary.programme.ui;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.programme.RoomDraft;

/** What there is to know of a room, in a line. */
final class RoomFacts {

    interface Words {
        String say(String key, Object... arguments);
    }

    private RoomFacts() {
    }

    /** @return what stands at the head of its column */
    static String of(RoomDraft room, Words words) {
        return String.join(" · ", facts(room, words));
    }

    /** @return the same, and when it is closed */
    static String inFull(RoomDraft room, Locale locale, Words words) {
        var facts = facts(room, words);
        room.closures().forEach(closure -> facts.add(words.say("programme_import.room-closed", moment(closure.from(), locale), moment(closure.to(), locale))));
        return String.join(" · ", facts);
    }

    private static List<String> facts(RoomDraft room, Words words) {
        var facts = new ArrayList<String>();
        if (room.capacity() != null) {
            facts.add(words.say("programme.seats", room.capacity()));
        }
        if (room.booths() > 0) {
            facts.add(words.say("programme.booths", room.booths()));
        }
        return facts;
    }

    private static String moment(LocalDateTime at, Locale locale) {
        return Times.day(at.toLocalDate(), locale) + ", " + Times.clock(at);
    }
}
