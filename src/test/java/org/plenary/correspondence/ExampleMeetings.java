package org.plenary.correspondence;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Organisations with one example person each, and meetings in which they hold roles. */
public final class ExampleMeetings {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Instant NOW = Instant.parse("2016-03-01T09:00:00Z");

    private final DSLContext db;

    public ExampleMeetings(DSLContext db) {
        this.db = db;
    }

    public record Meeting(long id, String code) {
    }

    /** An example person of a new organisation. */
    public AccountPrincipal person() {
        var name = "Example" + NUMBER.incrementAndGet();
        var organisation = db.insertInto(ORGANISATION).set(ORGANISATION.CODE, name).set(ORGANISATION.KIND, "OTHER")
                .set(ORGANISATION.ACRONYM, name).set(ORGANISATION.NAME_EN, name).returning(ORGANISATION.ID).fetchSingle(ORGANISATION.ID);
        var account = db.insertInto(ACCOUNT).set(ACCOUNT.EMAIL, name + "@example.org").set(ACCOUNT.GIVEN_NAME, name)
                .set(ACCOUNT.FAMILY_NAME, "Person").set(ACCOUNT.ORGANISATION_ID, organisation).set(ACCOUNT.PLATFORM_ROLE, "MEMBER")
                .returning(ACCOUNT.ID).fetchSingle(ACCOUNT.ID);
        return new AccountPrincipal(account, name + "@example.org", name + " Person", organisation, name, PlatformRole.MEMBER, Locale.ENGLISH,
                true, false, null);
    }

    public Meeting meeting() {
        var code = "letters-example-" + NUMBER.incrementAndGet();
        var id = db.insertInto(MEETING).set(MEETING.CODE, code).set(MEETING.KIND, "WORKSHOP").set(MEETING.TITLE_EN, "Meeting " + code)
                .set(MEETING.STARTS_ON, LocalDate.of(2016, 5, 30)).set(MEETING.ENDS_ON, LocalDate.of(2016, 5, 31))
                .set(MEETING.ZONE, "Africa/Kampala").set(MEETING.CREATED_AT, NOW).set(MEETING.CHANGED_AT, NOW)
                .returning(MEETING.ID).fetchSingle(MEETING.ID);
        return new Meeting(id, code);
    }

    public void grant(Meeting meeting, AccountPrincipal person, MeetingRole role) {
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meeting.id()).set(MEETING_ROLE.ORGANISATION_ID, person.organisationId())
                .set(MEETING_ROLE.ROLE, role.name()).set(MEETING_ROLE.GRANTED_AT, NOW).execute();
    }

    public static void signIn(AccountPrincipal person) {
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }
}
