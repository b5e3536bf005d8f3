package org.plenary.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.body.Body;
import org.plenary.body.BodyService;
import org.plenary.body.Party;
import org.plenary.body.RangeState;
import org.plenary.body.Region;
import org.plenary.meeting.MeetingFacts;
import org.springframework.stereotype.Component;

/** The regions of States as the body of a call draws them on the first day of the meeting. */
@Component
class CallRegions {

    private final BodyService bodies;
    private final MeetingFacts meetings;

    CallRegions(BodyService bodies, MeetingFacts meetings) {
        this.bodies = bodies;
        this.meetings = meetings;
    }

    /** @param bodyId null gives none; States that the body places nowhere are missing */
    Map<String, Long> byState(long meetingId, Long bodyId) {
        return regions(meetingId, bodyId).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().id()));
    }

    /** @return by State */
    Map<String, Region> regions(long meetingId, Long bodyId) {
        return bodyId == null ? Map.of() : bodies.regions(code(bodyId), day(meetingId));
    }

    /** @return every region of the body, those without a member on that day too */
    List<Region> of(Long bodyId) {
        return bodyId == null ? List.of() : bodies.allRegions(code(bodyId));
    }

    /** @return the English name, for the history */
    String name(Long bodyId, long regionId) {
        return of(bodyId).stream().filter(region -> region.id() == regionId).map(region -> region.name().en()).findFirst()
                .orElse(String.valueOf(regionId));
    }

    /** @return the codes of the States that are asked */
    List<String> states(long meetingId, Asked asked) {
        return switch (asked) {
            case Asked.Parties(var body) -> bodies.parties(code(body), day(meetingId)).stream().map(Party::iso2).toList();
            case Asked.OfRegion(var body, var region) -> regions(meetingId, body).entrySet().stream()
                    .filter(entry -> entry.getValue().id() == region).map(Map.Entry::getKey).sorted().toList();
            case Asked.RangeStates(var list) -> bodies.rangeLists().stream().filter(one -> one.id() == list)
                    .flatMap(one -> bodies.rangeStates(one.code()).stream()).map(RangeState::iso2).toList();
            case Asked.Picked(var states) -> states;
        };
    }

    private String code(long bodyId) {
        return bodies.bodies().stream().filter(body -> body.id() == bodyId).map(Body::code).findFirst().orElse("");
    }

    private LocalDate day(long meetingId) {
        return meetings.of(meetingId, Locale.ENGLISH).startsOn();
    }
}
