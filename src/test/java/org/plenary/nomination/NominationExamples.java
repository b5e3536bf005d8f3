package org.plenary.nomination;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.GUEST_LINK;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.plenary.schema.tables.records.OutboxMessageRecord;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Example meetings with calls, and the links in the letters that went out. */
@TestComponent
public class NominationExamples {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern TOKEN = Pattern.compile("/(?:nominate|confirm|pick)/([A-Za-z0-9_-]{43})");

    public record Example(long meetingId, String code, AccountPrincipal organiser) {
    }

    private final DSLContext db;
    private final CallService calls;
    private final CallLetterService letters;
    private final AddresseeService addressees;
    private final NominationGuestService guests;
    private final NominationService nominations;

    NominationExamples(DSLContext db, CallService calls, CallLetterService letters, AddresseeService addressees, NominationGuestService guests,
            NominationService nominations) {
        this.db = db;
        this.calls = calls;
        this.letters = letters;
        this.addressees = addressees;
        this.guests = guests;
        this.nominations = nominations;
    }

    /** A meeting to come, with its lead organiser signed in on this thread. */
    public Example meeting() {
        var number = COUNT.incrementAndGet();
        var code = "nominations-example-" + number;
        var organisation = db.insertInto(ORGANISATION).set(ORGANISATION.CODE, "NX" + number).set(ORGANISATION.KIND, "SECRETARIAT")
                .set(ORGANISATION.ACRONYM, "NX" + number).set(ORGANISATION.NAME_EN, "Example Secretariat " + number)
                .returning(ORGANISATION.ID).fetchSingle().getId();
        var meeting = db.insertInto(MEETING).set(MEETING.CODE, code).set(MEETING.KIND, "WORKSHOP").set(MEETING.TITLE_EN, "Example workshop")
                .set(MEETING.TITLE_FR, "Atelier d’exemple").set(MEETING.STARTS_ON, LocalDate.now().plusDays(60))
                .set(MEETING.ENDS_ON, LocalDate.now().plusDays(62)).set(MEETING.ZONE, "Asia/Muscat").set(MEETING.CITY, "Muscat")
                .set(MEETING.CREATED_AT, Instant.now()).set(MEETING.CHANGED_AT, Instant.now()).returning(MEETING.ID).fetchSingle().getId();
        return new Example(meeting, code, signIn(account(meeting, organisation, number, MeetingRole.LEAD_ORGANISER)));
    }

