package org.plenary.subject;

import java.util.List;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Action;
import org.plenary.security.MeetingPart;
import org.plenary.security.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may do something in a meeting; each is asked for by the rights that they themselves hold. */
@Component
public class Audience {

    private final AudienceRepository accounts;
    private final Rights rights;

    Audience(AudienceRepository accounts, Rights rights) {
        this.accounts = accounts;
        this.rights = rights;
    }

    /** @return by organisation and name */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AccountPrincipal> of(long meetingId, Action action) {
        return accounts.ofMeeting(meetingId).stream().filter(account -> rights.may(account, action, meetingId)).toList();
    }

    /** @return those who may do this in the whole meeting or in this part of it, and see objects of the kind; by organisation and name */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AccountPrincipal> of(long meetingId, Action action, Kind kind, MeetingPart part) {
        return of(meetingId, kind.right()).stream().filter(account -> rights.may(account, action, meetingId, part)).toList();
    }

    /** @return all accounts that may sign in, by organisation and name */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AccountPrincipal> everybody() {
        return accounts.all();
    }
}
