package org.plenary.agenda;

import java.util.List;
import java.util.Locale;
import org.plenary.security.MeetingPart;
import org.plenary.security.PartNames;
import org.springframework.stereotype.Component;

/** Agenda items as parts of a meeting, each with what stands under it. */
@Component
class AgendaItemNames implements PartNames {

    private final AgendaRepository agenda;

    AgendaItemNames(AgendaRepository agenda) {
        this.agenda = agenda;
    }

    @Override
    public MeetingPart.Kind kind() {
        return MeetingPart.Kind.AGENDA_ITEM;
    }

    @Override
    public List<Named> parts(long meetingId, Locale locale) {
        return agenda.items(meetingId).stream().map(item -> new Named(new MeetingPart(kind(), item.id()),
                item.number() + " " + item.title(locale.getLanguage()).text(), List.of(item.id()))).toList();
    }
}
