package org.plenary.notification;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.FOCAL_POINT;
import static org.plenary.schema.Tables.NOTIFICATION;
import static org.plenary.schema.Tables.NOTIFICATION_LETTER;
import static org.plenary.schema.Tables.NOTIFICATION_MAILING;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;
import static org.plenary.schema.Tables.PARTY;
import static org.plenary.schema.Tables.STATE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.PlatformRole;
import org.plenary.support.Planners;

/** Example secretariats with staff, a convention and its Parties, and notifications of theirs. */
public class Secretariats {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern TOKEN = Pattern.compile("/notified/([A-Za-z0-9_-]{43})");

    /** @param staff of it, signed in */
    public record Secretariat(AccountPrincipal staff, long bodyId) {
    }

    private final DSLContext db;
    private final NotificationService notifications;
    private final NotificationAddresseeService addressees;

    Secretariats(DSLContext db, NotificationService notifications, NotificationAddresseeService addressees) {
        this.db = db;
        this.notifications = notifications;
        this.addressees = addressees;
    }

    /** A secretariat with three Parties: Australia is written to in English, Togo in French, Peru has no known address. Its staff is signed in. */
    public Secretariat secretariat() {
        var code = "SEC" + NUMBER.incrementAndGet();
        var organisation = db.insertInto(ORGANISATION).set(ORGANISATION.CODE, code).set(ORGANISATION.KIND, "SECRETARIAT").set(ORGANISATION.ACRONYM, code)
                .set(ORGANISATION.NAME_EN, "Example secretariat " + code).returning(ORGANISATION.ID).fetchSingle().getId();
        var body = db.insertInto(BODY).set(BODY.CODE, code).set(BODY.NAME_EN, "Example convention").set(BODY.SECRETARIAT_ID, organisation)
                .returning(BODY.ID).fetchSingle().getId();
        List.of("AU", "TG", "PE").forEach(iso2 -> {
            db.insertInto(STATE).set(STATE.ISO2, iso2).onDuplicateKeyIgnore().execute();
            db.insertInto(PARTY).set(PARTY.BODY_ID, body).set(PARTY.ISO2, iso2).set(PARTY.ENTRY_INTO_FORCE, LocalDate.of(2000, 1, 1))
                    .set(PARTY.SOURCE, "example").set(PARTY.CONFIDENCE, "example").execute();
        });
        focalPoint(body, "AU", "en");
        focalPoint(body, "TG", "fr");
        var staff = staff(organisation, code, PlatformRole.CONVENER);
        Planners.signIn(staff);
        return new Secretariat(staff, body);
    }

    public AccountPrincipal staff(long organisation, String acronym, PlatformRole role) {
        var email = "staff" + NUMBER.incrementAndGet() + "@example.org";
        var account = db.insertInto(ACCOUNT).set(ACCOUNT.EMAIL, email).set(ACCOUNT.GIVEN_NAME, "Example").set(ACCOUNT.FAMILY_NAME, "Officer")
                .set(ACCOUNT.ORGANISATION_ID, organisation).set(ACCOUNT.PLATFORM_ROLE, role.name()).returning(ACCOUNT.ID).fetchSingle().getId();
        return new AccountPrincipal(account, email, "Example Officer", organisation, acronym, role, Locale.ENGLISH, true, false, null);
    }

    private void focalPoint(long body, String iso2, String language) {
        db.insertInto(FOCAL_POINT).set(FOCAL_POINT.BODY_ID, body).set(FOCAL_POINT.ISO2, iso2).set(FOCAL_POINT.NAME, "Focal point of " + iso2)
                .set(FOCAL_POINT.EMAIL, iso2.toLowerCase(Locale.ROOT) + "@example.org").set(FOCAL_POINT.LANGUAGE, language).execute();
    }

    /** In English only, with a month to answer. */
    public static NotificationDraft draft(Secretariat secretariat, List<Long> meetings) {
        return new NotificationDraft(secretariat.bodyId(), "Civil society", null, null, "Please review the options.", null, null, "The Executive Secretary",
                ExpectedReply.RESPONSE, LocalDateTime.now().plusDays(30).truncatedTo(ChronoUnit.MINUTES), "Europe/Berlin", null, meetings);
    }

    /** Sent to the focal points of the Parties. */
    public Notification issued(Secretariat secretariat, List<Long> meetings) {
        var draft = notifications.create(draft(secretariat, meetings));
        addressees.address(draft.id(), parties());
        return notifications.issue(draft.id(), draft.version());
    }

    public static Groups parties() {
        return new Groups(true, List.of(), false, false, List.of());
    }

    public static Recipient person(String email) {
        return new Recipient(Category.NAMED, null, null, email, email, "en");
    }

    /** @return the secret of the last link that was written to this address about this notification */
    public String token(long notificationId, String email) {
        var body = db.select(OUTBOX_MESSAGE.BODY).from(OUTBOX_MESSAGE)
                .join(NOTIFICATION_LETTER).on(NOTIFICATION_LETTER.MESSAGE_ID.eq(OUTBOX_MESSAGE.MESSAGE_ID))
                .join(NOTIFICATION_MAILING).on(NOTIFICATION_MAILING.ID.eq(NOTIFICATION_LETTER.MAILING_ID))
                .where(NOTIFICATION_MAILING.NOTIFICATION_ID.eq(notificationId)).and(OUTBOX_MESSAGE.RECIPIENT.eq(email))
                .orderBy(OUTBOX_MESSAGE.ID.desc()).limit(1).fetchSingle().value1();
        var token = TOKEN.matcher(body);
        if (!token.find()) {
            throw new AssertionError("No link in: " + body);
        }
        return token.group(1);
    }

    /** The deadline was an hour ago. */
    public void deadlinePasses(long notificationId) {
        db.update(NOTIFICATION).set(NOTIFICATION.DEADLINE, Instant.now().minusSeconds(3_600)).where(NOTIFICATION.ID.eq(notificationId)).execute();
    }
}
