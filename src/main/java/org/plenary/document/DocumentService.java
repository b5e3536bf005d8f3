package org.plenary.document;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaService;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.WithFields;
import org.plenary.document.LanguageVersion.Kind;
import org.plenary.document.symbol.Series;
import org.plenary.document.symbol.Suffix;
import org.plenary.document.symbol.Symbol;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.FileType;
import org.plenary.files.KeptFile;
import org.plenary.files.MeetingFiles;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.security.Action;
import org.plenary.security.InPart;
import org.plenary.security.MeetingRights;
import org.plenary.security.MeetingPart;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of documents of a meeting. What a document revises, adds to or corrects follows from its symbol. Those who may only view
 * have the newest file of what is published, from the end of its embargo on; whoever edits or translates has every file.
 */
@Service
public class DocumentService {

    public static final String DOCUMENT = "DOCUMENT";

    private static final Set<FileType> PAPERS = Set.of(FileType.DOCX, FileType.PDF);

    /** A document as its history tells it. @param items their numbers */
    private record OnRecord(String symbol, List<String> items, String titleEn, String titleFr, String titleEs, List<String> states, String submitter,
            LocalDate documentDate, LocalDate deadline, String originalLanguage, List<String> languages, String embargoUntil, boolean inSession) {
    }

    /** One language as the history tells it. @param file its name and version, or null where it is not about files */
    private record Standing(String language, Kind kind, DocumentStatus status, LocalDate due, String file) {
    }

    private record Withdrawn(String symbol, String reason) {
    }

    private final DocumentRepository documents;
    private final MeetingFiles files;
    private final AgendaService agenda;
    private final Rights rights;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    DocumentService(DocumentRepository documents, MeetingFiles files, AgendaService agenda, Rights rights, AuditTrail audit, Changes changes, Clock clock) {
        this.documents = documents;
        this.files = files;
        this.agenda = agenda;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return the register in natural order, with the files that the caller may have */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<Document> register(long meetingId) {
        var held = rights.in(meetingId);
        var now = clock.instant();
        return documents.all(meetingId).stream().map(document -> prepares(held, document) ? document : document.asViewed(now)).toList();
    }

    /** @throws NotFound when there is no such file, or none that the caller may have */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public KeptFile file(long meetingId, long documentId, long fileId) {
        var document = find(meetingId, documentId);
        var shown = prepares(rights.in(meetingId), document) ? document : document.asViewed(clock.instant());
        return shown.languages().stream().flatMap(version -> version.files().stream()).map(LanguageVersion.VersionFile::file)
                .filter(file -> file.id() == fileId).findFirst().orElseThrow(() -> new NotFound("file", fileId));
    }

    /**
     * The symbol that would come next: for a working document the number of its item, or the next below it where that is taken; for any
     * other the next of its series. Body and meeting are those of the register so far.
     *
     * @param itemNumber of the agenda, or null
     * @return empty where the register has no symbol to go by
     */
    @Requires(Action.EDIT_DOCUMENTS)
    @Transactional(readOnly = true)
    public Optional<Symbol> suggest(long meetingId, Series series, String itemNumber) {
        var taken = documents.all(meetingId).stream().map(Document::symbol).toList();
        return taken.stream().findFirst().map(like -> series != Series.DOC || itemNumber == null || !itemNumber.matches("\\d{1,4}(\\.\\d{1,4})*")
                ? like.nextIn(series, List.of(), taken) : onItem(like, itemNumber, taken));
    }

    private static Symbol onItem(Symbol like, String itemNumber, Collection<Symbol> taken) {
        var number = List.of(itemNumber.split("\\.")).stream().map(Integer::valueOf).toList();
        var own = new Symbol(like.house(), like.root(), Series.DOC, number, "", List.of(), "");
        return taken.contains(own) ? like.nextIn(Series.DOC, number, taken) : own;
    }

    /** @throws InvalidInput when a field is missing or wrong, or the symbol is another document's */
    @Requires(Action.EDIT_DOCUMENTS)
    @Transactional
    public Document add(long meetingId, @InPart(value = MeetingPart.Kind.AGENDA_ITEM, by = ItemsOfDraft.class) DocumentDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        documents.lock(meetingId);
        notTaken(meetingId, draft, null);
        var items = agenda.tree(meetingId);
        known(items, draft.items());
        var id = documents.insert(meetingId, draft, clock.instant());
        audit.record(meetingId, DOCUMENT, id, "CREATED", null, onRecord(items, draft));
        changes.changed(meetingId, DOCUMENT, id, 0);
        return find(meetingId, id);
    }

    /**
     * Registers what revises, adds to or corrects a document, under its next symbol and with its items, titles and languages.
     *
     * @throws InvalidInput when a field is wrong
     */
    @Requires(Action.EDIT_DOCUMENTS)
    @Transactional
    public Document follow(long meetingId, @InPart(MeetingPart.Kind.DOCUMENT) long id, Suffix.Kind kind) {
        documents.lock(meetingId);
        var base = find(meetingId, id);
        var taken = documents.all(meetingId).stream().map(Document::symbol).toList();
        return add(meetingId, base.fields().withSymbol(base.symbol().next(kind, taken)));
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @param mine what they made of it
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is missing or wrong; nothing is saved
     */
    @Requires(Action.EDIT_DOCUMENTS)
    @Transactional
    public Document edit(long meetingId, @InPart(MeetingPart.Kind.DOCUMENT) long id, DocumentDraft base, DocumentDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        documents.lock(meetingId);
        var now = find(meetingId, id);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, DOCUMENT, id));
        if (merged.equals(now.fields())) {
            return now;
        }
        InvalidInput.throwIfAny(merged.violations());
        notTaken(meetingId, merged, id);
        var items = agenda.tree(meetingId);
        known(items, merged.items().stream().filter(item -> !now.fields().items().contains(item)).toList());
        now.languages().stream().filter(version -> !version.files().isEmpty() && !merged.languages().contains(version.language())).findFirst()
                .ifPresent(version -> {
                    throw Input.refused("languages", "document.error.language-has-file." + version.language());
                });
        documents.update(now, merged);
        audit.record(meetingId, DOCUMENT, id, "CHANGED", onRecord(items, now.fields()), onRecord(items, merged));
        return told(meetingId, now);
    }

