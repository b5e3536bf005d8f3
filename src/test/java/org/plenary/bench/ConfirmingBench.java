package org.plenary.bench;

import static org.plenary.bench.Bench.say;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.PARTICIPANT;
import static org.plenary.schema.Tables.SEAT;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.springframework.transaction.support.TransactionTemplate;

/** Nominees confirm over HTTP, as their browsers do: the page was opened before, the button is what is timed. */
final class ConfirmingBench {

    private static final List<String> STATES = List.of("AO", "BF", "BI", "BJ", "BW", "CD", "CF", "CG", "CI", "CM", "ER", "ET", "GA", "GH", "GN",
            "GW", "KE", "LS", "MW", "ML");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** A page that a nominee has open. */
    private record Page(URI address, String cookie, String csrf) {
    }

    private final RunningBench plenary;
    private final DSLContext db;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private int meetings;

    ConfirmingBench(RunningBench plenary) {
        this.plenary = plenary;
        this.db = plenary.bean(DSLContext.class);
    }

    /** @param clients how many confirm at the same time, each one nominee after another */
    void run(String what, int nominees, int seats, int clients) throws Exception {
        awaitInvitations();
        var callId = call(seats);
        var pages = new ConcurrentLinkedQueue<Page>();
        open(tokens(callId, nominees), pages);
        var timings = new Timings();
        var answers = new ConcurrentLinkedQueue<String>();
        var start = new CountDownLatch(1);
        long began;
        var cpu = cpuNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < clients; client++) {
                threads.submit(() -> {
                    start.await();
                    confirmAll(pages, timings, answers);
                    return null;
                });
            }
            began = System.nanoTime();
            start.countDown();
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var cpuMillis = (cpuNanos() - cpu) / 1e6 / timings.count();
        var told = answers.stream().collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
        var states = states(callId);
        var taken = db.fetchCount(SEAT, SEAT.CALL_ID.eq(callId).and(SEAT.POOL.eq("ALL")).and(SEAT.NOMINATION_ID.isNotNull()));
        say("%s: %d nominees, %d places, %d clients", what, nominees, seats, clients);
        say("  %.0f confirmations a second, p50 %.0f ms, p95 %.0f ms, durable", timings.count() / seconds, timings.percentile(0.5),
                timings.percentile(0.95));
        say("  %.1f ms of processor time for each, server, database and clients together", cpuMillis);
        say("  places taken %d; in the database %s; told on the page %s", taken, states, told);
        var expected = Math.min(seats, nominees);
        var right = taken == expected && states.getOrDefault("CONFIRMED", 0) == expected && told.getOrDefault("confirmed", 0L) == expected
                && told.getOrDefault("no place left", 0L) == nominees - expected && states.getOrDefault("RESERVE", 0) == nominees - expected;
        if (!right) {
            throw new IllegalStateException("Not exactly " + expected + " were seated and told so");
        }
    }

    /** Until all who confirmed in the case before have been asked to register: that would be counted here too. */
    private void awaitInvitations() throws InterruptedException {
        while (db.fetchExists(NOMINATION.leftAntiJoin(PARTICIPANT).on(PARTICIPANT.NOMINATION_ID.eq(NOMINATION.ID)), NOMINATION.STATE.eq("CONFIRMED"))) {
            Thread.sleep(500);
        }
    }

    /** Of this JVM and the database server that it started. */
    private static long cpuNanos() {
        return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().children())
                .mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos()).sum();
    }

    private void confirmAll(Queue<Page> pages, Timings timings, Queue<String> answers) throws InterruptedException {
        for (var page = pages.poll(); page != null; page = pages.poll()) {
            var began = System.nanoTime();
            answers.add(answer(page));
            timings.add(System.nanoTime() - began);
        }
    }

    private String answer(Page page) throws InterruptedException {
        try {
            var response = http.send(HttpRequest.newBuilder(page.address()).header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Cookie", page.cookie()).POST(BodyPublishers.ofString("answer=confirm&_csrf=" + page.csrf())).build(),
                    BodyHandlers.ofString());
            return response.statusCode() != 200 ? "HTTP " + response.statusCode()
                    : response.body().contains("data-answer=\"CONFIRMED\"") ? "confirmed"
                    : response.body().contains("data-answer=\"NO_SEAT_LEFT\"") ? "no place left" : "something else";
        } catch (IOException e) {
            return "no answer: " + e;
        }
    }

    private void open(List<String> tokens, Queue<Page> pages) throws InterruptedException {
        var waiting = new ConcurrentLinkedQueue<>(tokens);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < 16; client++) {
                threads.submit(() -> {
                    for (var token = waiting.poll(); token != null; token = waiting.poll()) {
                        pages.add(page(plenary.address().resolve("/confirm/" + token)));
                    }
                    return null;
                });
            }
        }
        if (pages.size() != tokens.size()) {
            throw new IllegalStateException("Only " + pages.size() + " of " + tokens.size() + " pages opened");
        }
    }

    private Page page(URI address) throws IOException, InterruptedException {
        var response = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        var csrf = CSRF.matcher(response.body());
        if (response.statusCode() != 200 || !csrf.find()) {
            throw new IOException("The page of a nominee answered " + response.statusCode());
        }
        var cookie = response.headers().allValues("Set-Cookie").stream().map(one -> one.split(";")[0]).collect(Collectors.joining("; "));
        return new Page(address, cookie, csrf.group(1));
    }

    private Map<String, Integer> states(long callId) {
        return db.select(NOMINATION.STATE, org.jooq.impl.DSL.count()).from(NOMINATION).where(NOMINATION.CALL_ID.eq(callId))
                .groupBy(NOMINATION.STATE).fetch().intoMap(NOMINATION.STATE, org.jooq.impl.DSL.count());
    }

    /** An open call whose seats are spread over twenty States, none of which could hold all. */
    private long call(int seats) {
        var number = ++meetings;
        var day = LocalDate.now().plusDays(90);
        var now = Instant.now();
        var meetingId = db.insertInto(MEETING).set(MEETING.CODE, "bench-" + number).set(MEETING.KIND, "WORKSHOP")
                .set(MEETING.TITLE_EN, "Benchmark " + number).set(MEETING.STARTS_ON, day).set(MEETING.ENDS_ON, day.plusDays(2))
                .set(MEETING.ZONE, "Africa/Kampala").set(MEETING.CREATED_AT, now).set(MEETING.CHANGED_AT, now)
                .returning(MEETING.ID).fetchSingle().getId();
        var callId = db.insertInto(NOMINATION_CALL).set(NOMINATION_CALL.MEETING_ID, meetingId).set(NOMINATION_CALL.SEATS, seats)
                .set(NOMINATION_CALL.SEATS_PER_PARTY, seats).set(NOMINATION_CALL.DEADLINE, now.plus(30, ChronoUnit.DAYS))
                .set(NOMINATION_CALL.CONTACT, "workshop@example.org").set(NOMINATION_CALL.STATE, "OPEN").set(NOMINATION_CALL.OPENED_AT, now)
                .returning(NOMINATION_CALL.ID).fetchSingle().getId();
        pool(callId, "ALL", seats);
        STATES.forEach(state -> pool(callId, state, seats));
        return callId;
    }

    private void pool(long callId, String pool, int seats) {
        var insert = db.insertInto(SEAT, SEAT.CALL_ID, SEAT.POOL);
        for (var seat = 0; seat < seats; seat++) {
            insert = insert.values(callId, pool);
        }
        insert.execute();
    }

    private List<String> tokens(long callId, int nominees) {
        var meetingId = db.fetchSingle(NOMINATION_CALL, NOMINATION_CALL.ID.eq(callId)).getMeetingId();
        var addressees = new LinkedHashMap<String, Long>();
        for (var state : STATES) {
            addressees.put(state, db.insertInto(NOMINATION_ADDRESSEE).set(NOMINATION_ADDRESSEE.CALL_ID, callId).set(NOMINATION_ADDRESSEE.ISO2, state)
                    .set(NOMINATION_ADDRESSEE.NAME, "Example focal point").set(NOMINATION_ADDRESSEE.EMAIL, "focal-point@example.org")
                    .returning(NOMINATION_ADDRESSEE.ID).fetchSingle().getId());
        }
        var expires = Instant.now().plus(14, ChronoUnit.DAYS);
        var links = plenary.bean(GuestLinks.class);
        return plenary.bean(TransactionTemplate.class).execute(transaction -> {
            var tokens = new ArrayList<String>();
            for (var number = 0; number < nominees; number++) {
                var state = STATES.get(number % STATES.size());
                var email = "nominee" + number + "@example.org";
                var id = db.insertInto(NOMINATION).set(NOMINATION.CALL_ID, callId).set(NOMINATION.ADDRESSEE_ID, addressees.get(state))
                        .set(NOMINATION.ISO2, state).set(NOMINATION.PRIORITY, number / STATES.size() + 1).set(NOMINATION.GIVEN_NAME, "Example")
                        .set(NOMINATION.FAMILY_NAME, "Nominee " + number).set(NOMINATION.EMAIL, email).set(NOMINATION.STATE, "SELECTED")
                        .returning(NOMINATION.ID).fetchSingle().getId();
                tokens.add(links.issue(Purpose.CONFIRM, meetingId, id, "Example Nominee " + number, email, Locale.ENGLISH, expires));
            }
            return tokens;
        });
    }
}
