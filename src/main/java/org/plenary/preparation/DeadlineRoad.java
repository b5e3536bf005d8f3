package org.plenary.preparation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deadlines on the road, in the lane of the secretariat that has to see to them. One without a date is on no road; nor is one that is not applied. */
@Component
class DeadlineRoad implements RoadSource {

    private final DeadlineReader reader;
    private final FrameRepository frames;
    private final Conveners conveners;

    DeadlineRoad(DeadlineReader reader, FrameRepository frames, Conveners conveners) {
        this.reader = reader;
        this.frames = frames;
        this.conveners = conveners;
    }

    @Override
    @Transactional
    public List<RoadItem> items(Collection<Long> meetings, Locale locale) {
        var codes = frames.codes(meetings);
        var secretariats = conveners.of(meetings);
        return reader.of(meetings).stream().filter(deadline -> deadline.day() != null && deadline.fields().state() != DeadlineState.OFF)
                .map(deadline -> new RoadItem(new Key(Kind.DEADLINE, deadline.id()), deadline.meetingId(), secretariats.get(deadline.meetingId()), deadline.topic(locale.getLanguage()), deadline.day(),
                        deadline.day(), progress(deadline.fields().state()), List.of(), "m/" + codes.get(deadline.meetingId()) + "/plan?deadline=" + deadline.id(), false))
                .toList();
    }

    private static Progress progress(DeadlineState state) {
        return switch (state) {
            case OPEN, EXTENDED -> Progress.OPEN;
            case MET -> Progress.DONE;
            case WITHDRAWN, OFF -> Progress.DROPPED;
        };
    }
}