    private AccountPrincipal account(long meetingId, long organisation, int number, MeetingRole role) {
        var email = "organiser" + number + "@example.org";
        var id = db.insertInto(ACCOUNT).set(ACCOUNT.EMAIL, email).set(ACCOUNT.GIVEN_NAME, "Example").set(ACCOUNT.FAMILY_NAME, "Organiser")
                .set(ACCOUNT.ORGANISATION_ID, organisation).set(ACCOUNT.PLATFORM_ROLE, "MEMBER").returning(ACCOUNT.ID).fetchSingle().getId();
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meetingId).set(MEETING_ROLE.ACCOUNT_ID, id)
                .set(MEETING_ROLE.ROLE, role.name()).set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
        return new AccountPrincipal(id, email, "Example Organiser", organisation, "NX" + number, PlatformRole.MEMBER, Locale.ENGLISH, true,
                false, null);
    }

    public static AccountPrincipal signIn(AccountPrincipal account) {
        SecurityContextHolder.getContext().setAuthentication(new UsernamePasswordAuthenticationToken(account, null, List.of()));
        return account;
    }

    public static LocalDateTime inDays(int days) {
        return LocalDateTime.now().plusDays(days).truncatedTo(ChronoUnit.MINUTES);
    }

    public static CallDraft draft(int seats, int perParty) {
        return CallDraft.of(seats, perParty, inDays(30), null, "workshop@example.org");
    }

    public static AddresseeDraft addressee(String iso2, String language) {
        return new AddresseeDraft(iso2, "Example focal point (" + iso2 + ")", "focal-point." + iso2.toLowerCase(Locale.ROOT) + "@example.org",
                language);
    }

    public static Candidate candidate(String name) {
        return new Candidate("Example", name, name.toLowerCase(Locale.ROOT) + "@example.org", "Officer", "Ministry of Examples", "en", null, null, null);
    }

    /** A meeting with an open call, all letters sent, its organiser signed in. */
    public Example openCall(int seats, int perParty, String... states) {
        var example = meeting();
        calls.create(example.meetingId(), draft(seats, perParty));
        addressees.add(example.meetingId(), List.of(states).stream().map(state -> addressee(state, "en")).toList());
        calls.open(example.meetingId(), calls.find(example.meetingId()).orElseThrow().version());
        sendAll(example);
        return example;
    }

    /** A draft that waits to be opened. @param deadline may be null */
    public Example draftCall(LocalDateTime deadline, String... states) {
        var example = meeting();
        calls.create(example.meetingId(), CallDraft.of(20, 5, deadline, null, "workshop@example.org"));
        addressees.add(example.meetingId(), List.of(states).stream().map(state -> addressee(state, "en")).toList());
        return example;
    }

    public void sendAll(Example example) {
        while (!letters.sendNext(example.meetingId()).complete()) {
            Thread.onSpinWait();
        }
    }

    public Nomination propose(Example example, String iso2, String name) {
        guests.propose(nominateToken(example, iso2), candidate(name));
        return nomination(example, name);
    }

    public List<Nomination> all(Example example) {
        return nominations.page(example.meetingId(), NominationFilter.ALL, NominationOrder.BY_PARTY, 0, 1_000);
    }

    public Nomination nomination(Example example, String name) {
        return all(example).stream().filter(one -> one.candidate().familyName().equals(name)).findFirst().orElseThrow();
    }

    public Nomination decide(Example example, String name, Decision decision) {
        var nomination = nomination(example, name);
        return nominations.decide(example.meetingId(), nomination.id(), nomination.version(), decision, "Example reason");
    }

    public List<OutboxMessageRecord> letters(Example example) {
        return db.selectFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.MEETING_ID.eq(example.meetingId())).orderBy(OUTBOX_MESSAGE.ID).fetch();
    }

    public List<OutboxMessageRecord> letters(Example example, String recipient) {
        return letters(example).stream().filter(letter -> letter.getRecipient().equals(recipient)).toList();
    }

    public String nominateToken(Example example, String iso2) {
        return token(example, addressee(iso2, "en").email());
    }

    public String confirmToken(Example example, String name) {
        return token(example, candidate(name).email());
    }

    public String pickToken(Example example, String representative) {
        return token(example, representative);
    }

    /** @return the token of the newest link sent to this address */
    private String token(Example example, String recipient) {
        return letters(example, recipient).reversed().stream().map(letter -> TOKEN.matcher(letter.getBody())).filter(link -> link.find())
                .findFirst().orElseThrow().group(1);
    }

    /** As if the deadline had passed by now. */
    public void passDeadline(Example example) {
        passDeadlineKeepingLinks(example);
        expireLinks(example);
    }

    public void passDeadlineKeepingLinks(Example example) {
        var past = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        db.update(NOMINATION_CALL).set(NOMINATION_CALL.DEADLINE, past).where(NOMINATION_CALL.MEETING_ID.eq(example.meetingId())).execute();
        db.update(NOMINATION_ADDRESSEE).set(NOMINATION_ADDRESSEE.DEADLINE_TOLD, past)
                .where(NOMINATION_ADDRESSEE.CALL_ID.in(DSL.select(NOMINATION_CALL.ID).from(NOMINATION_CALL)
                        .where(NOMINATION_CALL.MEETING_ID.eq(example.meetingId())))).execute();
    }

    public void expireLinks(Example example) {
        db.update(GUEST_LINK).set(GUEST_LINK.EXPIRES_AT, Instant.now().minusSeconds(1)).where(GUEST_LINK.MEETING_ID.eq(example.meetingId())).execute();
    }
}
