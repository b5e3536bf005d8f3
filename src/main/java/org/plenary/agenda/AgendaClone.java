package org.plenary.agenda;

import java.util.HashMap;
import org.plenary.meeting.Cloned;
import org.plenary.meeting.Meeting;
import org.springframework.stereotype.Component;

/** The items of an agenda are carried over, with their annotations; numbers that were printed are not. */
@Component
class AgendaClone implements Cloned {

    private final AgendaRepository agenda;

    AgendaClone(AgendaRepository agenda) {
        this.agenda = agenda;
    }

    @Override
    public void copy(Meeting from, Meeting to) {
        var ids = new HashMap<Long, Long>();
        agenda.items(from.id()).forEach(item -> ids.put(item.id(), agenda.insertUnder(to.id(), ids.get(item.place().parentId()), item.place().position(),
                item.fields().unprinted())));
    }
}
