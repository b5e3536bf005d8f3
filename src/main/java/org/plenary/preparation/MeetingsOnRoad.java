package org.plenary.preparation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.meeting.MeetingState;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;
import org.springframework.stereotype.Component;

/** The meetings themselves; one that prepares another comes before it, and one that follows another up after it. */
@Component
class MeetingsOnRoad implements RoadSource {

    private final RoadRepository road;
    private final Conveners conveners;

    MeetingsOnRoad(RoadRepository road, Conveners conveners) {
        this.road = road;
        this.conveners = conveners;
    }

    @Override
    public List<RoadItem> items(Collection<Long> meetings, Locale locale) {
        var conveners = this.conveners.of(meetings);
        var before = road.links(meetings).stream().collect(Collectors.groupingBy(RoadRepository.Before::later,
                Collectors.mapping(link -> new Key(Kind.MEETING, link.earlier()), Collectors.toList())));
        return road.meetings(meetings, locale.getLanguage()).stream()
                .map(meeting -> new RoadItem(new Key(Kind.MEETING, meeting.id()), meeting.id(), conveners.get(meeting.id()), meeting.title(), meeting.startsOn(),
                        meeting.endsOn(), progress(meeting), before.getOrDefault(meeting.id(), List.of()), "m/" + meeting.code(), false))
                .toList();
    }

    private static Progress progress(RoadRepository.MeetingOnRoad meeting) {
        return switch (MeetingState.valueOf(meeting.state())) {
            case HELD -> Progress.DONE;
            case CANCELLED -> Progress.DROPPED;
            case IDEA, PLANNED, ANNOUNCED -> Progress.OPEN;
        };
    }
}
