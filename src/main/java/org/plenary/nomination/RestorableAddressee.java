package org.plenary.nomination;

import java.util.Optional;
import org.plenary.restore.Restorable;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Puts back whom a State is asked through: as with any correction the old link ends, and a new letter is due. */
@Component
class RestorableAddressee implements Restorable {

    private final AddresseeService addressees;
    private final CallService calls;

    RestorableAddressee(AddresseeService addressees, CallService calls) {
        this.addressees = addressees;
        this.calls = calls;
    }

    @Override
    public String entity() {
        return AddresseeService.ADDRESSEE;
    }

    @Override
    public Action right() {
        return Action.MANAGE_CALL;
    }

    @Override
    public Class<AddresseeDraft> fields() {
        return AddresseeDraft.class;
    }

    @Override
    public Optional<AddresseeDraft> now(Long meetingId, long id) {
        return calls.addressees(meetingId).stream().filter(addressee -> addressee.id() == id).findFirst().map(Addressee::fields);
    }

    @Override
    public void save(Long meetingId, long id, Record base, Record mine) {
        addressees.correct(meetingId, id, (AddresseeDraft) base, (AddresseeDraft) mine);
    }
}
