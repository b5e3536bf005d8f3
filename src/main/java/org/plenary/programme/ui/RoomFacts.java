package org.plenary.programme.ui;

import java.util.ArrayList;
import org.plenary.programme.RoomDraft;

/** What there is to know of a room, in a line. */
final class RoomFacts {

    interface Words {
        String say(String key, Object... arguments);
    }

    private RoomFacts() {
    }

    static String of(RoomDraft room, Words words) {
        var facts = new ArrayList<String>();
        if (room.capacity() != null) {
            facts.add(words.say("programme.seats", room.capacity()));
        }
        if (room.booths() > 0) {
            facts.add(words.say("programme.booths", room.booths()));
        }
        return String.join(" · ", facts);
    }
}
