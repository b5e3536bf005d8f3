package org.plenary.bench;

import static org.plenary.bench.Bench.say;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.NOTIFICATION_LETTER;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.plenary.notification.Category;
import org.plenary.notification.ExpectedReply;
import org.plenary.notification.Groups;
import org.plenary.notification.NotificationAddresseeService;
import org.plenary.notification.NotificationDraft;
import org.plenary.notification.NotificationService;
import org.plenary.notification.Recipient;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.PlatformRole;
import org.plenary.support.FailingMailServer;
import org.plenary.support.Planners;

/**
 * One notification to 2,000 addresses over a mail server that cannot be reached for a while in between and refuses some of them: each
 * address gets its letter exactly once, or the refusal is known exactly once.
 */
final class NotificationSendingBench {

    private static final int ADDRESSES = 2_000;
    private static final int REFUSED_EVERY = 100;
    private static final int DOWN_AFTER = 700;
    private static final long DOWN_MILLIS = 20_000;
    private static final long LONGEST_MILLIS = 15 * 60_000;

    private NotificationSendingBench() {
    }

    static void run() throws Exception {
        try (var mail = new FailingMailServer(address -> Integer.parseInt(address.replaceAll("\\D", "")) % REFUSED_EVERY == 0, DOWN_AFTER, DOWN_MILLIS);
                var plenary = RunningBench.start("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mail.port(),
                        "--spring.mail.properties.mail.smtp.starttls.required=false", "--plenary.mail.from=plenary@example.org",
                        "--logging.level.org.plenary.correspondence=ERROR")) {
            send(plenary, mail);
        }
    }

    private static void send(RunningBench plenary, FailingMailServer mail) throws InterruptedException {
        var db = plenary.bean(DSLContext.class);
        Planners.signIn(staff(db));
        var notifications = plenary.bean(NotificationService.class);
        var draft = notifications.create(new NotificationDraft(null, "Benchmark", "Essai", null, "Text of the notification. ".repeat(80), "Texte de la notification. ".repeat(80),
                null, "The Executive Secretary", ExpectedReply.RESPONSE, LocalDateTime.now().plusDays(30), "UTC", null, List.of()));
        var persons = IntStream.rangeClosed(1, ADDRESSES).mapToObj(number -> new Recipient(Category.NAMED, null, null, "Example " + number,
                "address" + number + "@example.org", number % 3 == 0 ? "fr" : "en")).toList();
        plenary.bean(NotificationAddresseeService.class).address(draft.id(), new Groups(false, List.of(), false, false, persons));
        var began = System.nanoTime();
        notifications.issue(draft.id(), draft.version());
        var written = System.nanoTime();
        var until = System.currentTimeMillis() + LONGEST_MILLIS;
        while (db.fetchExists(OUTBOX_MESSAGE, OUTBOX_MESSAGE.STATE.eq("WAITING")) && System.currentTimeMillis() < until) {
            Thread.sleep(200);
        }
        var ended = System.nanoTime();
        var taken = mail.taken().stream().collect(Collectors.groupingBy(address -> address, Collectors.counting()));
        var twice = taken.values().stream().filter(times -> times > 1).count();
        var failed = db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.STATE.eq("FAILED"));
        var letters = db.fetchCount(NOTIFICATION_LETTER);
        var refused = ADDRESSES / REFUSED_EVERY;
        say("notification to %d addresses: issued, numbered and %d letters with links written in %.1f s", ADDRESSES, letters, (written - began) / 1e9);
        say("  mail server not reachable for %d s after %d letters, %d addresses refused for good", DOWN_MILLIS / 1_000, DOWN_AFTER, refused);
        say("  delivered to %d addresses, %d of them twice; %d known as refused; %.0f s from issuing to the last, %.0f letters a second, waiting for the next run included, the outage not",
                taken.size(), twice, failed, (ended - began) / 1e9, taken.size() / Math.max(1, (mail.lastTakenNanos() - began) / 1e9 - mail.downNanos() / 1e9));
        if (taken.size() != ADDRESSES - refused || twice != 0 || failed != refused || letters != ADDRESSES || mail.refusals() != refused) {
            throw new IllegalStateException("Not every address had its letter exactly once");
        }
    }

    private static AccountPrincipal staff(DSLContext db) {
        var organisation = db.insertInto(ORGANISATION).set(ORGANISATION.CODE, "BENCH").set(ORGANISATION.KIND, "SECRETARIAT").set(ORGANISATION.ACRONYM, "BENCH")
                .set(ORGANISATION.NAME_EN, "Benchmark secretariat").returning(ORGANISATION.ID).fetchSingle().getId();
        var account = db.insertInto(ACCOUNT).set(ACCOUNT.EMAIL, "bench@example.org").set(ACCOUNT.GIVEN_NAME, "Example").set(ACCOUNT.FAMILY_NAME, "Officer")
                .set(ACCOUNT.ORGANISATION_ID, organisation).set(ACCOUNT.PLATFORM_ROLE, "CONVENER").returning(ACCOUNT.ID).fetchSingle().getId();
        return new AccountPrincipal(account, "bench@example.org", "Example Officer", organisation, "BENCH", PlatformRole.CONVENER, Locale.ENGLISH, true, false, null);
    }
}