    /**
     * Keeps a file as the newest version of a language; what was expected is then received.
     *
     * @throws FileRefused  when it is empty, too large, neither DOCX nor PDF, or infected; nothing is kept
     * @throws InvalidInput when the document is withdrawn
     */
    @Requires(Action.TRANSLATE_DOCUMENTS)
    @Transactional(rollbackFor = FileRefused.class)
    public Document upload(long meetingId, @InPart(MeetingPart.Kind.DOCUMENT) long id, String language, String name, InputStream content) throws FileRefused {
        documents.lock(meetingId);
        var now = standing(meetingId, id);
        var version = version(now, language);
        mayTouch(meetingId, id, version);
        var file = files.keep(meetingId, name, content, PAPERS, Actor.current());
        documents.addFile(version, file);
        var status = version.status() == DocumentStatus.EXPECTED ? DocumentStatus.RECEIVED : version.status();
        documents.language(version, version.kind(), status, version.due(), version.publishedAt());
        audit.record(meetingId, DOCUMENT, id, "FILE_HANDED_IN", standing(version, version.newest().map(LanguageVersion.VersionFile::file).map(KeptFile::name).orElse(null)),
                new Standing(language, version.kind(), status, version.due(), file.name()));
        return told(meetingId, now);
    }

    /**
     * Sets what a language version is, how far it is and when it is due; published it is by {@link #publish}. What others set meanwhile and
     * this edit did not touch is kept.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when both set the same otherwise; nothing is saved
     * @throws InvalidInput when it is or would be published
     */
    @Requires(Action.TRANSLATE_DOCUMENTS)
    @Transactional
    public Document setLanguage(long meetingId, @InPart(MeetingPart.Kind.DOCUMENT) long id, String language, LanguageDraft base, LanguageDraft mine) {
        documents.lock(meetingId);
        var now = standing(meetingId, id);
        var was = version(now, language);
        mayTouch(meetingId, id, was);
        var to = EditConflict.merged(base, was.fields(), mine, now.version(), null);
        if (to.equals(was.fields())) {
            return now;
        }
        if (to.status() == DocumentStatus.WITHDRAWN || (to.status() == DocumentStatus.PUBLISHED) != (was.status() == DocumentStatus.PUBLISHED)) {
            throw Input.refused("status", "document.error.publish-otherwise");
        }
        if ((to.kind() == Kind.ORIGINAL) != (was.kind() == Kind.ORIGINAL)) {
            throw Input.refused("kind", "document.error.original-otherwise");
        }
        documents.language(was, to.kind(), to.status(), to.due(), was.publishedAt());
        audit.record(meetingId, DOCUMENT, id, "LANGUAGE_FOLLOWED", standing(was, null), new Standing(language, to.kind(), to.status(), to.due(), null));
        return told(meetingId, now);
    }

