package org.plenary.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaPaper;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaStanding;
import org.plenary.agenda.AgendaState;
import org.plenary.agenda.AgendaTree;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.agenda.AgendaVersionService;
import org.plenary.audit.HistoryService;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.document.Document;
import org.plenary.document.DocumentService;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.outcome.OutcomeService;
import org.plenary.outcome.Point;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.MeetingPart;
import org.plenary.security.MeetingRights;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.FedBy;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Live;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ViewState;
import org.plenary.shell.ui.proposal.Proposals;
import org.plenary.shell.ui.proposal.Proposing;

/** The agenda of a meeting: read by all who plan, arranged by those who may. */
@Route(value = "m/:code/agenda", layout = MeetingWorkspace.class)
@PermitAll
public class AgendaView extends MeetingPage {

    /** What stands beside the items. */
    private static final Set<String> BESIDE = Set.of(DocumentService.DOCUMENT, OutcomeService.OUTCOME);
    private static final Set<String> FOLLOWED = Set.of(AgendaVersionService.AGENDA, AgendaService.AGENDA_ITEM, DocumentService.DOCUMENT, OutcomeService.OUTCOME);

    private final transient AgendaService agenda;
    private final transient AgendaVersionService versions;
    private final transient AgendaPaper paper;
    private final transient BodyService bodies;
    private final transient DocumentService documents;
    private final transient HistoryService history;
    private final transient OutcomeService outcomes;
    private final transient Rights rights;
    private final Div body = new Div();
    private final ItemMoves moves;
    private final StandingBar standingBar;
    private final RowMenu menu = new RowMenu();
    private final Checkbox annotations = new Checkbox();
    private final Button download = new Button();
    private AgendaRows rows;
    private transient List<AgendaItem> items = List.of();
    private transient List<Document> register = List.of();
    private transient Map<Long, List<FedBy.Feed>> feeds = Map.of();
    private transient AgendaStanding standing;
    private transient List<Organisation> organisations;
    private transient MeetingRights held = MeetingRights.NONE;
    private boolean mayEdit;
    private boolean mayViewHistory;

    public AgendaView(AgendaService agenda, AgendaVersionService versions, AgendaPaper paper, BodyService bodies, DocumentService documents,
            HistoryService history, OutcomeService outcomes, Rights rights, MeetingDirectory meetings, LiveEvents live) {
        super(meetings, live, "tab.agenda");
        this.agenda = agenda;
        this.versions = versions;
        this.paper = paper;
        this.bodies = bodies;
        this.documents = documents;
        this.history = history;
        this.outcomes = outcomes;
        this.rights = rights;
        this.moves = new ItemMoves(agenda, new Shown());
        this.standingBar = new StandingBar(versions, this::build);
        download.addClickListener(click -> new DownloadDialog(this.paper, meetingId(), meeting().code(), Optional.empty(),
                items.stream().anyMatch(AgendaItem::annotated)).open());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        organisations = bodies.organisations();
        annotations.setLabel(getTranslation("agenda.annotations"));
        annotations.addValueChangeListener(change -> rows.unfold(change.getValue()));
        download.setText(getTranslation("agenda.download"));
        download.setIcon(Icons.DOWNLOAD.create());
        build();
        var state = ViewState.of(event.getLocation());
        state.id("item").ifPresent(rows::focus);
        state.id("item").flatMap(this::item).ifPresent(item -> state.id("proposal")
                .flatMap(proposal -> Proposals.of(proposal, AgendaService.AGENDA_ITEM, item.id(), item.fields())).ifPresent(proposing -> propose(item, proposing)));
    }

