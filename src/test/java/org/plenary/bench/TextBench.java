package org.plenary.bench;

import static org.plenary.bench.Bench.say;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.plenary.exchange.PaperFormat;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.text.Difference;
import org.plenary.text.DraftingService;
import org.plenary.text.HouseStyle;
import org.plenary.text.Issue;
import org.plenary.text.IssueService;
import org.plenary.text.NegotiatedText;
import org.plenary.text.NegotiationRun;
import org.plenary.text.Paragraph;
import org.plenary.text.ParagraphBody;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.Part;
import org.plenary.text.PlainText;
import org.plenary.text.PublicationService;
import org.plenary.text.Revision;
import org.plenary.text.SaveOutcome.Result;
import org.plenary.text.TextDraft;
import org.plenary.text.TextFiles;
import org.plenary.text.TextMerge;
import org.plenary.text.TextService;

/**
 * What negotiating a text costs: merging and comparing a long text, thirty authors on the same twenty paragraphs, exports, and a long
 * random run in which every invariant holds. Options: --seed=, --sequences=, --only=PART with merging, run, authors, propagation or exports.
 */
final class TextBench {

    private static final int STEPS = 12;
    private static final int WORDS = 60;

    private TextBench() {
    }

    static void run(List<String> options) throws Exception {
        var seed = Long.parseLong(option(options, "seed", "20160530"));
        var only = option(options, "only", "");
        if (is(only, "merging")) {
            mergeAndCompare(400, 50, new Random(seed));
        }
        if (is(only, "run")) {
            randomRun(seed, Integer.parseInt(option(options, "sequences", "100000")));
        }
        if (!only.isEmpty() && !List.of("authors", "propagation", "exports").contains(only)) {
            return;
        }
        try (var plenary = RunningBench.start()) {
            if (is(only, "authors")) {
                authors(plenary, 30, 200, 20);
            }
            if (is(only, "propagation")) {
                new PropagationBench(plenary).run(50, 20);
            }
            if (is(only, "exports")) {
                exports(plenary, 400);
            }
        }
    }

    private static boolean is(String only, String part) {
        return only.isEmpty() || only.equals(part);
    }

    /** Each revision of each paragraph is compared with the one before, and merged with another edit of that. */
    private static void mergeAndCompare(int paragraphs, int revisions, Random random) {
        var text = IntStream.range(0, paragraphs).mapToObj(i -> words(random)).collect(Collectors.toCollection(ArrayList::new));
        var merging = new Spans();
        var comparing = new Spans();
        for (int round = 0; round < revisions; round++) {
            var ours = text.stream().map(words -> edited(words, random)).toList();
            var theirs = text.stream().map(words -> edited(words, random)).toList();
            var before = text.stream().map(TextBench::body).toList();
            var mine = ours.stream().map(TextBench::body).toList();
            var yours = theirs.stream().map(TextBench::body).toList();
            merging.time(() -> {
                for (int i = 0; i < paragraphs; i++) {
                    TextMerge.merge(before.get(i), mine.get(i), yours.get(i), "Uganda", "Mali");
                }
            });
            comparing.time(() -> {
                for (int i = 0; i < paragraphs; i++) {
                    Difference.between(before.get(i), mine.get(i));
                }
            });
            Collections.copy(text, ours);
        }
        say("A text of %d paragraphs, %d revisions of each, from the first on, for the whole text:%n  merged in %s%n  compared in %s",
                paragraphs, revisions, merging, comparing);
    }

    private static List<String> words(Random random) {
        return IntStream.range(0, WORDS).mapToObj(i -> "w" + random.nextInt(2_000)).toList();
    }

    private static List<String> edited(List<String> words, Random random) {
        var edited = new ArrayList<>(words);
        for (int i = 0; i < 3; i++) {
            edited.set(random.nextInt(edited.size()), "w" + random.nextInt(2_000));
        }
        return edited;
    }

    private static ParagraphBody body(List<String> words) {
        return ParagraphBody.ofText(String.join(" ", words));
    }

    private static void randomRun(long seed, int sequences) throws Exception {
        int workers = Runtime.getRuntime().availableProcessors();
        var began = System.nanoTime();
        long merges = 0;
        long conflicts = 0;
        try (var executor = Executors.newFixedThreadPool(workers)) {
            var parts = executor.invokeAll(IntStream.range(0, workers).<Callable<long[]>>mapToObj(worker -> () -> {
                var sum = new long[2];
                for (int i = worker; i < sequences; i += workers) {
                    var run = new NegotiationRun(seed + i);
                    run.run(STEPS);
                    sum[0] += run.merges();
                    sum[1] += run.conflicts();
                }
                return sum;
            }).toList());
            for (var part : parts) {
                merges += part.get()[0];
                conflicts += part.get()[1];
            }
        }
        say("Random run: %,d sequences of %d steps from seed %d, %,d merges of stale copies, %,d places in brackets: every invariant held (%.0f s)",
                sequences, STEPS, seed, merges, conflicts, (System.nanoTime() - began) / 1e9);
    }

