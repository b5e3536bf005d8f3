package org.plenary.nomination;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Nominees are found by name, position and institution. */
@Component
class NomineesToFind implements SearchSource.OfMeetings {

    private final NominationRepository nominations;

    NomineesToFind(NominationRepository nominations) {
        this.nominations = nominations;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.NOMINEE);
    }

    @Override
    public Set<String> reads() {
        return Set.of(NominationService.NOMINATION);
    }

    @Override
    public List<SearchEntry> entries(long meetingId, String code) {
        return nominations.page(meetingId, NominationFilter.ALL, NominationOrder.BY_PARTY, 0, Integer.MAX_VALUE).stream()
                .map(nomination -> SearchEntry.ofMeeting(meetingId, SearchKind.NOMINEE, nomination.id(), Tongues.all(nomination.candidate().name()), Tongues.NONE,
                        Stream.of(nomination.candidate().positionHeld(), nomination.candidate().institution()).filter(one -> one != null).toList(),
                        "m/" + code + "/nominations?selected=" + nomination.id()).seenWith(Action.VIEW_NOMINATIONS)).toList();
    }
}
