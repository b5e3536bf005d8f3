package org.plenary.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaRefused;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentService;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.meeting.MeetingService;
import org.plenary.preparation.task.TaskDates;
import org.plenary.preparation.task.TaskDraft;
import org.plenary.preparation.task.TaskService;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.text.DraftingService;
import org.plenary.text.HouseStyle;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.Part;
import org.plenary.text.TextDraft;
import org.plenary.text.TextService;

/** A meeting with all its parts filled, and what planners change in it, each by the service that its page calls. */
final class PlannedMeeting {

    /** The parts of which one changes at a time. */
    enum Kind {
        AGENDA, TASK, SESSION, DOCUMENT, TEXT, MEETING
    }

    private static final int EACH = 25;

    private final RunningBench plenary;
    private final long id;
    private final LocalDate day;
    private final long text;
    private final Map<Kind, AtomicInteger> saved = new ConcurrentHashMap<>();
    private final AtomicInteger conflicts = new AtomicInteger();

    /** Fills it, in the name of whoever is signed in. */
    PlannedMeeting(RunningBench plenary, long id) {
        this.plenary = plenary;
        this.id = id;
        day = meetings().get(id).fields().startsOn();
        for (int i = 1; i <= EACH; i++) {
            agenda().add(id, Target.lastIn(null), new AgendaItemDraft("Item " + i, null, null));
            tasks().add(id, TaskDraft.titled("Task " + i, "en", null, TaskDates.fixed(day.minusDays(i), day)));
            programme().add(id, SessionDraft.titled(SessionKind.PLENARY, "Session " + i, day.atTime(8 + i % 10, 0), 45, null));
            documents().add(id, with(DocumentDraft.empty("en"), Map.of("symbol", "UNEP/CMS/COP12/Doc." + i, "titleEn", "Document " + i)));
        }
        text = texts().create(id, new TextDraft("Communiqué", null, null, "en", HouseStyle.CMS));
        Long last = null;
        for (int i = 1; i <= EACH; i++) {
            last = texts().add(id, text, Part.OPERATIVE, 0, last, new ParagraphDraft("The Parties shall consider point " + i + ";", null)).id();
        }
    }

    long text() {
        return text;
    }

    int saved(Kind kind) {
        return saved.getOrDefault(kind, new AtomicInteger()).get();
    }

    int conflicts() {
        return conflicts.get();
    }

    /** Puts a word into one object of a kind, in place of the word that stood there. @param number which of them */
    void mark(Kind kind, int number, String word) {
        switch (kind) {
            case AGENDA -> {
                var item = agenda().tree(id).get(number % EACH);
                edit(item.fields(), "titleEn", marked(item.fields().titleEn(), word), (base, mine) -> agenda().edit(id, item.id(), base, mine).fields());
            }
            case TASK -> {
                var task = tasks().tasks(id).get(number % EACH);
                edit(task.fields(), "titleEn", marked(task.fields().titleEn(), word), (base, mine) -> tasks().edit(id, task.id(), base, mine).fields());
            }
            case SESSION -> {
                var session = programme().programme(id).sessions().get(number % EACH);
                edit(session.fields(), "titleEn", marked(session.fields().titleEn(), word), (base, mine) -> programme().edit(id, session.id(), base, mine).fields());
            }
            case DOCUMENT -> {
                var document = documents().register(id).get(number % EACH);
                edit(document.fields(), "titleEn", marked(document.fields().titleEn(), word), (base, mine) -> documents().edit(id, document.id(), base, mine).fields());
            }
            case TEXT -> {
                var paragraph = texts().text(id, text).paragraphs().get(number % EACH).source();
                plenary.bean(DraftingService.class).save(id, paragraph.paragraphId(), paragraph.id(), new ParagraphDraft(
                        marked(paragraph.notation().replaceAll("[\\[\\]|]|\\{[^}]*}", " "), word), null));
            }
            case MEETING -> {
                var fields = meetings().get(id).fields();
                edit(fields, "titleEn", marked(fields.titleEn(), word), (base, mine) -> meetings().edit(id, base, mine).fields());
            }
        }
        saved.computeIfAbsent(kind, _ -> new AtomicInteger()).incrementAndGet();
    }

    /** One change that a planner might make. */
    void changeSomething(Random random) {
        int number = random.nextInt(EACH);
        switch (random.nextInt(10)) {
            case 0 -> move(random);
            case 1 -> {
                var task = tasks().tasks(id).get(number);
                edit(task.fields(), "dates", TaskDates.fixed(day.minusDays(random.nextInt(60)), day), (base, mine) -> tasks().edit(id, task.id(), base, mine).fields());
            }
            case 2 -> {
                var session = programme().programme(id).sessions().get(number);
                edit(session.fields(), "startsAt", day.atTime(8 + random.nextInt(11), 15 * random.nextInt(4)),
                        (base, mine) -> programme().edit(id, session.id(), base, mine).fields());
            }
            case 3 -> {
                var fields = meetings().get(id).fields();
                edit(fields, "venue", "Venue " + random.nextInt(1_000), (base, mine) -> meetings().edit(id, base, mine).fields());
            }
            default -> mark(Kind.values()[random.nextInt(Kind.values().length)], number, "w" + random.nextInt(100_000));
        }
    }

    private void move(Random random) {
        var items = new ArrayList<>(agenda().tree(id));
        var moved = items.remove(random.nextInt(items.size()));
        try {
            agenda().move(id, moved.id(), new Target.After(items.get(random.nextInt(items.size())).id()));
            saved.computeIfAbsent(Kind.AGENDA, _ -> new AtomicInteger()).incrementAndGet();
        } catch (AgendaRefused e) {
            conflicts.incrementAndGet();
        }
    }

    private interface Saving<D> {
        D save(D base, D mine);
    }

    /** As a person saves a form: where others changed the same field meanwhile, the own value is chosen over theirs. */
    private <D extends Record> void edit(D base, String field, Object value, Saving<D> saving) {
        try {
            saving.save(base, with(base, Map.of(field, value)));
        } catch (EditConflict conflict) {
            conflicts.incrementAndGet();
            @SuppressWarnings("unchecked")
            var theirs = (D) conflict.theirs();
            edit(theirs, field, value, saving);
        }
    }

    private static <D extends Record> D with(D record, Map<String, Object> fields) {
        return ThreeWay.with(record, fields);
    }

    private static String marked(String words, String word) {
        return words.replaceAll("\\s*\\b[mw]\\d+(c\\d+)?\\b", "").replaceAll("\\s+", " ").strip() + " " + word;
    }

    private AgendaService agenda() {
        return plenary.bean(AgendaService.class);
    }

    private TaskService tasks() {
        return plenary.bean(TaskService.class);
    }

    private ProgrammeService programme() {
        return plenary.bean(ProgrammeService.class);
    }

    private DocumentService documents() {
        return plenary.bean(DocumentService.class);
    }

    private TextService texts() {
        return plenary.bean(TextService.class);
    }

    private MeetingService meetings() {
        return plenary.bean(MeetingService.class);
    }
}