    /** Each author edits over what they last saw; every word that was accepted must stand in the head or in a revision. */
    private static void authors(RunningBench plenary, int authors, int edits, int paragraphs) throws Exception {
        var planners = new Planners(plenary.bean(DSLContext.class));
        var drafting = plenary.bean(DraftingService.class);
        var meeting = planners.meeting().id();
        var chair = planners.account(meeting, "Chair", MeetingRole.LEAD_ORGANISER);
        var ids = Planners.as(chair, () -> text(plenary, meeting, paragraphs, new Random(1)).paragraphs().stream().map(Paragraph::id).toList());
        var saving = new Timings();
        var accepted = new ConcurrentLinkedQueue<String>();
        var results = new ConcurrentLinkedQueue<Result>();
        var began = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(authors)) {
            var tasks = executor.invokeAll(IntStream.range(0, authors).<Callable<Void>>mapToObj(author -> () -> {
                var account = planners.account(meeting, "D" + author, MeetingRole.CONTRIBUTOR);
                Planners.as(account, () -> edit(drafting, meeting, ids, account, edits, saving, accepted, results));
                return null;
            }).toList());
            for (var task : tasks) {
                task.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        var revisions = Planners.as(chair, () -> ids.stream().map(id -> drafting.revisions(meeting, id, "en")).toList());
        var standing = words(revisions.stream().map(List::getLast));
        var kept = words(revisions.stream().flatMap(List::stream));
        long lost = accepted.stream().filter(word -> !kept.contains(word)).count();
        say("%d authors, %d edits each on the same %d paragraphs: %.0f edits a second, p50 %.0f ms, p95 %.0f ms (ratio %.1f)", authors, edits, paragraphs,
                saving.count() / seconds, saving.percentile(0.5), saving.percentile(0.95), saving.percentile(0.95) / saving.percentile(0.5));
        say("  %,d accepted words: %,d stand, %,d were taken out by later edits and are in the history, %d lost", accepted.size(),
                accepted.stream().filter(standing::contains).count(), accepted.stream().filter(kept::contains).filter(word -> !standing.contains(word)).count(), lost);
        say("  of what was saved %s", Stream.of(Result.values()).map(result -> "%.1f %% %s".formatted(100.0 * Collections.frequency(results, result) / saving.count(),
                result.name().toLowerCase(Locale.ROOT))).collect(Collectors.joining(", ")));
        if (lost > 0) {
            throw new IllegalStateException(lost + " accepted words are in no revision");
        }
    }

    private static Set<String> words(Stream<Revision> revisions) {
        return revisions.flatMap(revision -> Stream.of(PlainText.of(revision.body()).split("[^\\p{L}\\p{N}]+"))).collect(Collectors.toSet());
    }

    private static Void edit(DraftingService drafting, long meeting, List<Long> ids, AccountPrincipal account, int edits, Timings saving,
            Queue<String> accepted, Queue<Result> results) {
        var random = new Random(account.id());
        var seen = ids.stream().map(id -> drafting.revisions(meeting, id, "en").getLast()).toArray(Revision[]::new);
        for (int edit = 0; edit < edits; edit++) {
            int at = random.nextInt(ids.size());
            var word = "x" + account.id() + "e" + edit;
            var notation = withWord(seen[at].notation(), word, random);
            var began = System.nanoTime();
            var outcome = drafting.save(meeting, ids.get(at), seen[at].id(), new ParagraphDraft(notation, null));
            saving.add(System.nanoTime() - began);
            seen[at] = outcome.head();
            accepted.add(word);
            results.add(outcome.result());
        }
        return null;
    }

    /** In place of a word outside brackets, or at the end. */
    private static String withWord(String notation, String word, Random random) {
        var words = notation.split(" ");
        int at = random.nextInt(words.length);
        if (words[at].matches("\\w+") && !String.join(" ", List.of(words).subList(0, at)).contains("[")) {
            words[at] = word;
            return String.join(" ", words);
        }
        return notation + " " + word;
    }

    static NegotiatedText text(RunningBench plenary, long meeting, int paragraphs, Random random) {
        var texts = plenary.bean(TextService.class);
        var text = texts.create(meeting, new TextDraft("Bench", null, null, "en", HouseStyle.CMS));
        for (int i = 0; i < paragraphs; i++) {
            texts.add(meeting, text, Part.OPERATIVE, 0, null, new ParagraphDraft(String.join(" ", words(random)), null));
        }
        return texts.text(meeting, text);
    }

    private static void exports(RunningBench plenary, int paragraphs) {
        var planners = new Planners(plenary.bean(DSLContext.class));
        var meeting = planners.meeting().id();
        Planners.as(planners.account(meeting, "Chair", MeetingRole.LEAD_ORGANISER), () -> {
            var random = new Random(2);
            var drafting = plenary.bean(DraftingService.class);
            var text = text(plenary, meeting, paragraphs, random);
            var issue = plenary.bean(IssueService.class).putOut(meeting, text.id(), Issue.Kind.CHAIRS_TEXT, null);
            text.paragraphs().forEach(paragraph -> drafting.save(meeting, paragraph.id(), paragraph.source().id(),
                    new ParagraphDraft(String.join(" ", edited(List.of(paragraph.source().notation().split(" ")), random)), "Mali")));
            var files = plenary.bean(TextFiles.class);
            export("DOCX", () -> files.file(meeting, text.id(), Locale.ENGLISH, PaperFormat.DOCX));
            export("DOCX with tracked changes", () -> files.tracked(meeting, text.id(), issue.id(), Locale.ENGLISH, PaperFormat.DOCX));
            export("PDF", () -> files.file(meeting, text.id(), Locale.ENGLISH, PaperFormat.PDF));
            export("Akoma Ntoso", () -> plenary.bean(PublicationService.class).akomaNtoso(meeting, issue.id(), "en"));
            return text;
        });
    }

    private static void export(String what, Supplier<byte[]> file) {
        var spans = new Spans();
        var size = new int[1];
        for (int i = 0; i < 20; i++) {
            spans.time(() -> size[0] = file.get().length);
        }
        say("Export of 400 paragraphs as %s: %s; %,d bytes", what, spans, size[0]);
    }

    private static String option(List<String> options, String name, String otherwise) {
        return options.stream().filter(option -> option.startsWith("--" + name + "=")).map(option -> option.substring(name.length() + 3))
                .findFirst().orElse(otherwise);
    }
}
