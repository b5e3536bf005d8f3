package org.plenary.text;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.document.Document;
import org.plenary.document.DocumentService;
import org.plenary.document.symbol.Reading.NotUnderstood;
import org.plenary.document.symbol.Series;
import org.plenary.document.symbol.Suffix;
import org.plenary.document.symbol.Symbol;
import org.plenary.document.symbol.SymbolParser;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.InPart;
import org.plenary.security.MeetingPart;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts texts out: Chair's text, papers in session, revisions, corrigenda, what was adopted. An issue never changes. */
@Service
public class IssueService {

    public static final String ISSUE = "TEXT_ISSUE";

    /** An issue as its history tells it. */
    private record OnRecord(Issue.Kind kind, String symbol, int number) {
    }

    private final IssueRepository issues;
    private final TextRepository texts;
    private final DocumentService documents;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    IssueService(IssueRepository issues, TextRepository texts, DocumentService documents, AuditTrail audit, Changes changes, Clock clock) {
        this.issues = issues;
        this.texts = texts;
        this.documents = documents;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return all issues, the first first */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<Issue> issues(long meetingId, long textId) {
        return issues.all(texts.text(meetingId, textId).id());
    }

    /** @throws NotFound where no text of the meeting has such an issue */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Issue issue(long meetingId, long issueId) {
        return issues.get(meetingId, issueId);
    }

    /** @return the symbol that an issue of this kind would bear next; empty where there is nothing to go by */
    @Requires(Action.EDIT_DOCUMENTS)
    @Transactional(readOnly = true)
    public Optional<String> suggest(long meetingId, long textId, Issue.Kind kind) {
        var ofMeeting = issues.symbols(meetingId).stream().map(SymbolParser::find).flatMap(Optional::stream).toList();
        var last = issues.all(texts.text(meetingId, textId).id()).reversed().stream().map(Issue::symbol).filter(symbol -> symbol != null)
                .findFirst().flatMap(SymbolParser::find);
        return switch (kind) {
            case CHAIRS_TEXT, FINAL -> Optional.empty();
            case CRP -> inSeries(meetingId, Series.CRP, ofMeeting);
            case L -> inSeries(meetingId, Series.L, ofMeeting);
            case REV -> last.map(symbol -> symbol.first().next(Suffix.Kind.REV, ofMeeting).text());
            case CORR -> last.map(symbol -> symbol.next(Suffix.Kind.CORR, ofMeeting).text());
        };
    }

    private Optional<String> inSeries(long meetingId, Series series, List<Symbol> taken) {
        return taken.stream().findFirst().map(like -> like.nextIn(series, List.of(), taken))
                .or(() -> documents.suggest(meetingId, series, null)).map(Symbol::text);
    }

    /**
     * Puts out what stands of the text now, in all languages as far as they are.
     *
     * @param symbol blank where it bears none
     * @throws InvalidInput where the symbol is missing, not understood or another issue's, or something is not adopted that must be
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public Issue putOut(long meetingId, @InPart(MeetingPart.Kind.TEXT) long textId, Issue.Kind kind, String symbol) {
        var text = texts.textForUpdate(meetingId, textId);
        if (text.standing().isEmpty()) {
            throw Input.refused("kind", "negotiation.error.nothing-stands");
        }
        if (kind == Issue.Kind.FINAL) {
            var open = text.standing().stream().filter(paragraph -> paragraph.state() != ParagraphState.ADOPTED).count();
            if (open > 0) {
                throw Input.refused("kind", "negotiation.error.not-adopted", open);
            }
        }
        var checked = checked(meetingId, kind, Input.trimmed(symbol));
        var document = checked == null ? null : documents.register(meetingId).stream().filter(one -> one.symbol().text().equals(checked))
                .map(Document::id).findFirst().orElse(null);
        int number = issues.all(textId).size() + 1;
        var id = issues.insert(text, kind, checked, document, number, Actor.current().label(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(meetingId, ISSUE, id, "TEXT_ISSUED", null, new OnRecord(kind, checked, number));
        changes.changed(meetingId, TextService.TEXT, textId, text.version());
        return issues.get(meetingId, id);
    }

    private String checked(long meetingId, Issue.Kind kind, String symbol) {
        if (symbol == null) {
            if (kind.bearsSymbol()) {
                throw Input.refused("symbol", "error.required");
            }
            return null;
        }
        if (SymbolParser.read(symbol) instanceof NotUnderstood(var at, var expected)) {
            throw Input.refused("symbol", "document.error.symbol." + expected, at + 1, at < symbol.length() ? symbol.substring(at, at + 1) : "");
        }
        var read = SymbolParser.find(symbol).orElseThrow().ofAllLanguages().text();
        if (issues.symbols(meetingId).contains(read)) {
            throw Input.refused("symbol", "negotiation.error.symbol-taken", read);
        }
        return read;
    }

    /** One line of a concordance with the numbers of both issues; null or empty where there is none, empty text for what is not numbered. */
    public record Line(Concordance.Fate fate, Long paragraph, String before, List<String> after) {
    }

    /**
     * @param newer an issue of the same text; null for the text as it stands now
     * @return which paragraph of the older issue is which of the newer, in the numbers of that language
     */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<Line> concordance(long meetingId, long olderId, Long newerId, Locale language) {
        var older = issues.get(meetingId, olderId);
        var newer = newerId == null ? null : issues.get(meetingId, newerId);
        if (newer != null && newer.text().id() != older.text().id()) {
            throw new NotFound("issue", newerId);
        }
        var before = standing(older.text(), language);
        var after = standing(newer == null ? texts.text(meetingId, older.text().id()) : newer.text(), language);
        var descents = texts.descents(older.text().id()).stream()
                .filter(descent -> descent.at().isAfter(older.at()) && (newer == null || !descent.at().isAfter(newer.at()))).toList();
        return Concordance.between(before, after, descents).stream().map(row -> new Line(row.fate(),
                row.before() == null ? row.after().getFirst() : row.before(), row.before() == null ? null : before.get(row.before()),
                row.after().stream().map(after::get).toList())).toList();
    }

    /**
     * @param issueId  null for all changes since each paragraph was first worded
     * @param language "en", "fr" or "es"
     * @return the text as it stands, with everything that changed since the issue and by whom; what was struck out since stands where it stood
     */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public List<TrackedParagraph> changes(long meetingId, long textId, Long issueId, String language) {
        var text = texts.text(meetingId, textId);
        var issue = issueId == null ? null : issues.get(meetingId, issueId);
        if (issue != null && issue.text().id() != textId) {
            throw new NotFound("issue", issueId);
        }
        var revisions = texts.revisionsOfText(textId, language);
        return text.paragraphs().stream().flatMap(paragraph -> tracked(paragraph, issue, language, revisions.getOrDefault(paragraph.id(), List.of())).stream())
                .toList();
    }

    private Optional<TrackedParagraph> tracked(Paragraph paragraph, Issue issue, String language, List<Revision> revisions) {
        var before = issue == null ? Optional.<Paragraph>empty()
                : issue.text().paragraphs().stream().filter(one -> one.id() == paragraph.id()).findFirst();
        if (paragraph.isSuppressed() && before.isEmpty()) {
            return Optional.empty();
        }
        var base = before.flatMap(one -> one.head(language));
        var wording = revisions.isEmpty() ? null
                : issue == null ? TrackedWording.of(revisions)
                : TrackedWording.of(base.map(Revision::body).orElse(ParagraphBody.EMPTY),
                        revisions.stream().filter(revision -> base.isEmpty() || revision.id() > base.get().id()).toList());
        if (paragraph.isSuppressed() && wording != null) {
            var step = texts.steps(paragraph.id()).getLast();
            wording = wording.struckOut(new TrackedWording.Change(step.by(), step.at()));
        }
        return Optional.of(new TrackedParagraph(paragraph, wording));
    }

    private static SequencedMap<Long, String> standing(NegotiatedText text, Locale language) {
        var numbers = text.numbers(language);
        var standing = new LinkedHashMap<Long, String>();
        text.standing().forEach(paragraph -> standing.put(paragraph.id(), numbers.get(paragraph.id())));
        return standing;
    }
}
