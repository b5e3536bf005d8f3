package org.plenary.support;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Example meetings, and example people with a role in one of them. */
public record Planners(DSLContext db) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    public record Example(long id, String code) {
    }

    public Example meeting() {
        var code = "example-" + COUNT.incrementAndGet();
        var day = LocalDate.of(2016, 5, 30);
        var id = db.insertInto(MEETING).set(MEETING.CODE, code).set(MEETING.KIND, "WORKSHOP").set(MEETING.TITLE_EN, "Example " + code)
                .set(MEETING.STARTS_ON, day).set(MEETING.ENDS_ON, day).set(MEETING.ZONE, "Africa/Kampala")
                .set(MEETING.CREATED_AT, Instant.now()).set(MEETING.CHANGED_AT, Instant.now())
                .returning(MEETING.ID).fetchSingle().getId();
        return new Example(id, code);
    }

    /** @return an account of an organisation of its own */
    public AccountPrincipal account(long meetingId, MeetingRole role) {
        return account(meetingId, "EX" + COUNT.incrementAndGet(), role);
    }

    /** @return an account of an organisation of its own with this acronym */
    public AccountPrincipal account(long meetingId, String acronym, MeetingRole role) {
        var number = COUNT.incrementAndGet();
        var organisation = db.insertInto(ORGANISATION).set(ORGANISATION.CODE, "EX" + number).set(ORGANISATION.KIND, "OTHER")
                .set(ORGANISATION.ACRONYM, acronym).set(ORGANISATION.NAME_EN, "Example organisation " + number)
                .returning(ORGANISATION.ID).fetchSingle().getId();
        var email = "planner" + number + "@example.org";
        var account = db.insertInto(ACCOUNT).set(ACCOUNT.EMAIL, email).set(ACCOUNT.GIVEN_NAME, "Example").set(ACCOUNT.FAMILY_NAME, "Planner " + number)
                .set(ACCOUNT.ORGANISATION_ID, organisation).set(ACCOUNT.PLATFORM_ROLE, "MEMBER").returning(ACCOUNT.ID).fetchSingle().getId();
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meetingId).set(MEETING_ROLE.ACCOUNT_ID, account)
                .set(MEETING_ROLE.ROLE, role.name()).set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
        return new AccountPrincipal(account, email, "Example Planner " + number, organisation, acronym, PlatformRole.MEMBER,
                Locale.ENGLISH, true, false, null);
    }

    /** Signs in on this thread. */
    public static void signIn(AccountPrincipal account) {
        SecurityContextHolder.getContext().setAuthentication(new UsernamePasswordAuthenticationToken(account, null, List.of()));
    }

    /** Does it as this account; whoever was signed in before is so again afterwards. */
    public static <T> T as(AccountPrincipal account, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        signIn(account);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
