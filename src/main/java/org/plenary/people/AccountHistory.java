package org.plenary.people;

import org.plenary.audit.HistoryOutsideMeetings;
import org.plenary.security.CurrentAccount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to an account is seen by the administrators of the platform, and by those who administer the staff of its organisation. */
@Component
class AccountHistory implements HistoryOutsideMeetings {

    private final StaffRepository staff;
    private final StaffRights rights;

    AccountHistory(StaffRepository staff, StaffRights rights) {
        this.staff = staff;
        this.rights = rights;
    }

    @Override
    public String entity() {
        return AccountAdministration.ACCOUNT;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(long id) {
        return rights.ofAll() || rights.mayAdminister() && staff.find(id).filter(one -> one.organisationId() == CurrentAccount.get().organisationId()).isPresent();
    }
}
