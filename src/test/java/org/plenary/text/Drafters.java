package org.plenary.text;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Example meetings and example people who draft in one of them. */
public record Drafters(DSLContext db) {

    public record Example(long id, String code) {
    }

    public Example meeting() {
        var code = "example-" + UUID.randomUUID().toString().substring(0, 8);
        var id = db.insertInto(MEETING).set(MEETING.CODE, code).set(MEETING.KIND, "RANGE_STATES").set(MEETING.TITLE_EN, "Example " + code)
                .set(MEETING.STARTS_ON, LocalDate.of(2016, 5, 30)).set(MEETING.ENDS_ON, LocalDate.of(2016, 5, 31))
                .set(MEETING.ZONE, "Africa/Kampala").set(MEETING.CREATED_AT, Instant.now()).set(MEETING.CHANGED_AT, Instant.now())
                .returning(MEETING.ID).fetchSingle().getId();
        return new Example(id, code);
    }

    /** @return an account of an example organisation of its own, whose acronym begins with the one given */
    public AccountPrincipal account(long meetingId, String acronym, MeetingRole role) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var organisation = db.insertInto(ORGANISATION).set(ORGANISATION.CODE, "EX-" + mark).set(ORGANISATION.KIND, "OTHER")
                .set(ORGANISATION.ACRONYM, acronym).set(ORGANISATION.NAME_EN, "Example " + acronym)
                .returning(ORGANISATION.ID).fetchSingle().getId();
        var email = mark + "@example.org";
        var account = db.insertInto(ACCOUNT).set(ACCOUNT.EMAIL, email).set(ACCOUNT.GIVEN_NAME, "Example").set(ACCOUNT.FAMILY_NAME, acronym)
                .set(ACCOUNT.ORGANISATION_ID, organisation).set(ACCOUNT.PLATFORM_ROLE, "MEMBER").returning(ACCOUNT.ID).fetchSingle().getId();
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meetingId).set(MEETING_ROLE.ACCOUNT_ID, account)
                .set(MEETING_ROLE.ROLE, role.name()).set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
        return new AccountPrincipal(account, email, "Example " + acronym, organisation, acronym, PlatformRole.MEMBER, Locale.ENGLISH, true, false, null);
    }

    public static void signIn(AccountPrincipal account) {
        SecurityContextHolder.getContext().setAuthentication(new UsernamePasswordAuthenticationToken(account, null, List.of()));
    }

    /** Does it as this account; whoever was signed in before is again afterwards. */
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
