package org.plenary.nomination;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.body.Body;
import org.plenary.body.BodyService;
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
        return bodies.bodies().stream().filter(body -> bodyId != null && body.id() == bodyId).map(Body::code).findFirst()
                .map(code -> bodies.regions(code, meetings.of(meetingId, Locale.ENGLISH).startsOn())).orElse(Map.of());
    }

    /** @return each region of the body on that day once */
    List<Region> of(long meetingId, Long bodyId) {
        return regions(meetingId, bodyId).values().stream().distinct().toList();
    }

    /** @return the English name, for the history */
    String name(long meetingId, Long bodyId, long regionId) {
        return of(meetingId, bodyId).stream().filter(region -> region.id() == regionId).map(region -> region.name().en()).findFirst()
                .orElse(String.valueOf(regionId));
    }
}
