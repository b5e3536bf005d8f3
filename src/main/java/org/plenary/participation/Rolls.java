package org.plenary.participation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        private Roll roll;
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

    /** @return ids of all that match, in order; not to be changed */
    long[] ids(long meetingId, ParticipantFilter filter, ParticipantOrder order, String language) {
        return now(meetingId).ids(filter, words(filter.text()), order, language, () -> ranks(meetingId, language));
    }

    private Roll now(long meetingId) {
        Place place;
        synchronized (places) {
            place = places.computeIfAbsent(meetingId, key -> new Place());
        }
        var version = participants.rollVersion(meetingId);
        synchronized (place) {
            var known = place.roll;
            if (known != null && known.version() >= version) {
                return known;
            }
            var roll = known == null ? Roll.of(version, participants.entries(meetingId))
                    : known.with(version, participants.entriesSince(meetingId, known.version()));
            // A transaction that may write sees what may yet be rolled back.
            if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                place.roll = roll;
            }
            return roll;
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
