package org.plenary.outcome;

import java.util.List;
import java.util.Set;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.springframework.stereotype.Component;

/** Outcomes are found by title and by what they say. */
@Component
class OutcomesToFind implements SearchSource.OfMeetings {

    private final OutcomeRepository outcomes;

    OutcomesToFind(OutcomeRepository outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.OUTCOME);
    }

    @Override
    public Set<String> reads() {
        return Set.of(OutcomeService.OUTCOME);
    }

    @Override
    public List<SearchEntry> entries(long meetingId, String code) {
        return outcomes.all(meetingId).stream().map(outcome -> {
            var fields = outcome.fields();
            return SearchEntry.ofMeeting(meetingId, SearchKind.OUTCOME, outcome.id(), new Tongues(fields.titleEn(), fields.titleFr(), fields.titleEs()),
                    new Tongues(fields.textEn(), fields.textFr(), fields.textEs()), List.of(), "m/" + code + "/outcomes?outcome=" + outcome.id());
        }).toList();
    }
}