    /** @throws InvalidInput when there is no file in that language, or the document is withdrawn */
    @Requires(Action.EDIT_DOCUMENTS)
    @Transactional
    public Document publish(long meetingId, @InPart(MeetingPart.Kind.DOCUMENT) long id, String language) {
        documents.lock(meetingId);
        var now = standing(meetingId, id);
        var version = version(now, language);
        if (version.files().isEmpty()) {
            throw Input.refused("file", "document.error.no-file");
        }
        if (version.status() == DocumentStatus.PUBLISHED) {
            return now;
        }
        documents.language(version, version.kind(), DocumentStatus.PUBLISHED, version.due(), clock.instant());
        var file = version.newest().orElseThrow().file().name();
        audit.record(meetingId, DOCUMENT, id, "LANGUAGE_PUBLISHED", standing(version, file),
                new Standing(language, version.kind(), DocumentStatus.PUBLISHED, version.due(), file));
        return told(meetingId, now);
    }

    /** Withdraws a document; it stays in the register, and its symbol is not given again. @throws InvalidInput without a reason */
    @Requires(Action.EDIT_DOCUMENTS)
    @Transactional
    public Document withdraw(long meetingId, @InPart(MeetingPart.Kind.DOCUMENT) long id, String reason) {
        var given = Input.reason(reason, true);
        documents.lock(meetingId);
        var now = standing(meetingId, id);
        documents.withdraw(id, given);
        audit.record(meetingId, DOCUMENT, id, "DOCUMENT_WITHDRAWN", new Withdrawn(now.symbol().text(), null), new Withdrawn(now.symbol().text(), given));
        return told(meetingId, now);
    }

    private Document standing(long meetingId, long id) {
        var document = find(meetingId, id);
        if (document.withdrawnReason() != null) {
            throw Input.refused("status", "document.error.withdrawn");
        }
        return document;
    }

    /** The original is the business of those who edit documents. */
    private void mayTouch(long meetingId, long id, LanguageVersion version) {
        if (version.kind() == Kind.ORIGINAL) {
            rights.require(Action.EDIT_DOCUMENTS, meetingId, List.of(new MeetingPart(MeetingPart.Kind.DOCUMENT, id)));
        }
    }

    private static boolean prepares(MeetingRights held, Document document) {
        var part = new MeetingPart(MeetingPart.Kind.DOCUMENT, document.id());
        return held.may(Action.EDIT_DOCUMENTS, part) || held.may(Action.TRANSLATE_DOCUMENTS, part);
    }

    private void notTaken(long meetingId, DocumentDraft draft, Long id) {
        documents.bySymbol(meetingId, draft.parsed().sortKey()).filter(other -> !Long.valueOf(other.id()).equals(id)).ifPresent(other -> {
            throw Input.refused("symbol", "document.error.taken", other.symbol().text(), other.title("en").text());
        });
    }

    private static void known(List<AgendaItem> items, List<Long> named) {
        var ids = items.stream().map(AgendaItem::id).collect(Collectors.toSet());
        if (!ids.containsAll(named)) {
            throw Input.refused("items", "document.error.item-gone");
        }
    }

    private static WithFields onRecord(List<AgendaItem> items, DocumentDraft draft) {
        return new WithFields(new OnRecord(draft.symbol(), items.stream().filter(item -> draft.items().contains(item.id())).map(AgendaItem::number).toList(), draft.titleEn(),
                draft.titleFr(), draft.titleEs(), draft.states(), draft.submitter(), draft.documentDate(), draft.deadline(), draft.originalLanguage(),
                draft.languages(), draft.embargoUntil() == null ? null : draft.embargoUntil().toString(), draft.inSession()), draft);
    }

    private static Standing standing(LanguageVersion version, String file) {
        return new Standing(version.language(), version.kind(), version.status(), version.due(), file);
    }

    private static LanguageVersion version(Document document, String language) {
        return document.in(language).orElseThrow(() -> new NotFound("language version", language));
    }

    private Document told(long meetingId, Document was) {
        if (!documents.advance(was.id(), was.version())) {
            throw new IllegalStateException("Document " + was.id() + " changed under the lock of its register");
        }
        changes.changed(meetingId, DOCUMENT, was.id(), was.version() + 1);
        return find(meetingId, was.id());
    }

    private Document find(long meetingId, long id) {
        return documents.find(meetingId, id).orElseThrow(() -> new NotFound("document", id));
    }
}
