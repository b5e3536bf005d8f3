package org.plenary.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.NotFound;
import org.plenary.text.Concordance.Fate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds two states of a text against each other: what became of each paragraph, and which delegation changed which words. */
@Service
public class ComparisonService {

    private final IssueRepository issues;
    private final TextRepository texts;

    ComparisonService(IssueRepository issues, TextRepository texts) {
        this.issues = issues;
        this.texts = texts;
    }

    /**
     * @param olderId  an issue of the text; null for each paragraph as it was first worded
     * @param newerId  an issue that came later; null for the text as it stands now
     * @param language "en", "fr" or "es": of the wordings
     * @throws NotFound where the text has no such issue, or the older is the later one
     */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public Comparison compare(long meetingId, long textId, Long olderId, Long newerId, String language) {
        var older = issue(meetingId, textId, olderId);
        var newer = issue(meetingId, textId, newerId);
        if (older != null && newer != null && older.number() >= newer.number()) {
            throw new NotFound("issue", olderId);
        }
        var revisions = texts.revisionsOfText(textId, language);
        var after = newer == null ? texts.text(meetingId, textId) : newer.text();
        var before = older == null ? asFirstWorded(after, revisions) : older.text();
        var until = newer == null ? Instant.MAX : newer.at();
        var descents = older == null ? List.<Descent>of() : texts.descents(textId).stream()
                .filter(descent -> descent.at().isAfter(older.at()) && !descent.at().isAfter(until)).toList();
        return new Comparison(before, after, new Rows(before, after, Locale.of(language), descents, revisions, until).all());
    }

    private Issue issue(long meetingId, long textId, Long id) {
        var issue = id == null ? null : issues.get(meetingId, id);
        if (issue != null && issue.text().id() != textId) {
            throw new NotFound("issue", id);
        }
        return issue;
    }

    private static NegotiatedText asFirstWorded(NegotiatedText text, Map<Long, List<Revision>> revisions) {
        var paragraphs = text.standing().stream().map(paragraph -> {
            var heads = new HashMap<>(paragraph.heads());
            revisions.getOrDefault(paragraph.id(), List.of()).stream().findFirst().ifPresent(first -> heads.put(first.language(), first));
            return new Paragraph(paragraph.id(), paragraph.part(), paragraph.level(), paragraph.placing(), paragraph.state(), paragraph.version(),
                    paragraph.sourceLanguage(), heads);
        }).toList();
        return new NegotiatedText(text.id(), text.fields(), text.example(), text.version(), paragraphs);
    }

    /** The rows of one comparison. */
    private final class Rows {

        private final SequencedMap<Long, Paragraph> before;
        private final SequencedMap<Long, Paragraph> after;
        private final Map<Long, String> numbersBefore;
        private final Map<Long, String> numbersAfter;
        private final Map<Long, List<Long>> into = new HashMap<>();
        private final Map<Long, List<Long>> from = new HashMap<>();
        private final Map<Long, Fate> fates = new HashMap<>();
        private final Set<Long> moved;
        private final Map<Long, List<Revision>> revisions;
        private final String language;
        private final Instant until;

        Rows(NegotiatedText before, NegotiatedText after, Locale language, List<Descent> descents, Map<Long, List<Revision>> revisions, Instant until) {
            this.before = standing(before);
            this.after = standing(after);
            this.numbersBefore = before.numbers(language);
            this.numbersAfter = after.numbers(language);
            this.language = language.getLanguage();
            this.revisions = revisions;
            this.until = until;
            Concordance.between(numbered(this.before, numbersBefore), numbered(this.after, numbersAfter), descents).forEach(row -> {
                fates.put(row.before() == null ? row.after().getFirst() : row.before(), row.fate());
                if (row.before() != null) {
                    into.put(row.before(), row.after());
                    row.after().forEach(one -> from.computeIfAbsent(one, key -> new ArrayList<>()).add(row.before()));
                }
            });
            moved = Stream.of(Part.values()).flatMap(part -> Concordance.moved(ids(this.before, part), ids(this.after, part)).stream())
                    .collect(Collectors.toSet());
        }

        List<Comparison.Row> all() {
            var order = new ArrayList<>(after.keySet());
            Long last = null;
            for (var paragraph : before.keySet()) {
                if (!after.containsKey(paragraph)) {
                    order.add(last == null ? 0 : order.indexOf(last) + 1, paragraph);
                }
                last = paragraph;
            }
            return order.stream().map(this::row).toList();
        }

        private Comparison.Row row(long id) {
            var then = before.get(id);
            var now = after.get(id);
            var shown = now == null ? then : now;
            return new Comparison.Row(id, shown.part(), shown.level(), fate(id), moved.contains(id),
                    then == null ? null : numbersBefore.get(id), now == null ? null : numbersAfter.get(id), relatives(id), wording(then, now));
        }

        /** What goes on only in what was parted off it is split, too. */
        private Fate fate(long id) {
            var fate = fates.getOrDefault(id, Fate.SPLIT);
            return !after.containsKey(id) && fate != Fate.STRUCK_OUT && fate != Fate.MERGED ? Fate.SPLIT : fate;
        }

        /** What it was joined with goes by the number of then, what it was parted into by that of now. */
        private List<String> relatives(long id) {
            return after.containsKey(id) && (fates.get(id) == Fate.MERGED || !fates.containsKey(id))
                    ? from.getOrDefault(id, List.of()).stream().filter(one -> one != id).map(numbersBefore::get).toList()
                    : into.getOrDefault(id, List.of()).stream().filter(one -> one != id).map(numbersAfter::get).toList();
        }

        private TrackedWording wording(Paragraph then, Paragraph now) {
            if (now == null) {
                return then.head(language).map(head -> TrackedWording.of(head.body(), List.of()).struckOut(goneBy(then.id()))).orElse(null);
            }
            var head = now.head(language).orElse(null);
            if (head == null) {
                return null;
            }
            var all = revisions.get(now.id()).stream().filter(revision -> revision.number() <= head.number()).toList();
            if (then == null) {
                return fates.containsKey(now.id()) ? TrackedWording.of(ParagraphBody.EMPTY, all) : TrackedWording.of(all);
            }
            var base = then.head(language).orElse(null);
            return base == null ? TrackedWording.of(ParagraphBody.EMPTY, all)
                    : TrackedWording.of(base.body(), all.stream().filter(revision -> revision.number() > base.number()).toList());
        }

        private TrackedWording.Change goneBy(long paragraph) {
            return texts.steps(paragraph).reversed().stream()
                    .filter(step -> step.kind() == AdoptionStep.Kind.SUPPRESSED && !step.at().isAfter(until)).findFirst()
                    .map(step -> new TrackedWording.Change(step.by(), step.at())).orElseThrow();
        }

        private static SequencedMap<Long, Paragraph> standing(NegotiatedText text) {
            return text.standing().stream().collect(Collectors.toMap(Paragraph::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        }

        private static SequencedMap<Long, String> numbered(SequencedMap<Long, Paragraph> paragraphs, Map<Long, String> numbers) {
            var numbered = new LinkedHashMap<Long, String>();
            paragraphs.keySet().forEach(id -> numbered.put(id, numbers.get(id)));
            return numbered;
        }

        private static List<Long> ids(SequencedMap<Long, Paragraph> paragraphs, Part part) {
            return paragraphs.values().stream().filter(paragraph -> paragraph.part() == part).map(Paragraph::id).toList();
        }
    }
}
