package org.plenary.programme;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plenary.audit.WithFields;
import org.plenary.programme.SessionDraft.RemoteSpeaker;
import org.plenary.programme.SessionDraft.SessionRef;

/** A session as its history tells it: rooms by name, agenda items by number. */
record OnRecord(SessionKind kind, String titleEn, String titleFr, String titleEs, String startsAt, int minutes, String roomId, boolean pinned,
        String chair, String rapporteur, List<String> speakers, SeatingLayout layout, List<String> languages, String remoteLink, boolean closed,
        List<String> expected, List<String> items, String note, List<String> equipment, List<String> after, String prepares, String closesAt,
        List<String> afar) {

    record Placed(String startsAt, int minutes, String roomId) {
    }

    /** Why it was taken out. */
    record Removal(String reason) {
    }

    /** What ids stand for in one meeting. */
    record Names(Map<Long, String> rooms, Map<Long, String> items, Map<Long, String> sessions) {

        static Names of(List<Room> rooms, Map<Long, String> items, Map<Long, String> sessions) {
            return new Names(rooms.stream().collect(Collectors.toMap(Room::id, Room::name)), items, sessions);
        }

        static Names of(List<Room> rooms, Map<Long, String> items) {
            return of(rooms, items, Map.of());
        }

        WithFields placed(Place place) {
            return new WithFields(new Placed(time(place.startsAt()), place.minutes(), room(place.roomId())), place);
        }

        WithFields of(SessionDraft fields) {
            return new WithFields(new OnRecord(fields.kind(), fields.titleEn(), fields.titleFr(), fields.titleEs(), time(fields.startsAt()), fields.minutes(),
                    room(fields.roomId()), fields.pinned(), fields.chair(), fields.rapporteur(), fields.speakers(), fields.layout(), fields.languages(),
                    fields.remoteLink(), fields.closed(), fields.expected(),
                    fields.items().stream().filter(items::containsKey).map(items::get).toList(), fields.note(), fields.equipment(),
                    fields.after().stream().map(this::title).filter(Objects::nonNull).toList(), title(fields.prepares()), time(fields.closesAt()),
                    fields.afar().stream().map(RemoteSpeaker::toString).toList()), fields);
        }

        private String title(SessionRef other) {
            return other == null ? null : sessions.get(other.id());
        }

        private String room(Long id) {
            return id == null ? null : rooms.get(id);
        }

        private static String time(LocalDateTime time) {
            return time == null ? null : time.toLocalDate() + " " + time.toLocalTime();
        }
    }
}