    private void build() {
        standing = versions.standing(meetingId());
        held = rights.in(meetingId());
        mayEdit = held.may(Action.EDIT_AGENDA) && standing.state() != AgendaState.ADOPTED;
        mayViewHistory = held.may(Action.VIEW_HISTORY);
        rows = new AgendaRows(mayEdit, held.maySomewhere(Action.EDIT_AGENDA) && standing.state() != AgendaState.ADOPTED || mayViewHistory || Proposals.mayPropose() ? this::openMenu : null,
                lead -> Leads.name(organisations, lead, getLocale().getLanguage()), key -> press(key.key(), key.item()),
                moves::drop);
        rows.unfold(annotations.getValue());
        standingBar.show(meetingId(), standing, meeting().zone(), held.may(Action.EDIT_MEETING));
        body.removeAll();
        removeAll();
        add(AgendaSections.of(meeting(), AgendaSections.ITEMS, rights), head(), standingBar, body, moves);
        if (mayEdit) {
            add(new AgendaHelp());
        }
        read();
    }

    private Div head() {
        var actions = new Div(annotations, download);
        actions.addClassName("actions");
        if (mayEdit) {
            actions.add(addButton());
        }
        var head = new Div(new H2(getTranslation("tab.agenda")), actions);
        head.addClassName("page-head");
        return head;
    }

