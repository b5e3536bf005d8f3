package org.plenary.agenda;

import java.util.Optional;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.restore.Restorable;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Puts back the fields of an agenda item; one that was removed comes back at the end of the agenda. */
@Component
class RestorableAgendaItem implements Restorable {

    private final AgendaService agenda;

    RestorableAgendaItem(AgendaService agenda) {
        this.agenda = agenda;
    }

    @Override
    public String entity() {
        return AgendaService.AGENDA_ITEM;
    }

    @Override
    public Action right() {
        return Action.EDIT_AGENDA;
    }

    @Override
    public Class<AgendaItemDraft> fields() {
        return AgendaItemDraft.class;
    }

    @Override
    public Optional<AgendaItemDraft> now(Long meetingId, long id) {
        return agenda.tree(meetingId).stream().filter(item -> item.id() == id).findFirst().map(AgendaItem::fields);
    }

    @Override
    public void save(Long meetingId, long id, Record base, Record mine) {
        agenda.edit(meetingId, id, (AgendaItemDraft) base, (AgendaItemDraft) mine);
    }

    @Override
    public boolean canBringBack() {
        return true;
    }

    @Override
    public void bringBack(Long meetingId, Record fields) {
        agenda.add(meetingId, Target.lastIn(null), (AgendaItemDraft) fields);
    }
}
