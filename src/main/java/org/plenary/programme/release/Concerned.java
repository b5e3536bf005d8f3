package org.plenary.programme.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.body.Body;
import org.plenary.body.BodyService;
import org.plenary.meeting.MeetingFacts;
import org.plenary.participation.DelegationRole;
import org.plenary.participation.Participant;
import org.plenary.participation.ParticipantFacts;
import org.plenary.programme.release.Notice.Part;
import org.plenary.programme.release.SessionChange.Changed;
import org.plenary.shell.Folded;
import org.springframework.stereotype.Component;

/**
 * Whom a changed session concerns: its chair, rapporteur and speakers, the heads of the delegations expected there, and whoever has
 * marked it. A State that chairs does so by the head of its delegation. A name that nobody has, or more than one, is nobody's: rather one too few is told than one too many.
 */
@Component
class Concerned {

    /**
     * @param parts   of those named in the session, each with their first part
     * @param marked  the others who marked it and may see it
     * @param missing names that led to nobody
     */
    record Circle(Map<Addressee, Part> parts, List<Addressee> marked, List<String> missing) {

        Stream<Addressee> all() {
            return Stream.concat(parts.keySet().stream(), marked.stream());
        }
    }

    /** Everybody of a meeting who can be written to, by what leads to them. */
    private static final class Directory {

        private final Map<PersonName, List<Addressee>> byName = new HashMap<>();
        private final Map<String, Addressee> heads = new HashMap<>();
        private final Map<Long, Addressee> participants = new HashMap<>();
        private final Map<String, Set<String>> states = new HashMap<>();

        private List<Addressee> named(String name) {
            return Optional.ofNullable(byName.get(PersonName.of(name))).or(() -> Optional.ofNullable(byName.get(PersonName.withoutBrackets(name))))
                    .orElseGet(() -> heads(name));
        }

        private List<Addressee> heads(String stateOrRegion) {
            return states.getOrDefault(Folded.of(stateOrRegion), Set.of()).stream().map(heads::get).filter(Objects::nonNull).toList();
        }

        private void add(Participant participant) {
            var fields = participant.fields();
            if (fields.email() == null) {
                return;
            }
            var addressee = Addressee.of(participant);
            participants.put(participant.id(), addressee);
            byName.computeIfAbsent(PersonName.of(fields.givenName() + " " + fields.familyName()), name -> new ArrayList<>()).add(addressee);
            if (fields.delegationRole() == DelegationRole.HEAD) {
                heads.put(fields.iso2(), addressee);
            }
        }
    }

    private final ParticipantFacts participants;
    private final PersonalRepository personal;
    private final MeetingFacts meetings;
    private final BodyService bodies;

    Concerned(ParticipantFacts participants, PersonalRepository personal, MeetingFacts meetings, BodyService bodies) {
        this.participants = participants;
        this.personal = personal;
        this.meetings = meetings;
        this.bodies = bodies;
    }

    /** @return by session, in the order of the changes */
    Map<Long, Circle> of(long meetingId, Collection<SessionChange> changes) {
        var directory = directory(meetingId);
        var closedMeeting = meetings.of(meetingId, Locale.ENGLISH).closed();
        var markers = personal.markers(meetingId, changes.stream().map(change -> change.session().id()).toList());
        var circles = new LinkedHashMap<Long, Circle>();
        changes.forEach(change -> {
            var id = change.session().id();
            var circle = named(change, directory);
            var marked = Stream.concat(markers.participants(id).stream().map(directory.participants::get).filter(Objects::nonNull), markers.staff(id).stream())
                    .filter(one -> one.audience().sees(change.session(), closedMeeting) && !circle.parts().containsKey(one)).toList();
            circles.put(id, new Circle(circle.parts(), marked, circle.missing()));
        });
        return circles;
    }

    private Directory directory(long meetingId) {
        var directory = new Directory();
        participants.forEachExpected(meetingId, directory::add);
        var meeting = meetings.of(meetingId, Locale.ENGLISH);
        bodies.countryNames().byAnyName().forEach((name, iso2) -> directory.states.put(name, Set.of(iso2)));
        var codes = bodies.bodies().stream().map(Body::code).toList();
        meeting.organisers().stream().map(organiser -> organiser.acronym()).filter(codes::contains).forEach(body ->
                bodies.regions(body, meeting.startsOn()).forEach((iso2, region) -> Stream.of(region.name().en(), region.name().fr(), region.name().es())
                        .filter(Objects::nonNull).map(Folded::of).distinct()
                        .forEach(name -> directory.states.merge(name, Set.of(iso2), Concerned::both))));
        return directory;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Circle named(SessionChange change, Directory directory) {
        var parts = new LinkedHashMap<Addressee, Part>();
        var missing = new LinkedHashSet<String>();
        var states = change instanceof Changed(var was, var is, var aspects) ? List.of(is, was) : List.of(change.session());
        for (var part : Part.values()) {
            states.stream().flatMap(session -> names(session, part)).distinct().forEach(name -> {
                var found = part == Part.HEAD_OF_DELEGATION ? directory.heads(name) : directory.named(name);
                if (found.isEmpty() || part != Part.HEAD_OF_DELEGATION && found.size() > 1) {
                    missing.add(name);
                } else {
                    found.forEach(addressee -> parts.putIfAbsent(addressee, part));
                }
            });
        }
        return new Circle(parts, List.of(), List.copyOf(missing));
    }

    private static Stream<String> names(PublishedSession session, Part part) {
        return switch (part) {
            case CHAIR -> Stream.ofNullable(session.chair());
            case RAPPORTEUR -> Stream.ofNullable(session.rapporteur());
            case SPEAKER -> session.speakers().stream();
            case HEAD_OF_DELEGATION -> session.expected().stream();
        };
    }
}
