package org.plenary.bench;

import static org.plenary.bench.Bench.say;
import static org.plenary.schema.Tables.ACCOUNT;

import com.vaadin.flow.component.UI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.plenary.bench.PlannedMeeting.Kind;
import org.plenary.live.LiveEvents;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A meeting that a hundred people have open, each with an account and a session of their own, on six of its pages: how long a committed change
 * takes to the screens that show it, what an update costs, what an open page holds, and whether after minutes of random changes by fifty
 * accounts every page shows what a page opened afresh reads from the database. A screen is what the server has sent over the page's
 * WebSocket; nothing is drawn. Options: --views=, --editors=, --minutes=, --seconds= between two changes of one editor, --seed=.
 */
final class LiveBench {

    private static final String PASSWORD = "bench-live-2016";
    private static final Pattern WORD = Pattern.compile("\\bm\\d+\\b");
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int MEASURED = 90;
    private static final int WANTED_MILLIS = 250;

    /** @param path below the meeting's @param shows a word in what the page consists of */
    private record Place(String path, String shows) {
    }

    private final RunningBench plenary;
    private final Screens screens;
    private final Planners planners;
    private final String hash;
    private final Example meeting;
    private final PlannedMeeting planned;
    private final Map<Kind, Place> places = new EnumMap<>(Kind.class);
    private final List<OpenView> views = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<AccountPrincipal> accounts = new ArrayList<>();
    private int opened;
    /** When the application was last told of a commit; it is told on the thread that commits. */
    private volatile long lastTold;

    private LiveBench(RunningBench plenary, Screens screens) {
        this.plenary = plenary;
        this.screens = screens;
        planners = new Planners(plenary.bean(DSLContext.class));
        hash = plenary.bean(PasswordEncoder.class).encode(PASSWORD);
        meeting = planners.meeting();
        Planners.signIn(planners.account(meeting.id(), "Lead", MeetingRole.LEAD_ORGANISER));
        planned = new PlannedMeeting(plenary, meeting.id());
        places.put(Kind.AGENDA, new Place("/agenda", "agenda-row"));
        places.put(Kind.TASK, new Place("/plan/tasks", "task-list"));
        places.put(Kind.SESSION, new Place("/programme", "session-title"));
        places.put(Kind.DOCUMENT, new Place("/documents", "document-list"));
        places.put(Kind.TEXT, new Place("/texts/" + planned.text(), "text-page"));
        places.put(Kind.MEETING, new Place("", "Facts"));
    }

    static void run(List<String> options) throws Exception {
        var screens = new Screens();
        try (var plenary = RunningBench.start(List.of(screens)); var threads = Executors.newVirtualThreadPerTaskExecutor();
                var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build()) {
            var bench = new LiveBench(plenary, screens);
            try {
                bench.open(http, number(options, "views", 100), number(options, "editors", 50));
                bench.latency();
                bench.editors(http, number(options, "editors", 50), number(options, "minutes", 10), number(options, "seconds", 5), number(options, "seed", 2016));
            } finally {
                bench.views.forEach(OpenView::close);
            }
        }
    }

    private static int number(List<String> options, String name, int usual) {
        return options.stream().filter(option -> option.startsWith("--" + name + "=")).map(option -> Integer.parseInt(option.substring(name.length() + 3)))
                .findFirst().orElse(usual);
    }

    /** Everybody has a role before the first page is opened: pages offer those who have one. */
    private void open(HttpClient http, int count, int editors) throws Exception {
        for (int account = 0; account < 1 + count + Kind.values().length + editors; account++) {
            accounts.add(planners.account(meeting.id(), "A" + account, MeetingRole.CO_ORGANISER));
        }
        // One page is opened before, so that what is loaded once is not counted.
        open(http, Kind.AGENDA).close();
        var before = heap();
        for (int view = 0; view < count; view++) {
            var kind = Kind.values()[view % Kind.values().length];
            kinds.add(kind);
            views.add(open(http, kind));
        }
        say("%d pages of one meeting open: %,.0f KB of heap for each, its session and its connection at both ends", count, (heap() - before) / 1024.0 / count);
    }

