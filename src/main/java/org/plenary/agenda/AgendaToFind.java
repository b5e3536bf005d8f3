package org.plenary.agenda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.springframework.stereotype.Component;

/** Agenda items are found by number, title, annotation, requested action, mandate and the symbols of their documents. */
@Component
class AgendaToFind implements SearchSource.OfMeetings {

    private final AgendaRepository agenda;

    AgendaToFind(AgendaRepository agenda) {
        this.agenda = agenda;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.AGENDA_ITEM);
    }

    @Override
    public Set<String> reads() {
        return Set.of(AgendaService.AGENDA_ITEM, AgendaVersionService.AGENDA, "DOCUMENT");
    }

    @Override
    public List<SearchEntry> entries(long meetingId, String code) {
        return agenda.items(meetingId).stream().map(item -> {
            var fields = item.fields();
            UnaryOperator<String> numbered = title -> title == null ? null : item.number() + " " + title;
            var more = new ArrayList<>(Arrays.asList(fields.actionEn(), fields.actionFr(), fields.actionEs(), fields.mandate()));
            more.addAll(item.documents());
            return SearchEntry.ofMeeting(meetingId, SearchKind.AGENDA_ITEM, item.id(),
                    new Tongues(numbered.apply(fields.titleEn()), numbered.apply(fields.titleFr()), numbered.apply(fields.titleEs())),
                    new Tongues(fields.noteEn(), fields.noteFr(), fields.noteEs()), more, "m/" + code + "/agenda?item=" + item.id());
        }).toList();
    }
}
