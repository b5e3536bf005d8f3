package org.plenary.document.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaService;
import org.plenary.audit.HistoryService;
import org.plenary.body.BodyService;
import org.plenary.document.Document;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentService;
import org.plenary.document.symbol.Suffix;
import org.plenary.files.MeetingFiles;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.outcome.OutcomeService;
import org.plenary.outcome.Point;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.MeetingPart;
import org.plenary.security.MeetingRights;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.FedBy.Feed;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.KeptRows;
import org.plenary.shell.ui.Live;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;
import org.plenary.shell.ui.ViewState;
import org.plenary.shell.ui.proposal.Proposals;
import org.plenary.shell.ui.proposal.Proposing;

/** The register of a meeting's documents: a list to find them in, one of them beside it, and what has just come in session on top. */
@Route(value = "m/:code/documents", layout = MeetingWorkspace.class)
@PermitAll
public class DocumentsView extends MeetingPage implements DocumentDetail.Deeds {

    private static final Set<String> FOLLOWED = Set.of(DocumentService.DOCUMENT, AgendaService.AGENDA_ITEM, OutcomeService.OUTCOME);

    private static final Duration NEW = Duration.ofHours(24);

    private final transient DocumentService documents;
    private final transient MeetingFiles files;
    private final transient AgendaService agenda;
    private final transient HistoryService history;
    private final transient BodyService bodies;
    private final transient OutcomeService outcomes;
    private final transient Rights rights;
    private final Div arrivals = new Div();
    private final Div list = new Div();
    private final UnorderedList arrivalRows = new UnorderedList();
    private final UnorderedList registerRows = new UnorderedList();
    private final transient KeptRows<Long, DocumentRow> latest = new KeptRows<>(arrivalRows);
    private final transient KeptRows<Long, DocumentRow> kept = new KeptRows<>(registerRows);
    private final Div nothing = new Div();
    private final Div announcer = new Div();
    private final Set<Long> arrived = new HashSet<>();
    private DocumentFilters filters;
    private DocumentDetail detail;
    private transient List<Document> register = List.of();
    private transient List<AgendaItem> items = List.of();
    private transient StateNames names;
    private Long selected;
    private transient MeetingRights held = MeetingRights.NONE;
    private boolean mayAdd;