    private OpenView open(HttpClient http, Kind kind) throws Exception {
        var account = accounts.get(opened++);
        planners.db().update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, hash).where(ACCOUNT.ID.eq(account.id())).execute();
        return OpenView.open(http, plenary.address(), "198.51.%d.%d".formatted(100 + opened / 250, opened % 250 + 1), account.getUsername(), PASSWORD,
                "m/" + meeting.code() + places.get(kind).path(), places.get(kind).shows(), WORD);
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** One change after another, each in a part that a sixth of the pages show; the title of the meeting is on all of them. */
    private void latency() throws InterruptedException {
        var told = plenary.bean(LiveEvents.class).subscribe(change -> lastTold = System.nanoTime());
        try {
            measure(0, 30, 300);
            var idle = cpuNanos();
            Thread.sleep(5_000);
            var idlePerSecond = (cpuNanos() - idle) / 5.0;
            var began = System.nanoTime();
            var cpu = cpuNanos();
            var database = databaseNanos();
            var byKind = measure(1_000, MEASURED, 1_000);
            var spent = cpuNanos() - cpu - idlePerSecond * (System.nanoTime() - began) / 1e9;
            var databaseSpent = databaseNanos() - database;
            var all = new Timings();
            byKind.values().forEach(all::addAll);
            say("From commit to %d open pages, a change a second: %,d updates, p50 %.0f ms, p95 %.0f ms (wanted: %d ms), slowest %.0f ms", views.size(), all.count(),
                    all.percentile(0.5), all.percentile(0.95), WANTED_MILLIS, all.percentile(1));
            byKind.forEach((kind, timings) -> say("  %s: %,d updates, p50 %.0f ms, p95 %.0f ms, slowest %.0f ms", kind.name().toLowerCase(), timings.count(),
                    timings.percentile(0.5), timings.percentile(0.95), timings.percentile(1)));
            say("  %.1f ms of processor time a change, %.2f ms for each open page: server, database (%.2f ms of it) and the pages' clients together", spent / 1e6 / MEASURED,
                    spent / 1e6 / MEASURED / views.size(), databaseSpent / 1e6 / MEASURED / views.size());
        } finally {
            told.cancel();
        }
    }

    private Map<Kind, Timings> measure(int from, int changes, long pauseMillis) throws InterruptedException {
        var committed = new LinkedHashMap<String, Long>();
        var began = System.nanoTime();
        for (int change = 0; change < changes; change++) {
            var word = "m" + (from + change);
            planned.mark(kind(change), change / Kind.values().length, word);
            committed.put(word, lastTold);
            Thread.sleep(Math.max(0, pauseMillis * (change + 1) - (System.nanoTime() - began) / 1_000_000));
        }
        var arriving = new EnumMap<Kind, Timings>(Kind.class);
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        for (int view = 0; view < views.size(); view++) {
            for (int change = 0; change < changes; change++) {
                if (kind(change) == kinds.get(view) || kind(change) == Kind.MEETING) {
                    Long arrival;
                    while ((arrival = arrival(views.get(view), from, change, changes)) == null) {
                        if (System.nanoTime() > deadline) {
                            throw new IllegalStateException("m" + (from + change) + " of " + kind(change) + " never arrived in a page of " + kinds.get(view));
                        }
                        Thread.sleep(20);
                    }
                    arriving.computeIfAbsent(kind(change), _ -> new Timings()).add(arrival - committed.get("m" + (from + change)));
                }
            }
        }
        return arriving;
    }

