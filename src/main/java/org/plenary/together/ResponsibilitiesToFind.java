package org.plenary.together;

import java.util.List;
import java.util.Set;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.springframework.stereotype.Component;

/** Areas of responsibility are found by name, note, and the organisations that hold them. */
@Component
class ResponsibilitiesToFind implements SearchSource.OfMeetings {

    private final ResponsibilityRepository responsibilities;

    ResponsibilitiesToFind(ResponsibilityRepository responsibilities) {
        this.responsibilities = responsibilities;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.RESPONSIBILITY);
    }

    @Override
    public Set<String> reads() {
        return Set.of(ResponsibilityService.RESPONSIBILITY);
    }

    @Override
    public List<SearchEntry> entries(long meetingId, String code) {
        return responsibilities.of(meetingId).stream().map(area -> SearchEntry.ofMeeting(meetingId, SearchKind.RESPONSIBILITY, area.id(),
                new Tongues(area.fields().nameEn(), area.fields().nameFr(), area.fields().nameEs()), Tongues.all(area.fields().note()),
                area.holders().stream().map(Area.Holder::acronym).toList(), "m/" + code + "/together?area=" + area.id())).toList();
    }
}