    public DocumentsView(DocumentService documents, MeetingFiles files, AgendaService agenda, HistoryService history, BodyService bodies,
            OutcomeService outcomes, Rights rights,
            MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "tab.documents");
        this.documents = documents;
        this.files = files;
        this.agenda = agenda;
        this.history = history;
        this.bodies = bodies;
        this.outcomes = outcomes;
        this.rights = rights;
        addClassName("documents");
        arrivals.addClassNames("card", "document-arrivals");
        arrivals.add(new H3(getTranslation("document.in-session")), arrivalRows);
        List.of(arrivalRows, registerRows).forEach(rows -> rows.addClassName("document-list"));
        list.add(nothing, registerRows);
        announcer.addClassName("unseen");
        announcer.getElement().setAttribute("role", "status");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        held = rights.in(meetingId());
        names = new StateNames(bodies.countryNames(), getLocale(), meeting().startsOn());
        items = agenda.tree(meetingId());
        mayAdd = !ownItems().isEmpty() || held.may(Action.EDIT_DOCUMENTS);
        var state = ViewState.of(event.getLocation());
        selected = state.id("document").orElse(null);
        filters = new DocumentFilters(items, () -> {
            render();
            remember();
        });
        filters.restore(state, items);
        detail = new DocumentDetail(new LanguageCard.Desk(documents, files, meeting(), held, this::read),
                this, names, held.may(Action.VIEW_HISTORY));
        var columns = new Div(list, detail);
        columns.addClassName("columns");
        removeAll();
        add(DocumentSections.of(meeting(), DocumentSections.REGISTER, rights), head(), arrivals, filters, columns, announcer);
        read();
        state.id("document").flatMap(this::find).ifPresent(document -> state.id("proposal")
                .flatMap(proposal -> Proposals.of(proposal, DocumentService.DOCUMENT, document.id(), document.fields())).ifPresent(proposing -> propose(document, proposing)));
    }

    private Div head() {
        var head = new Div(new H2(getTranslation("tab.documents")));
        head.addClassName("page-head");
        if (mayAdd) {
            head.add(addButton());
        }
        return head;
    }

    private Button addButton() {
        var add = new Button(getTranslation("document.add"), Icons.ADD.create(), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().map(Change::entity).noneMatch(FOLLOWED::contains)) {
            return;
        }
        var me = CurrentAccount.get().id();
        var known = register.stream().map(Document::id).collect(Collectors.toSet());
        gather();
        changes.stream().filter(change -> change.entity().equals(DocumentService.DOCUMENT) && !known.contains(change.entityId())
                && !Long.valueOf(me).equals(change.by().accountId())).forEach(change -> find(change.entityId()).ifPresent(document -> {
            arrived.add(document.id());
            announcer.setText(getTranslation("document.arrived", document.symbol().text(), document.title(getLocale().getLanguage()).text()));
        }));
        render();
    }

    private void read() {
        gather();
        render();
    }

    private void gather() {
        register = documents.register(meetingId());
        items = agenda.tree(meetingId());
    }

    private void render() {
        var shown = filters.of(register, today());
        filters.setVisible(!register.isEmpty());
        registerRows.setVisible(!register.isEmpty());
        nothing.removeAll();
        if (register.isEmpty()) {
            nothing.add(mayAdd ? new EmptyState(Icons.DOCUMENTS, getTranslation("document.empty"), getTranslation("document.empty-hint"), addButton())
                    : new EmptyState(Icons.DOCUMENTS, getTranslation("document.empty"), getTranslation("document.empty-reader")));
        }
        show(kept, shown);
        arrivals();
        detail.setVisible(selected != null && find(selected).isPresent());
        if (detail.isVisible()) {
            var feeds = outcomes.feeds(meetingId(), Point.Kind.DOCUMENT).getOrDefault(selected, List.of());
            detail.show(find(selected).orElseThrow(), register, items, feeds.stream().map(feed -> new Feed(feed.label(), feed.path())).toList(), today());
        }
    }

    private void arrivals() {
        var since = Instant.now().minus(NEW);
        var inSession = register.stream().filter(document -> document.fields().inSession() && document.createdAt().isAfter(since))
                .sorted(Comparator.comparing(Document::createdAt).reversed()).toList();
        arrivals.setVisible(!inSession.isEmpty());
        show(latest, inSession);
    }

    private void show(KeptRows<Long, DocumentRow> rows, List<Document> shown) {
        rows.show(shown, Document::id, document -> List.of(document, arrived.contains(document.id()), today()),
                document -> new DocumentRow(document, arrived.contains(document.id()), today(), this::select));
        shown.forEach(document -> rows.row(document.id()).current(Long.valueOf(document.id()).equals(selected)));
    }

    static Badge badge(Document document) {
        var ui = UI.getCurrent();
        var word = ui.getTranslation("document.status." + document.status());
        return switch (document.status()) {
            case EXPECTED -> new Badge(Icons.WAIT, word, Badge.Tone.NEUTRAL);
            case RECEIVED -> new Badge(Icons.DOWNLOAD, word, Badge.Tone.PRIMARY);
            case IN_TRANSLATION -> new Badge(Icons.LANGUAGE, word, Badge.Tone.PRIMARY);
            case PUBLISHED -> new Badge(Icons.CHECK, word, Badge.Tone.SUCCESS);
            case WITHDRAWN -> new Badge(Icons.REFUSE, word, Badge.Tone.DANGER);
        };
    }

    private void select(long id) {
        selected = id;
        arrived.remove(id);
        render();
        remember();
        detail.getElement().executeJs("if (this.getBoundingClientRect().top > window.innerHeight - 120 || this.getBoundingClientRect().top < 0) this.scrollIntoView()");
    }

    private void remember() {
        getUI().ifPresent(ui -> filters.state().set("document", selected).replaceIn(ui));
    }

    private void add() {
        form(0, getTranslation("document.add"), DocumentDraft.empty(getLocale().getLanguage()), (base, mine) -> {
            var added = documents.add(meetingId(), mine);
            read();
            select(added.id());
            Notices.done(getTranslation("document.added", added.symbol().text()));
        });
    }

    @Override
    public void edit(Document document) {
        form(document.id(), document.symbol().text(), document.fields(), (base, mine) -> {
            documents.edit(meetingId(), document.id(), base, mine);
            read();
            Notices.done(getTranslation("saved"));
        });
    }

    @Override
    public void propose(Document document) {
        propose(document, Proposals.propose(DocumentService.DOCUMENT, document.id(), document.fields()));
    }

    private void propose(Document document, Proposing<DocumentDraft> proposing) {
        dialog(document.id(), document.symbol().text(), document.fields(), proposing::save).of(proposing).open();
    }

    /** @return the agenda items for which the viewer may register documents */
    private List<AgendaItem> ownItems() {
        return items.stream().filter(item -> held.may(Action.EDIT_DOCUMENTS, new MeetingPart(MeetingPart.Kind.AGENDA_ITEM, item.id()))).toList();
    }

    private void form(long id, String heading, DocumentDraft base, BiConsumer<DocumentDraft, DocumentDraft> saving) {
        dialog(id, heading, base, saving).open();
    }

    private EditDialog<DocumentDraft> dialog(long id, String heading, DocumentDraft base, BiConsumer<DocumentDraft, DocumentDraft> saving) {
        var form = new DocumentForm(items, names, meeting().zone(),
                (series, number) -> held.may(Action.EDIT_DOCUMENTS) ? documents.suggest(meetingId(), series, number) : Optional.empty());
        var dialog = new EditDialog<>(heading, form, base, saving);
        Live.editing(dialog, DocumentService.DOCUMENT, id, heading);
        return dialog;
    }

    @Override
    public void follow(Document document, Suffix.Kind kind) {
        try {
            var following = documents.follow(meetingId(), document.id(), kind);
            read();
            select(following.id());
            Notices.done(getTranslation("document.added", following.symbol().text()));
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            Notices.problem(getTranslation(wrong.key(), wrong.arguments().toArray()));
        }
    }

    @Override
    public void withdraw(Document document) {
        new WithdrawDialog(document.symbol().text(), reason -> {
            documents.withdraw(meetingId(), document.id(), reason);
            read();
            Notices.done(getTranslation("document.withdrawn", document.symbol().text()));
        }).open();
    }

    @Override
    public void history(Document document) {
        new DocumentHistory(document, history.ofObject(meetingId(), DocumentService.DOCUMENT, document.id()), names, meeting().zone()).open();
    }

    private Optional<Document> find(long id) {
        return register.stream().filter(document -> document.id() == id).findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(meeting().zone());
    }
}
