package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Words;

/**
 * A whole text negotiated at random: delegations edit stale copies, the chair settles brackets, parts and joins paragraphs, agrees,
 * adopts, strikes out and restores. After every step all invariants are checked; the same seed gives the same run.
 */
public final class NegotiationRun {

    private static final int DELEGATIONS = 4;
    private static final int MOST_PARAGRAPHS = 12;
    private static final Instant NOON = Instant.parse("2016-05-30T09:00:00Z");

    /** A paragraph with all its wordings, the first first; what was accepted stays in one of them for good. */
    private static final class Line {
        private final long id;
        private final List<Revision> revisions = new ArrayList<>();
        private ParagraphState state = ParagraphState.OPEN;
        private ParagraphBody adopted;

        Line(long id) {
            this.id = id;
        }

        ParagraphBody head() {
            return revisions.getLast().body();
        }

        void append(ParagraphBody body, String delegation) {
            revisions.add(new Revision(revisions.size() + 1, id, "en", revisions.size() + 1, null, ParagraphNotation.print(body), "Run", delegation, null,
                    NOON.plusSeconds(revisions.size())));
            if (state.isAgreed()) {
                state = ParagraphState.OPEN;
            }
        }
    }

    private final Random random;
    private final List<Line> text = new ArrayList<>();
    private final Map<Long, Line> all = new LinkedHashMap<>();
    private final List<Descent> descents = new ArrayList<>();
    /** For each delegation the revision of each paragraph that it has in front of it. */
    private final List<Map<Long, Integer>> seen = new ArrayList<>();
    private int wordsCoined;
    private int merges;
    private int conflicts;

    public NegotiationRun(long seed) {
        random = new Random(seed);
        for (int i = 0; i < DELEGATIONS; i++) {
            seen.add(new LinkedHashMap<>());
        }
        for (var words : List.of("Parties shall cooperate to conserve lions, their prey and habitats;", "they shall report; and meet each year.")) {
            add(ParagraphBody.ofText(words), text.size());
        }
    }

    public int merges() {
        return merges;
    }

    public int conflicts() {
        return conflicts;
    }

    /** @throws AssertionError where an invariant does not hold */
    public void run(int steps) {
        var old = numbers();
        for (int step = 0; step < steps; step++) {
            var line = text.get(random.nextInt(text.size()));
            switch (random.nextInt(12)) {
                case 0, 1 -> settle(line);
                case 2 -> split(line);
                case 3 -> mergeWithNext(line);
                case 4 -> adopt(line);
                case 5 -> strikeOutOrRestore(line);
                default -> edit(line);
            }
            seen.get(random.nextInt(DELEGATIONS)).put(line.id, line.revisions.size() - 1);
            assertSound(line);
        }
        var rows = Concordance.between(old, numbers(), descents);
        assertThat(rows.stream().flatMap(row -> row.after().stream())).containsAll(numbers().keySet());
        assertThat(rows.stream().map(Concordance.Row::before).filter(id -> id != null)).containsExactlyElementsOf(old.keySet());
    }

    private Line add(ParagraphBody body, int place) {
        var line = new Line(all.size() + 1L);
        line.append(body, "Chair");
        all.put(line.id, line);
        text.add(place, line);
        return line;
    }

    private boolean isClosed(Line line) {
        return line.state == ParagraphState.ADOPTED || line.state == ParagraphState.SUPPRESSED;
    }

    private void edit(Line line) {
        if (isClosed(line)) {
            return;
        }
        int delegation = random.nextInt(DELEGATIONS);
        int at = Math.min(seen.get(delegation).getOrDefault(line.id, 0), line.revisions.size() - 1);
        var base = line.revisions.get(at).body();
        var edited = changed(base, "D" + delegation);
        if (edited.isEmpty()) {
            return;
        }
        var meanwhile = Meanwhile.of(List.copyOf(line.revisions.subList(at, line.revisions.size())), line.revisions.get(at).id());
        var outcome = meanwhile.merge(edited, "D" + delegation);
        assertNothingLost(base, meanwhile.since(), edited, outcome.body());
        if (!outcome.body().equals(line.head())) {
            line.append(outcome.body(), "D" + delegation);
        }
        merges += meanwhile.isEmpty() ? 0 : 1;
        conflicts += outcome.conflicts();
    }

    /**
     * What was written new stands, or stood in a revision in between and was then taken out by its author; and of the head only those words
     * go that the author of the edit took out.
     */
    private static void assertNothingLost(ParagraphBody base, List<Revision> since, ParagraphBody edited, ParagraphBody merged) {
        var head = since.isEmpty() ? base : since.getLast().body();
        Texts.assertNewWordsKept(base, head, merged);
        var added = Texts.words(edited);
        added.removeAll(Texts.words(base));
        assertThat(added).allMatch(word -> PlainText.of(merged).contains(word) || since.stream().anyMatch(one -> PlainText.of(one.body()).contains(word)));
        var gone = Texts.words(head);
        gone.removeIf(PlainText.of(merged)::contains);
        var before = Texts.counts(base);
        var after = Texts.counts(edited);
        assertThat(gone).allMatch(word -> before.getOrDefault(word, 0L) > after.getOrDefault(word, 0L), "taken out by the author of the edit");
    }

