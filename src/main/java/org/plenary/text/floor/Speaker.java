package org.plenary.text.floor;

import java.time.Instant;

/**
 * Somebody on the list of speakers, or who was.
 *
 * @param name     of a State, an organisation or an officer, as it is called
 * @param reply    whether in exercise of the right of reply
 * @param position its place among all of the text; each has another
 * @param askedBy  name and organisation of who put it on the list, as they were
 * @param givenAt  when it was given the floor, or null
 * @param clock    from when it was given the floor, else null
 * @param endedAt  when it had spoken, or null
 */
public record Speaker(long id, String name, SpeakerCategory category, boolean reply, int position, State state, Instant askedAt, String askedBy,
        Instant givenAt, SpeakingClock clock, Instant endedAt) {

    public enum State {
        WAITING, SPEAKING, SPOKEN,
        /** Taken off the list without having spoken. */
        REMOVED
    }

    Speaker at(int place) {
        return new Speaker(id, name, category, reply, place, state, askedAt, askedBy, givenAt, clock, endedAt);
    }

    Speaker in(State now) {
        return new Speaker(id, name, category, reply, position, now, askedAt, askedBy, givenAt, clock, endedAt);
    }

    Speaker speaking(SpeakingClock started, Instant now) {
        return new Speaker(id, name, category, reply, position, State.SPEAKING, askedAt, askedBy, now, started, null);
    }

    Speaker with(SpeakingClock other) {
        return new Speaker(id, name, category, reply, position, state, askedAt, askedBy, givenAt, other, endedAt);
    }

    Speaker spoken(Instant now) {
        return new Speaker(id, name, category, reply, position, State.SPOKEN, askedAt, askedBy, givenAt, clock.pause(now), now);
    }
}
