package org.plenary.programme;

import java.util.Optional;
import org.plenary.restore.Restorable;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Puts back the fields and the place of a session; one that was taken out comes back. */
@Component
class RestorableSession implements Restorable {

    private final ProgrammeService programme;

    RestorableSession(ProgrammeService programme) {
        this.programme = programme;
    }

    @Override
    public String entity() {
        return ProgrammeService.SESSION;
    }

    @Override
    public Action right() {
        return Action.EDIT_PROGRAMME;
    }

    @Override
    public Class<SessionDraft> fields() {
        return SessionDraft.class;
    }

    @Override
    public Optional<SessionDraft> now(Long meetingId, long id) {
        return programme.programme(meetingId).session(id).map(Session::fields);
    }

    @Override
    public void save(Long meetingId, long id, Record base, Record mine) {
        programme.edit(meetingId, id, (SessionDraft) base, (SessionDraft) mine);
    }

    @Override
    public boolean canBringBack() {
        return true;
    }

    @Override
    public void bringBack(Long meetingId, Record fields) {
        programme.add(meetingId, (SessionDraft) fields);
    }

    @Override
    public boolean isToldApart() {
        return true;
    }
}
