package org.plenary.participation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.plenary.body.BodyService;
import org.plenary.meeting.MeetingFacts;
import org.plenary.shell.Folded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rolls of the meetings looked at last. Each use asks the database for the version of the meeting's roll, one row by its key, and
 * reads only the participants that changed since: so several nodes agree without telling each other.
 */
@Component
class Rolls {

    private static final int MEETINGS_KEPT = 32;

    /** The lock under which a roll is read, so that many who open a list at once read it once. */
    private static final class Place {

        private final Map<String, Map<String, Integer>> ranks = new ConcurrentHashMap<>();
        private Roll roll;

        /** The order of States is that of reference data, which change only with a start. */
        private Map<String, Integer> ranks(String language, Supplier<Map<String, Integer>> read) {
            return ranks.computeIfAbsent(language, key -> read.get());
        }
    }

    /** A meeting as it is now. */
    private record Now(Place place, Roll roll) {
    }

    private final ParticipantRepository participants;
    private final BodyService bodies;
    private final MeetingFacts meetings;
    private final Map<Long, Place> places = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Place> eldest) {
            return size() > MEETINGS_KEPT;
        }
    };

    Rolls(ParticipantRepository participants, BodyService bodies, MeetingFacts meetings) {
        this.participants = participants;
        this.bodies = bodies;
        this.meetings = meetings;
    }

    int count(long meetingId, ParticipantFilter filter) {
        return place(meetingId).roll().count(filter, words(filter.text()));
    }

    /** @return ids of those that match, in order, from place {@code offset} among them on */
    List<Long> ids(long meetingId, ParticipantFilter filter, ParticipantOrder order, String language, int offset, int limit) {
        var now = place(meetingId);
        return now.roll().ids(filter, words(filter.text()), order, language, () -> now.place().ranks(language, () -> ranks(meetingId, language)), offset, limit);
    }

    private Now place(long meetingId) {
        Place place;
        synchronized (places) {
            place = places.computeIfAbsent(meetingId, key -> new Place());
        }
        var version = participants.rollVersion(meetingId);
        synchronized (place) {
            var known = place.roll;
            if (known != null && known.version() >= version) {
                return new Now(place, known);
            }
            var roll = known == null ? Roll.of(version, participants.entries(meetingId))
                    : known.with(version, participants.entriesSince(meetingId, known.version()));
            // A transaction that may write sees what may yet be rolled back.
            if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                place.roll = roll;
            }
            return new Now(place, roll);
        }
    }

    private Map<String, Integer> ranks(long meetingId, String language) {
        var names = bodies.countryNames();
        var ordered = names.inOrder(names.states(), language, meetings.of(meetingId, Locale.of(language)).startsOn());
        var ranks = new LinkedHashMap<String, Integer>();
        ordered.forEach(iso2 -> ranks.put(iso2, ranks.size()));
        return ranks;
    }

    /** @return the words of what somebody types, or of what they are found by */
    static List<String> words(String text) {
        return text == null ? List.of() : Arrays.stream(Folded.of(text).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