    private void settle(Line line) {
        var open = Brackets.open(line.head());
        if (open.isEmpty() || isClosed(line)) {
            return;
        }
        var bracket = open.get(random.nextInt(open.size()));
        int choice = random.nextInt(bracket.alternatives().size() + 2) - 2;
        var settled = Brackets.resolve(line.head(), bracket.path(), switch (choice) {
            case -2 -> new Resolution.Delete();
            case -1 -> new Resolution.Join(" ");
            default -> new Resolution.Choose(choice);
        });
        assertThat(Brackets.count(settled)).isLessThan(open.size());
        if (!settled.isEmpty()) {
            line.append(settled, "Chair");
        }
    }

    private void split(Line line) {
        int places = ParagraphSplit.places(line.head());
        if (isClosed(line) || text.size() >= MOST_PARAGRAPHS || places < 3) {
            return;
        }
        try {
            var whole = line.head();
            var split = ParagraphSplit.at(whole, 1 + random.nextInt(places - 1));
            assertThat(Texts.words(ParagraphSplit.joined(split.first(), split.second()))).isEqualTo(Texts.words(whole));
            line.append(split.first(), "Chair");
            var second = add(split.second(), text.indexOf(line) + 1);
            descents.add(new Descent(Descent.Kind.SPLIT, line.id, second.id, NOON));
        } catch (IllegalArgumentException nothingOnOneSide) {
            assertThat(nothingOnOneSide).hasMessageContaining("one side");
        }
    }

    private void mergeWithNext(Line line) {
        int at = text.indexOf(line);
        if (at + 1 == text.size() || isClosed(line) || isClosed(text.get(at + 1)) || line.head().toString().length() > 1_500) {
            return;
        }
        var gone = text.get(at + 1);
        var joined = ParagraphSplit.joined(line.head(), gone.head());
        assertThat(Texts.words(joined)).containsAll(Texts.words(line.head())).containsAll(Texts.words(gone.head()));
        line.append(joined, "Chair");
        gone.state = ParagraphState.SUPPRESSED;
        descents.add(new Descent(Descent.Kind.MERGED, gone.id, line.id, NOON));
    }

    private void adopt(Line line) {
        var kind = AdoptionStep.Kind.values()[random.nextInt(4)];
        int open = Brackets.count(line.head());
        boolean reason = random.nextBoolean();
        if (AdoptionStep.refusal(line.state, open, kind, reason).isPresent()) {
            return;
        }
        assertThat(open == 0 || reason || kind == AdoptionStep.Kind.REOPENED).isTrue();
        line.state = kind.state();
        line.adopted = line.head();
    }

    private void strikeOutOrRestore(Line line) {
        if (line.state == ParagraphState.SUPPRESSED) {
            line.state = ParagraphState.OPEN;
        } else if (line.state != ParagraphState.ADOPTED && text.stream().filter(one -> one.state != ParagraphState.SUPPRESSED).count() > 1) {
            line.state = ParagraphState.SUPPRESSED;
        }
    }

    private ParagraphBody changed(ParagraphBody base, String author) {
        var tokens = Token.split(base.content());
        int from = random.nextInt(tokens.size() + 1);
        int to = Math.min(tokens.size(), from + random.nextInt(4));
        var place = tokens.subList(from, to);
        var old = Token.join(place);
        place.clear();
        switch (random.nextInt(5)) {
            case 0 -> place.add(coined());
            case 1 -> place.addAll(List.of(coined(), words(" "), coined()));
            case 2 -> place.add(bracket(Alternative.by(null, old), Alternative.by(author, List.of(coined().leaf()))));
            case 3 -> {
                if (old.size() == 1 && old.getFirst() instanceof Bracket(_, var alternatives)) {
                    place.add(bracket(alternatives.get(random.nextInt(alternatives.size())), Alternative.by(author, List.of(coined().leaf()))));
                }
            }
            default -> place.addAll(List.of(words(" "), new Token(coined().leaf(), List.of(Style.EMPHASIS)), words(" ")));
        }
        return new ParagraphBody(Token.join(tokens));
    }

    private void assertSound(Line line) {
        var head = line.head();
        assertThat(ParagraphNotation.read(line.revisions.getLast().notation())).isEqualTo(head);
        var earlier = line.revisions.get(random.nextInt(line.revisions.size())).body();
        assertThat(Difference.apply(earlier, Difference.between(earlier, head))).isEqualTo(head);
        assertThat(Brackets.count(Brackets.resolveAll(head, _ -> Optional.of(new Resolution.Delete())))).isZero();
        if (line.state == ParagraphState.ADOPTED) {
            assertThat(head).isEqualTo(line.adopted);
        }
        if (random.nextInt(4) == 0) {
            var tracked = TrackedWording.of(line.revisions);
            assertThat(tracked.accepted()).isEqualTo(head);
            assertThat(tracked.rejected()).isEqualTo(line.revisions.getFirst().body());
        }
        assertThat(Set.copyOf(numbers().values())).hasSize(numbers().size());
    }

    private LinkedHashMap<Long, String> numbers() {
        var places = text.stream().map(line -> new Numbering.Place(Part.OPERATIVE, 0, line.state == ParagraphState.SUPPRESSED)).toList();
        var labels = Numbering.labels(places, HouseStyle.CMS, Locale.ENGLISH);
        var numbers = new LinkedHashMap<Long, String>();
        for (int i = 0; i < labels.size(); i++) {
            if (!places.get(i).suppressed()) {
                numbers.put(text.get(i).id, labels.get(i));
            }
        }
        return numbers;
    }

    private Token coined() {
        return words("w" + wordsCoined++ + "w");
    }

    private static Token words(String text) {
        return new Token(new Words(text), List.of());
    }

    private static Token bracket(Alternative... alternatives) {
        return new Token(new Bracket(BracketReason.ALTERNATIVE, List.of(alternatives)), List.of());
    }
}
