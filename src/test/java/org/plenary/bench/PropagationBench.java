package org.plenary.bench;

import static org.plenary.bench.Bench.say;
import static org.plenary.schema.Tables.ACCOUNT;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.plenary.live.LiveEvents;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.text.DraftingService;
import org.plenary.text.Paragraph;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.Revision;
import org.plenary.text.TextService;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How long a committed wording takes to the drafting views that others have open: from the moment after the commit, in which the
 * application is told of it, until the last byte of the update has arrived over the WebSocket of each view. The views' client side runs in
 * this JVM too, on the same processors.
 */
final class PropagationBench {

    private static final String PASSWORD = "bench-propagation-2016";
    private static final Pattern WORD = Pattern.compile("\\bm\\d+c\\d+\\b");
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final RunningBench plenary;
    private final Planners planners;
    private final long meeting;
    private final String code;
    /** When the application was last told of a commit; it is told on the thread that commits. */
    private volatile long lastTold;
    private int measurements;

    PropagationBench(RunningBench plenary) {
        this.plenary = plenary;
        planners = new Planners(plenary.bean(DSLContext.class));
        var example = planners.meeting();
        meeting = example.id();
        code = example.code();
    }

    void run(int views, int paragraphs) throws Exception {
        Planners.signIn(planners.account(meeting, "Chair", MeetingRole.LEAD_ORGANISER));
        var text = TextBench.text(plenary, meeting, paragraphs, new Random(3)).id();
        var told = plenary.bean(LiveEvents.class).subscribe(change -> lastTold = System.nanoTime());
        var open = new ArrayList<OpenView>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build()) {
            try {
                open(http, views, "m/" + code + "/texts/" + text, open);
                measure(open, text, 40, 500);
                for (int aSecond : List.of(1, 10)) {
                    var arriving = measure(open, text, 30 * aSecond, 1_000 / aSecond);
                    say("Propagation from commit to %d open views of %d paragraphs, %d commits a second: %,d updates over WebSocket, p50 %.0f ms, p95 %.0f ms, slowest %.0f ms",
                            views, paragraphs, aSecond, arriving.count(), arriving.percentile(0.5), arriving.percentile(0.95), arriving.percentile(1));
                }
            } finally {
                open.forEach(OpenView::close);
            }
        } finally {
            told.cancel();
        }
    }

    private void open(HttpClient http, int views, String route, List<OpenView> open) throws Exception {
        var hash = plenary.bean(PasswordEncoder.class).encode(PASSWORD);
        for (int view = 0; view < views; view++) {
            var delegate = planners.account(meeting, "V" + view, MeetingRole.CONTRIBUTOR);
            planners.db().update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, hash).where(ACCOUNT.ID.eq(delegate.id())).execute();
            open.add(OpenView.open(http, plenary.address(), "203.0.113." + (view + 1), delegate.getUsername(), PASSWORD, route, "text-page", WORD));
        }
    }

    /**
     * One paragraph after another gets a new word in place of the one it got in the round before. A wording that is replaced before a view
     * is told of it has arrived there when the one in its place has.
     */
    private Timings measure(List<OpenView> views, long text, int commits, long pauseMillis) throws InterruptedException {
        measurements++;
        var drafting = plenary.bean(DraftingService.class);
        var paragraphs = plenary.bean(TextService.class).text(meeting, text).paragraphs();
        var heads = paragraphs.stream().map(Paragraph::source).toArray(Revision[]::new);
        var words = new String[commits];
        var committed = new long[commits];
        var began = System.nanoTime();
        for (int commit = 0; commit < commits; commit++) {
            var head = heads[commit % heads.length];
            words[commit] = "m" + measurements + "c" + commit;
            heads[commit % heads.length] = drafting.save(meeting, head.paragraphId(), head.id(),
                    new ParagraphDraft(WORD.matcher(head.notation()).replaceAll("").strip() + " " + words[commit], null)).head();
            committed[commit] = lastTold;
            Thread.sleep(Math.max(0, pauseMillis * (commit + 1) - (System.nanoTime() - began) / 1_000_000));
        }
        var arriving = new Timings();
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        for (var view : views) {
            var shown = new Long[heads.length];
            for (int commit = commits - 1; commit >= 0; commit--) {
                int at = commit % heads.length;
                while (shown[at] == null && view.arrival(words[commit]) == null) {
                    if (System.nanoTime() > deadline) {
                        throw new IllegalStateException(words[commit] + " never arrived in a view");
                    }
                    Thread.sleep(20);
                }
                var own = view.arrival(words[commit]);
                shown[at] = shown[at] == null || own != null && own < shown[at] ? own : shown[at];
                arriving.add(shown[at] - committed[commit]);
            }
        }
        return arriving;
    }
}