    /** The title of the meeting is changed again and again: a word that is replaced before a page is told of it has arrived when the next one has. */
    private static Long arrival(OpenView view, int from, int change, int changes) {
        return IntStream.range(change, kind(change) == Kind.MEETING ? changes : change + 1).filter(later -> kind(later) == kind(change))
                .mapToObj(later -> view.arrival("m" + (from + later))).filter(Objects::nonNull).min(Long::compare).orElse(null);
    }

    private static Kind kind(int change) {
        return Kind.values()[change % Kind.values().length];
    }

    private void editors(HttpClient http, int count, int minutes, int seconds, int seed) throws Exception {
        var editors = accounts.subList(accounts.size() - count, accounts.size());
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        var failed = new AtomicInteger();
        var cpu = cpuNanos();
        var began = System.nanoTime();
        try (var editing = Executors.newFixedThreadPool(count)) {
            for (int editor = 0; editor < count; editor++) {
                var account = editors.get(editor);
                var random = new Random(seed + editor);
                editing.submit(() -> edit(account, random, seconds, until, failed));
            }
            while (System.nanoTime() < until) {
                Thread.sleep(Math.clamp(TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()), 1, 120_000));
                for (var view : views) {
                    view.beat();
                }
            }
        }
        var took = (System.nanoTime() - began) / 1e9;
        var changes = Stream.of(Kind.values()).mapToInt(planned::saved).sum();
        say("%d editors changed the meeting for %.0f s: %,d changes, %.1f a second, %,d times somebody else had changed the same; %d failed; %.0f %% of a processor busy",
                count, took, changes, changes / took, planned.conflicts(), failed.get(), (cpuNanos() - cpu) / 1e7 / took);
        compare(http);
    }

    private void edit(AccountPrincipal account, Random random, int seconds, long until, AtomicInteger failed) {
        Planners.signIn(account);
        while (System.nanoTime() < until) {
            try {
                Thread.sleep((long) (random.nextDouble() * 2_000 * seconds));
                planned.changeSomething(random);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failed.incrementAndGet();
                say("  a change failed: %s", e);
            }
        }
    }

    /** Each page against one of the same address that somebody opens afterwards; a page that is not there yet is given time, but told of nothing new. */
    private void compare(HttpClient http) throws Exception {
        var until = System.nanoTime() + PATIENCE_NANOS;
        var open = screens.open();
        // The first page was opened and left before the others.
        var mine = open.subList(open.size() - views.size(), open.size());
        int different = 0;
        for (var kind : Kind.values()) {
            try (var fresh = open(http, kind)) {
                var wanted = Screens.state(screens.open().getLast());
                for (int view = 0; view < views.size(); view++) {
                    if (kinds.get(view) != kind) {
                        continue;
                    }
                    while (!Screens.state(mine.get(view)).equals(wanted) && System.nanoTime() < until) {
                        Thread.sleep(100);
                    }
                    if (!same(mine.get(view), wanted, kind, view)) {
                        different++;
                    }
                }
            }
        }
        say("%d of %d pages show what the database holds", views.size() - different, views.size());
        if (different > 0) {
            throw new IllegalStateException(different + " pages differ from the database");
        }
    }

    private static boolean same(UI page, List<String> wanted, Kind kind, int view) {
        var shown = Screens.state(page);
        if (shown.equals(wanted) && !shown.isEmpty()) {
            return true;
        }
        int at = 0;
        while (at < Math.min(shown.size(), wanted.size()) && shown.get(at).equals(wanted.get(at))) {
            at++;
        }
        say("  page %d (%s) shows %s where the database has %s", view, kind.name().toLowerCase(), at < shown.size() ? shown.get(at) : "nothing",
                at < wanted.size() ? wanted.get(at) : "nothing");
        return false;
    }

    /** Of this JVM and the database server that it started. */
    private static long cpuNanos() {
        return nanos(ProcessHandle.current()) + databaseNanos();
    }

    private static long databaseNanos() {
        return ProcessHandle.current().children().mapToLong(LiveBench::nanos).sum();
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
