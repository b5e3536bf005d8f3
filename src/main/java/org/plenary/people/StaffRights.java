package org.plenary.people;

import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Refused;
import org.plenary.security.Rights;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who administers the staff of an organisation: those of its people who carry the flag, and the administrators of the platform. The
 * database is asked each time, so that whoever loses the flag, or is disabled, is out at once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StaffRights {

    private final StaffRepository staff;
    private final Rights platform;

    StaffRights(StaffRepository staff, Rights platform) {
        this.staff = staff;
        this.platform = platform;
    }

    /** @return whether the signed-in account administers the staff of every organisation */
    public boolean ofAll() {
        return platform.may(Action.ADMINISTER_ACCOUNTS);
    }

    /** @return whether the signed-in account administers the staff of its own organisation, or of all */
    public boolean mayAdminister() {
        return staff.find(CurrentAccount.get().id()).filter(me -> me.enabled() && (me.administrator() || ofAll())).isPresent();
    }

    /**
     * @return the signed-in account as it is now
     * @throws Refused unless it administers the staff of any organisation
     */
    public StaffMember require() {
        if (!mayAdminister()) {
            throw new Refused(Action.ADMINISTER_STAFF);
        }
        return staff.find(CurrentAccount.get().id()).orElseThrow();
    }

    /**
     * @return the signed-in account as it is now
     * @throws Refused  unless it administers the staff of any organisation
     * @throws NotFound when it is that of another organisation
     */
    public StaffMember require(long organisationId) {
        var me = require();
        if (!ofAll() && me.organisationId() != organisationId) {
            throw new NotFound("organisation", organisationId);
        }
        return me;
    }
}
