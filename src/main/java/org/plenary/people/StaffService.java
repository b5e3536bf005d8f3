package org.plenary.people;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.plenary.audit.AuditTrail;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.security.AskAgain;
import org.plenary.security.BearerToken;
import org.plenary.security.CurrentAccount;
import org.plenary.security.PlatformRole;
import org.plenary.security.Refused;
import org.plenary.security.Sessions;
import org.plenary.security.SignedIn;
import org.plenary.shell.Dates;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each organisation administers the accounts of its own staff. Every method but the first is {@link Refused} to whoever does not,
 * finds nothing of another organisation, and leaves administrators of the platform to each other. See docs/decisions/0035.
 */
@Service
public class StaffService {

    static final Duration LINK_VALID = Duration.ofDays(7);

    /** What the audit trail keeps of a member of staff. */
    private record StaffOnRecord(String email, boolean enabled, boolean staffAdministrator, boolean answersInvitations) {

        static StaffOnRecord of(StaffMember member) {
            return new StaffOnRecord(member.email(), member.enabled(), member.administrator(), member.answers());
        }
    }

    private final StaffRepository staff;
    private final AccountRepository accounts;
    private final StaffRights rights;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Messages messages;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Sessions sessions;
    private final Clock clock;

    StaffService(StaffRepository staff, AccountRepository accounts, StaffRights rights, Outbox outbox, PublicAddress address, Messages messages,
            AuditTrail audit, ApplicationEventPublisher events, Sessions sessions, Clock clock) {
        this.staff = staff;
        this.accounts = accounts;
        this.rights = rights;
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
        this.audit = audit;
        this.events = events;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @return whether the signed-in account administers the staff of its organisation, or of all */
    @SignedIn
    @Transactional(readOnly = true)
    public boolean mayAdminister() {
        return rights.mayAdminister();
    }

    @SignedIn
    @Transactional(readOnly = true)
    public List<StaffMember> staff(long organisationId) {
        rights.require(organisationId);
        return staff.of(organisationId);
    }

    /** @return what the signed-in account may let a colleague do on the platform: no more than itself, and never administer it */
    @SignedIn
    @Transactional(readOnly = true)
    public List<PlatformRole> grantable() {
        return grantable(rights.require());
    }

    private static List<PlatformRole> grantable(StaffMember me) {
        return me.platformRole() == PlatformRole.MEMBER ? List.of(PlatformRole.MEMBER) : List.of(PlatformRole.MEMBER, PlatformRole.CONVENER);
    }

    /**
     * Adds a colleague, who is told by e-mail and chooses a password by a link that is good for one use within seven days; where the
     * organisation has a provider and no passwords, how to sign in with that.
     *
     * @throws InvalidInput when a field is missing or wrong, or there is an account with the address
     */
    @SignedIn
    @AskAgain
    @Transactional
    public void invite(long organisationId, AccountDraft draft) {
        var me = rights.require(organisationId);
        var own = new AccountDraft(draft.email(), draft.givenName(), draft.familyName(), organisationId, draft.platformRole(), draft.language());
        InvalidInput.throwIfAny(own.violations());
        if (!grantable(me).contains(own.platformRole())) {
            throw Input.refused("platformRole", "staff.error.role");
        }
        if (accounts.exists(own.email())) {
            throw Input.refused("email", "account.error.email-taken");
        }
        var id = accounts.insert(own, null);
        audit.record(null, AccountAdministration.ACCOUNT, id, "CREATED", null, own);
        sendLink(staff.find(id).orElseThrow());
    }

    /** Sends another link to whoever has chosen no password yet; the one before opens nothing any more. */
    @SignedIn
    @AskAgain
    @Transactional
    public void inviteAgain(StaffMember seen) {
        rights.require();
        var member = administered(seen);
        if (member.hasPassword() || !member.enabled()) {
            throw Input.refused("state", "staff.error.has-password");
        }
        sendLink(member);
    }

    /** Nobody locks themselves out; whoever is disabled is signed out everywhere. @throws InvalidInput when somebody changed the account meanwhile */
    @SignedIn
    @AskAgain
    @Transactional
    public void setEnabled(StaffMember seen, boolean enabled) {
        rights.require();
        var member = administered(seen);
        if (member.id() == CurrentAccount.get().id()) {
            throw Input.refused("enabled", "account.error.own");
        }
        saved(seen, staff.setEnabled(seen, enabled));
        if (!enabled) {
            events.publishEvent(new AccountChanged(seen.id(), AccountChanged.What.DISABLED));
        }
    }

    /** @throws InvalidInput when nobody of the organisation would be left to administer its staff, or somebody changed the account meanwhile */
    @SignedIn
    @AskAgain
    @Transactional
    public void setAdministrator(StaffMember seen, boolean administrator) {
        rights.require();
        var member = administered(seen);
        var all = staff.lockAdministrators(member.organisationId());
        if (!administrator && all.equals(List.of(member.id()))) {
            throw Input.refused("staffAdministrator", "staff.error.last");
        }
        saved(seen, staff.setAdministrator(seen, administrator));
    }

    /** Names who answers invitations for the organisation; where nobody is named all its staff may. */
    @SignedIn
    @AskAgain
    @Transactional
    public void setAnswers(StaffMember seen, boolean answers) {
        rights.require();
        administered(seen);
        saved(seen, staff.setAnswers(seen, answers));
    }

    /** Signs somebody out wherever they are signed in. @return how many sessions were ended */
    @SignedIn
    @AskAgain
    @Transactional
    public int endSessions(StaffMember seen) {
        rights.require();
        var member = administered(seen);
        var ended = sessions.end(one -> one.account().id() == member.id());
        audit.record(null, AccountAdministration.ACCOUNT, member.id(), "SESSIONS_ENDED", null, null);
        return ended;
    }

    /** @throws NotFound unless it is an account that the caller administers */
    private StaffMember administered(StaffMember seen) {
        var member = staff.find(seen.id()).orElseThrow(() -> new NotFound("account", seen.id()));
        rights.require(member.organisationId());
        if (member.platformRole() == PlatformRole.ADMINISTRATOR && !rights.ofAll()) {
            throw Input.refused("platformRole", "staff.error.platform");
        }
        return member;
    }

    private void saved(StaffMember seen, boolean done) {
        if (!done) {
            throw Input.changedMeanwhile();
        }
        audit.record(null, AccountAdministration.ACCOUNT, seen.id(), "CHANGED", StaffOnRecord.of(seen), StaffOnRecord.of(staff.find(seen.id()).orElseThrow()));
    }

    private void sendLink(StaffMember member) {
        var locale = accounts.preferences(member.id()).locale();
        var by = CurrentAccount.get();
        var organisation = staff.acronym(member.organisationId());
        if (!staff.usesPasswords(member.organisationId())) {
            outbox.put(new Letter(null, member.email(), member.name(), locale, messages.get("staff.mail.subject", locale, organisation),
                    messages.get("staff.mail.provider", locale, member.name(), by.name(), organisation, address.of("/login"))));
            return;
        }
        var token = BearerToken.make();
        var expiresAt = clock.instant().plus(LINK_VALID);
        staff.issue(member.id(), BearerToken.hash(token), by.id(), expiresAt);
        audit.record(null, AccountAdministration.ACCOUNT, member.id(), "PASSWORD_LINK_SENT", null, null);
        outbox.put(new Letter(null, member.email(), member.name(), locale, messages.get("staff.mail.subject", locale, organisation),
                messages.get("staff.mail.body", locale, member.name(), by.name(), organisation, address.of("/first-password/" + token),
                        Dates.day(expiresAt.atZone(ZoneOffset.UTC).toLocalDate(), locale))));
    }
}
