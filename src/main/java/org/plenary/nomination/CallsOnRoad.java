package org.plenary.nomination;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.plenary.preparation.Conveners;
import org.plenary.preparation.RoadItem;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.RoadSource;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Calls for nominations on the road, from their opening to their deadline; in the lane of the partner secretariat in whose name they run. */
@Component
class CallsOnRoad implements RoadSource {

    private final CallRepository calls;
    private final Conveners conveners;
    private final Rights rights;
    private final Messages messages;
    private final Clock clock;

    CallsOnRoad(CallRepository calls, Conveners conveners, Rights rights, Messages messages, Clock clock) {
        this.calls = calls;
        this.conveners = conveners;
        this.rights = rights;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<RoadItem> items(Collection<Long> meetings, Locale locale) {
        var seen = rights.meetings(Action.VIEW_NOMINATIONS);
        var secretariats = conveners.of(meetings);
        var title = messages.get("road.call", locale);
        return calls.dated(meetings.stream().filter(seen::contains).toList()).stream().map(dated -> {
            var call = dated.call();
            var deadline = call.deadline().atZone(dated.zone()).toLocalDate();
            var opened = call.openedAt() == null ? deadline : call.openedAt().atZone(dated.zone()).toLocalDate();
            return new RoadItem(new Key(Kind.CALL, call.id()), call.meetingId(), call.throughId() == null ? secretariats.get(call.meetingId()) : call.throughId(),
                    title, opened.isAfter(deadline) ? deadline : opened, deadline, progress(call), List.of(), "m/" + dated.code() + "/nominations", false);
        }).toList();
    }

    /** Whoever has not answered by the deadline is no task of the organisers: the call is done. */
    private Progress progress(Call call) {
        return switch (call.state()) {
            case DRAFT -> Progress.OPEN;
            case OPEN -> clock.instant().isBefore(call.deadline()) ? Progress.UNDER_WAY : Progress.DONE;
            case CLOSED -> Progress.DONE;
        };
    }
}
