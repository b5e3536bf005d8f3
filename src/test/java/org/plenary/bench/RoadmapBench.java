package org.plenary.bench;

import static org.plenary.bench.Bench.say;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.DEADLINE;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_LINK;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.TASK;
import static org.plenary.schema.Tables.TASK_AFTER;

import java.net.http.HttpClient;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.plenary.preparation.Anchor;
import org.plenary.preparation.Anchor.Point;
import org.plenary.preparation.DeadlineCalculus;
import org.plenary.preparation.DeadlineRule;
import org.plenary.preparation.DeadlineRule.Roll;
import org.plenary.preparation.Offset;
import org.plenary.preparation.Offset.Unit;
import org.plenary.preparation.RoadItem;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.RoadPlan;
import org.plenary.preparation.RoadService;
import org.plenary.preparation.WorkingCalendar;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What a road of many meetings costs: every date counted anew from its meeting, rolled over two calendars, and slack, critical path and
 * what is late found again; by the engines alone, from the database, and as the page that the server sends.
 */
final class RoadmapBench {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 11);
    private static final String PASSWORD = "bench-roadmap-2016";
    private static final int DEADLINES_A_MEETING = 10;
    private static final ZoneId BONN = ZoneId.of("Europe/Berlin");

    private final long seed;

    RoadmapBench(long seed) {
        this.seed = seed;
    }

    /** A road of that many items over that many meetings that all prepare the last one. */
    private record Size(int items, int meetings) {
        int tasksOf(int meeting) {
            int tasks = items - meetings - meetings * DEADLINES_A_MEETING;
            return tasks / meetings + (meeting < tasks % meetings ? 1 : 0);
        }

        LocalDate opening(int meeting) {
            return FIRST.plusDays(meeting * 700L / meetings);
        }
    }

    void engines(int items, int meetings, int rounds) {
        var size = new Size(items, meetings);
        var calendars = List.of(
                new WorkingCalendar("Bonn", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), IntStream.range(0, 40).boxed()
                        .collect(Collectors.toMap(day -> FIRST.minusDays(day * 23L), day -> "Holiday " + day))),
                new WorkingCalendar("Host", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), Map.of(FIRST, "Host's holiday")));
        var tasks = tasks(size);
        var spans = new Spans();
        for (int round = 0; round < rounds; round++) {
            // The meetings move by a day each round, and with them all that is counted from them.
            int shift = round;
            spans.time(() -> {
                var all = new ArrayList<>(tasks);
                for (int meeting = 0; meeting < size.meetings(); meeting++) {
                    var opening = size.opening(meeting).plusDays(shift);
                    for (int at = 0; at < DEADLINES_A_MEETING; at++) {
                        var rule = new DeadlineRule(new Offset(-15 * (at + 1), Unit.DAYS), Point.OPENING, Roll.PREVIOUS_WORKING_DAY, "Art. XI.3");
                        var due = DeadlineCalculus.due(rule, new Anchor(Point.OPENING, "Meeting", opening, null, BONN), BONN, calendars).day();
                        all.add(new RoadItem(new Key(Kind.DEADLINE, meeting * 100L + at), meeting, null, "Deadline", due, due, Progress.OPEN, List.of(), "m", false));
                    }
                }
                RoadPlan.of(all, FIRST, Set.of());
            });
        }
        say("Roadmap of %,d items over %d linked meetings, recalculated by the engines alone (%,d deadlines counted, seed %d): %s", items, meetings,
                meetings * DEADLINES_A_MEETING, seed, spans);
    }

    private List<RoadItem> tasks(Size size) {
        var random = new Random(seed);
        var items = new ArrayList<RoadItem>();
        long id = 0;
        for (int meeting = 0; meeting < size.meetings(); meeting++) {
            var opening = size.opening(meeting);
            long first = id;
            for (int at = 0; at < size.tasksOf(meeting); at++, id++) {
                var from = from(opening, at, size.tasksOf(meeting));
                items.add(new RoadItem(new Key(Kind.TASK, id), meeting, id % 6, "Task " + id, from, from.plusDays(random.nextInt(9)), Progress.OPEN,
                        before(first, id, random).stream().map(earlier -> new Key(Kind.TASK, earlier)).toList(), "m", true));
            }
            var after = meeting + 1 < size.meetings() ? List.<Key>of()
                    : IntStream.range(0, meeting).mapToObj(other -> new Key(Kind.MEETING, other)).toList();
            items.add(new RoadItem(new Key(Kind.MEETING, meeting), meeting, null, "Meeting " + meeting, opening, opening.plusDays(3), Progress.OPEN, after, "m", false));
        }
        return items;
    }

    private static LocalDate from(LocalDate opening, int task, int tasks) {
        return opening.minusDays(180 - 170L * task / Math.max(1, tasks));
    }

    /** Up to three tasks of the same meeting. */
    private static Set<Long> before(long first, long id, Random random) {
        return random.ints(random.nextInt(4), 0, (int) Math.max(1, id - first)).mapToObj(back -> id - 1 - back).filter(earlier -> earlier >= first && earlier != id)
                .collect(Collectors.toSet());
    }

    void onTheDatabase(RunningBench plenary, int items, int meetings, int rounds) {
        var road = plan(plenary, new Size(items, meetings));
        var roads = plenary.bean(RoadService.class);
        var spans = new Spans();
        Planners.as(road.planner(), () -> {
            for (int round = 0; round < rounds / 4; round++) {
                roads.road(road.last());
            }
            for (int round = 0; round < rounds; round++) {
                spans.time(() -> {
                    int found = roads.road(road.last()).stops().size();
                    if (found != items) {
                        throw new IllegalStateException(found + " items on a road of " + items);
                    }
                });
            }
            return null;
        });
        say("The same read from the database and recalculated by RoadService: %s", spans);
    }

    /** Whom its meetings belong to. @param last the meeting that all others prepare */
    private record Planned(AccountPrincipal planner, long last) {
    }

    private Planned plan(RunningBench plenary, Size size) {
        var db = plenary.bean(DSLContext.class);
        var planners = new Planners(db);
        var random = new Random(seed);
        var meetings = IntStream.range(0, size.meetings()).mapToObj(at -> planners.meeting().id()).toList();
        var planner = planners.account(meetings.getLast(), "ROAD", MeetingRole.LEAD_ORGANISER);
        for (int at = 0; at < meetings.size(); at++) {
            long meeting = meetings.get(at);
            db.update(MEETING).set(MEETING.STARTS_ON, size.opening(at)).set(MEETING.ENDS_ON, size.opening(at).plusDays(3)).where(MEETING.ID.eq(meeting)).execute();
            if (meeting != meetings.getLast()) {
                db.insertInto(MEETING_LINK).set(MEETING_LINK.FROM_MEETING_ID, meeting).set(MEETING_LINK.TO_MEETING_ID, meetings.getLast())
                        .set(MEETING_LINK.KIND, "PREPARES").execute();
                db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meeting).set(MEETING_ROLE.ACCOUNT_ID, planner.id())
                        .set(MEETING_ROLE.ROLE, MeetingRole.LEAD_ORGANISER.name()).set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
            }
            deadlines(db, meeting);
            tasks(db, meeting, planner.organisationId(), size.tasksOf(at), random);
        }
        return new Planned(planner, meetings.getLast());
    }

    private static void deadlines(DSLContext db, long meeting) {
        var rows = db.insertInto(DEADLINE, DEADLINE.MEETING_ID, DEADLINE.TOPIC_EN, DEADLINE.COUNTING, DEADLINE.OFFSET_VALUE, DEADLINE.OFFSET_UNIT,
                DEADLINE.ANCHOR_POINT, DEADLINE.ANCHOR_MEETING, DEADLINE.ROLL);
        for (int at = 0; at < DEADLINES_A_MEETING; at++) {
            rows = rows.values(meeting, "Deadline " + at, "OTHERWISE", -15 * (at + 1), "DAYS", "OPENING", "OWN", "PREVIOUS_WORKING_DAY");
        }
        rows.execute();
    }

    private static void tasks(DSLContext db, long meeting, long organisation, int tasks, Random random) {
        long first = 0;
        for (int at = 0; at < tasks; at++) {
            long id = db.insertInto(TASK).set(TASK.MEETING_ID, meeting).set(TASK.KIND, "TASK").set(TASK.TITLE_EN, "Prepare paper " + at + " and have it translated")
                    .set(TASK.ORGANISATION_ID, organisation).set(TASK.COUNTED, "FIRST_DAY").set(TASK.OFFSET_DAYS, (int) (170L * at / tasks) - 180)
                    .set(TASK.LENGTH_DAYS, random.nextInt(9)).returning(TASK.ID).fetchSingle().getId();
            first = at == 0 ? id : first;
            for (long earlier : before(first, id, random)) {
                db.insertInto(TASK_AFTER).set(TASK_AFTER.TASK_ID, id).set(TASK_AFTER.AFTER_ID, earlier).execute();
            }
        }
    }

    /** The two sizes take turns, so that both have the machine as it is. */
    void view(RunningBench plenary, Size small, Size large, int rounds) throws Exception {
        var roads = List.of(plan(plenary, small), plan(plenary, large));
        var hash = plenary.bean(PasswordEncoder.class).encode(PASSWORD);
        roads.forEach(road -> plenary.bean(DSLContext.class).update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, hash).where(ACCOUNT.ID.eq(road.planner().id())).execute());
        var times = List.of(new Timings(), new Timings());
        var sizes = new long[2];
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int round = -5; round < rounds; round++) {
                for (int at = 0; at < 2; at++) {
                    try (var view = OpenView.open(http, plenary.address(), "203.0.113." + (round + 20), roads.get(at).planner().getUsername(), PASSWORD, "road",
                            "plenary-road", Pattern.compile("never"))) {
                        if (round >= 0) {
                            times.get(at).add(view.shownAfter());
                            sizes[at] = view.shownBytes();
                        }
                    }
                }
            }
        }
        say("Server's time for the road's page, from the request to the last byte: %,d items p50 %.0f ms, p95 %.0f ms, %,d kB; %,d items p50 %.0f ms, p95 %.0f ms, %,d kB",
                small.items(), times.get(0).percentile(0.5), times.get(0).percentile(0.95), sizes[0] >> 10, large.items(), times.get(1).percentile(0.5),
                times.get(1).percentile(0.95), sizes[1] >> 10);
        say("  a hundred times the items take %.1f times as long (p50)", times.get(1).percentile(0.5) / times.get(0).percentile(0.5));
    }

    void view(RunningBench plenary, int rounds) throws Exception {
        view(plenary, new Size(50, 2), new Size(5_000, 200), rounds);
    }
}
