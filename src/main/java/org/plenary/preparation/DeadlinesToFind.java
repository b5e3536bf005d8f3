package org.plenary.preparation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.plenary.preparation.DeadlineRepository.Stored;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Deadlines are found by what is due and the provision on which they rest. */
@Component
class DeadlinesToFind implements SearchSource.OfMeetings {

    private final DeadlineRepository deadlines;

    DeadlinesToFind(DeadlineRepository deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.DEADLINE);
    }

    @Override
    public Set<String> reads() {
        return Set.of(DeadlineService.DEADLINE);
    }

    @Override
    public List<SearchEntry> entries(long meetingId, String code) {
        return deadlines.known(meetingId).stream().filter(one -> one.fields().state() != DeadlineState.OFF)
                .map(one -> SearchEntry.ofMeeting(meetingId, SearchKind.DEADLINE, one.id(), topic(one), Tongues.all(one.fields().note()),
                        Arrays.asList(one.fields().provision(), one.rule() == null ? null : one.rule().provision(), one.fields().reason()),
                        "m/" + code + "/plan?deadline=" + one.id()).seenWith(Action.VIEW_PLAN)).toList();
    }

    private static Tongues topic(Stored one) {
        var fields = one.fields();
        return fields.topic("en") != null ? new Tongues(fields.topicEn(), fields.topicFr(), fields.topicEs())
                : new Tongues(one.rule().topic().en(), one.rule().topic().fr(), one.rule().topic().es());
    }
}