    private Button addButton() {
        var add = new Button(getTranslation("agenda.add"), Icons.ADD.create(), click -> add(Target.lastIn(null)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().map(Change::entity).noneMatch(FOLLOWED::contains)) {
            return;
        }
        if (versions.standing(meetingId()).version() != standing.version()) {
            build();
        } else if (changes.stream().map(Change::entity).anyMatch(BESIDE::contains)) {
            read();
        } else {
            readItems();
        }
        var me = CurrentAccount.get().id();
        rows.mark(changes.stream().filter(change -> change.entity().equals(AgendaService.AGENDA_ITEM) && !Long.valueOf(me).equals(change.by().accountId()))
                .map(Change::entityId).collect(Collectors.toSet()));
    }

    private void read() {
        register = documents.register(meetingId());
        feeds = outcomes.feeds(meetingId(), Point.Kind.AGENDA_ITEM).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                all -> all.getValue().stream().map(feed -> new FedBy.Feed(feed.label(), feed.path())).toList()));
        readItems();
    }

    private void readItems() {
        items = agenda.tree(meetingId());
        rows.show(items);
        rows.papers(register, meeting().code(), LocalDate.now(meeting().zone()));
        rows.fedBy(feeds);
        annotations.setVisible(items.stream().anyMatch(item -> item.annotated() || item.source() != null));
        download.setVisible(!items.isEmpty());
        if (items.isEmpty()) {
            body.removeAll();
            body.add(mayEdit ? new EmptyState(Icons.AGENDA, getTranslation("agenda.empty"), getTranslation("agenda.empty-hint"), addButton())
                    : new EmptyState(Icons.AGENDA, getTranslation("agenda.empty"), getTranslation("agenda.empty-reader")));
        } else if (rows.getParent().isEmpty()) {
            body.removeAll();
            body.add(rows);
        }
    }

    private void press(AgendaRows.Key key, long id) {
        switch (key) {
            case UP -> moves.step(id, AgendaTree::up, "agenda.is-first");
            case DOWN -> moves.step(id, AgendaTree::down, "agenda.is-last");
            case INDENT -> moves.step(id, AgendaTree::indent, "agenda.nothing-above");
            case OUTDENT -> moves.step(id, AgendaTree::outdent, "agenda.is-top");
            case EDIT -> item(id).ifPresent(item -> {
                if (mayChange(id)) {
                    edit(item);
                } else if (mayPropose(id)) {
                    propose(item);
                }
            });
            case ADD -> add(new Target.After(id));
            case REMOVE -> item(id).ifPresent(moves::remove);
            case MOVE_TO -> item(id).ifPresent(moves::ask);
            case UNDO -> moves.undoLast();
        }
    }

    private void openMenu(AgendaRow row) {
        var item = row.item();
        var id = item.id();
        var tree = moves.tree();
        menu.clear();
        if (mayChange(id)) {
            menu.entry(Icons.EDIT, getTranslation("edit"), true, () -> edit(item));
            menu.entry(Icons.ADD, getTranslation("agenda.add-inside"), item.depth() < AgendaTree.DEEPEST, () -> add(Target.lastIn(id)));
        }
        if (mayChange(item.place().parentId())) {
            menu.entry(Icons.ADD, getTranslation("agenda.add-below"), true, () -> add(new Target.After(id)));
            menu.entry(Icons.UP, getTranslation("agenda.up"), tree.up(id).isPresent(), () -> press(AgendaRows.Key.UP, id));
            menu.entry(Icons.DOWN, getTranslation("agenda.down"), tree.down(id).isPresent(), () -> press(AgendaRows.Key.DOWN, id));
            menu.entry(Icons.INDENT, getTranslation("agenda.indent"), tree.indent(id).isPresent(), () -> press(AgendaRows.Key.INDENT, id));
            menu.entry(Icons.OUTDENT, getTranslation("agenda.outdent"), tree.outdent(id).isPresent(), () -> press(AgendaRows.Key.OUTDENT, id));
            menu.entry(Icons.MOVE, getTranslation("agenda.move-to"), items.size() > 1, () -> moves.ask(item));
            menu.entry(Icons.DELETE, getTranslation("agenda.remove"), true, () -> moves.remove(item));
        }
        if (mayPropose(id)) {
            menu.entry(Icons.IDEA, getTranslation("proposal.begin"), true, () -> propose(item));
        }
        if (mayViewHistory) {
            menu.entry(Icons.HISTORY, getTranslation("history"), true, () -> new HistoryDialog(name(item),
                    history.ofObject(meetingId(), AgendaService.AGENDA_ITEM, id), meeting().zone(),
                    Map.of("leadId", lead -> Leads.name(organisations, Long.parseLong(lead), getLocale().getLanguage()))).open());
        }
        menu.openFor(row);
    }

    /** @param id of an item; null for the top of the agenda */
    private boolean mayChange(Long id) {
        return standing.state() != AgendaState.ADOPTED
                && (mayEdit || id != null && held.may(Action.EDIT_AGENDA, new MeetingPart(MeetingPart.Kind.AGENDA_ITEM, id)));
    }

    /** Whoever may change an item needs not propose it. */
    private boolean mayPropose(long id) {
        return standing.state() != AgendaState.ADOPTED && !mayChange(id) && Proposals.mayPropose();
    }

    private void add(Target at) {
        new AgendaItemDialog(getTranslation("agenda.add"), AgendaItemDraft.EMPTY, organisations, (_, draft) -> {
            var added = agenda.add(meetingId(), at, draft);
            read();
            rows.focus(added.id());
            moves.announce(getTranslation("agenda.added", added.title(getLocale().getLanguage()).text(), added.number()));
        }).open();
    }

    private void edit(AgendaItem item) {
        open(item, new AgendaItemDialog(getTranslation("agenda.edit", item.number()), item.fields(), organisations, (base, mine) -> {
            agenda.edit(meetingId(), item.id(), base, mine);
            read();
            Notices.done(getTranslation("saved"));
        }));
    }

    private void propose(AgendaItem item) {
        propose(item, Proposals.propose(AgendaService.AGENDA_ITEM, item.id(), item.fields()));
    }

    private void propose(AgendaItem item, Proposing<AgendaItemDraft> proposing) {
        open(item, AgendaItemDialog.of(name(item), item.fields(), organisations, proposing));
    }

    private void open(AgendaItem item, AgendaItemDialog dialog) {
        Live.editing(dialog, AgendaService.AGENDA_ITEM, item.id(), name(item));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                rows.focus(item.id());
            }
        });
        dialog.open();
    }

    private Optional<AgendaItem> item(long id) {
        return items.stream().filter(item -> item.id() == id).findFirst();
    }

    private String name(AgendaItem item) {
        return item.number() + " " + item.title(getLocale().getLanguage()).text();
    }

    /** The items as they stand on this page, for those who move them. */
    private final class Shown implements ItemMoves.Page {

        @Override
        public long meetingId() {
            return AgendaView.this.meetingId();
        }

        @Override
        public List<AgendaItem> items() {
            return items;
        }

        @Override
        public void read() {
            AgendaView.this.read();
        }

        @Override
        public void focus(Long itemId) {
            rows.focus(itemId);
        }

        @Override
        public Long nextTo(AgendaItem item) {
            return rows.nextTo(items, item);
        }
    }
}
