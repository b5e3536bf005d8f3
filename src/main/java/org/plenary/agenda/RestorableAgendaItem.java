package org.plenary.agenda;

import java.util.List;
import java.util.Optional;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.proposal.Proposable;
import org.plenary.security.Action;
import org.plenary.security.MeetingPart;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Component;

/** Puts back the fields of an agenda item, and changes them as proposed; one that was removed comes back at the end of the agenda. */
@Component
class RestorableAgendaItem implements Proposable {

    private final AgendaService agenda;
    private final AgendaVersionService versions;

    RestorableAgendaItem(AgendaService agenda, AgendaVersionService versions) {
        this.agenda = agenda;
        this.versions = versions;
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
        try {
            agenda.edit(meetingId, id, (AgendaItemDraft) base, (AgendaItemDraft) mine);
        } catch (AgendaRefused e) {
            throw Input.refused("agenda", "agenda.refused." + e.reason(), AgendaTree.DEEPEST);
        }
    }

    @Override
    public MeetingPart.Kind part() {
        return MeetingPart.Kind.AGENDA_ITEM;
    }

    @Override
    public List<Violation> violations(long meetingId, Record mine) {
        if (versions.standing(meetingId).state() == AgendaState.ADOPTED) {
            return List.of(Violation.of("agenda", "agenda.refused." + AgendaRefused.Reason.ADOPTED));
        }
        return AgendaItemLimits.violations((AgendaItemDraft) mine);
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
