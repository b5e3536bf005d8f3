package org.plenary.outcome.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.audit.HistoryService;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.document.Document;
import org.plenary.document.DocumentService;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.outcome.ActionState;
import org.plenary.outcome.Outcome;
import org.plenary.outcome.OutcomeDraft;
import org.plenary.outcome.OutcomeKind;
import org.plenary.outcome.OutcomeService;
import org.plenary.outcome.OutcomeService.Paper;
import org.plenary.outcome.Point;
import org.plenary.outcome.Station;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Live;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ViewState;

/** What a meeting came to: a list, and one outcome of it beside it with what it leads to. */
@Route(value = "m/:code/outcomes", layout = MeetingWorkspace.class)
@PermitAll
public class OutcomesView extends MeetingPage implements OutcomeDetail.Deeds {

    /** Outcomes, and what they come from and lead to. */
    static final Set<String> FOLLOWED = Set.of(OutcomeService.OUTCOME, DocumentService.DOCUMENT, "MANDATE", "MEETING", "AGENDA_ITEM", "SESSION", "TASK", "TEXT",
            "PARAGRAPH", "NOTIFICATION");

    private final transient OutcomeService outcomes;
    private final transient DocumentService documents;
    private final transient BodyService bodies;
    private final transient HistoryService history;
    private final transient Rights rights;
    private final Div list = new Div();
    private OutcomeDetail detail;
    private transient List<Outcome> all = List.of();
    private transient Map<Long, Organisation> organisations = Map.of();
    private transient List<Document> register = List.of();
    private transient List<Paper> papers = List.of();
    private Long selected;
    private boolean mayEdit;

    public OutcomesView(OutcomeService outcomes, DocumentService documents, BodyService bodies, HistoryService history, Rights rights,
            MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "tab.outcomes");
        this.outcomes = outcomes;
        this.documents = documents;
        this.bodies = bodies;
        this.history = history;
        this.rights = rights;
        addClassNames("documents", "outcomes");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        mayEdit = rights.may(Action.EDIT_OUTCOMES, meetingId());
        organisations = bodies.organisations().stream().collect(Collectors.toMap(Organisation::id, one -> one));
        selected = ViewState.of(event.getLocation()).id("outcome").orElse(null);
        detail = new OutcomeDetail(meeting().code(), new OutcomeDetail.Names(this::document, this::paper, this::owner), this, mayEdit,
                rights.may(Action.VIEW_HISTORY, meetingId()));
        var columns = new Div(list, detail);
        columns.addClassName("columns");
        removeAll();
        add(OutcomeSections.of(meeting(), OutcomeSections.LIST, rights), head(), columns);
        read();
    }

    private Div head() {
        var head = new Div(new H2(getTranslation("tab.outcomes")));
        head.addClassName("page-head");
        if (mayEdit) {
            head.add(addButton());
        }
        return head;
    }

    private Button addButton() {
        var add = new Button(getTranslation("outcome.add"), Icons.ADD.create(), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().map(Change::entity).anyMatch(FOLLOWED::contains)) {
            read();
        }
    }

    private void read() {
        all = outcomes.outcomes(meetingId());
        register = documents.register(meetingId());
        papers = mayEdit ? outcomes.papers(meetingId()) : List.of();
        if (find().isEmpty()) {
            selected = all.stream().findFirst().map(Outcome::id).orElse(null);
        }
        render();
    }

    private void render() {
        list.removeAll();
        if (all.isEmpty()) {
            list.add(mayEdit ? new EmptyState(Icons.IDEA, getTranslation("outcome.empty"), getTranslation("outcome.empty-hint"), addButton())
                    : new EmptyState(Icons.IDEA, getTranslation("outcome.empty"), getTranslation("outcome.empty-reader")));
        } else {
            var rows = new UnorderedList();
            rows.addClassName("document-list");
            all.forEach(outcome -> rows.add(row(outcome)));
            list.add(rows);
        }
        detail.setVisible(find().isPresent());
        find().ifPresent(detail::show);
    }

    private ListItem row(Outcome outcome) {
        var title = outcome.fields().title(getLocale().getLanguage());
        var said = new Span(title.text());
        said.addClassName("document-title");
        said.getElement().setAttribute("lang", title.language());
        var marks = new Span(StationLine.badge(outcome.fields().kind()));
        marks.addClassName("marks");
        if (outcome.fields().state() != null) {
            marks.add(badge(outcome.fields().state()));
        }
        var facts = new Span(Stream.of(Optional.ofNullable(outcome.fields().ownerId()).map(this::owner),
                        Optional.ofNullable(outcome.fields().due()).map(due -> getTranslation("outcome.by", Dates.weekday(due, getLocale()))),
                        Optional.of(outcome.leadsTo().size() + outcome.hiddenTo()).filter(count -> count > 0).map(count -> getTranslation("outcome.leads-to-count", count)))
                .flatMap(Optional::stream).collect(Collectors.joining(" · ")));
        facts.addClassName("quiet");
        var open = new NativeButton();
        open.add(said, marks, facts);
        open.addClickListener(click -> select(outcome.id()));
        open.getElement().setAttribute("aria-current", Long.valueOf(outcome.id()).equals(selected) ? "true" : "false");
        var row = new ListItem(open);
        Live.object(row, OutcomeService.OUTCOME, outcome.id());
        return row;
    }

    static Badge badge(ActionState state) {
        var word = UI.getCurrent().getTranslation("outcome.state." + state);
        return switch (state) {
            case OPEN -> new Badge(Icons.WAIT, word, Badge.Tone.NEUTRAL);
            case DONE -> new Badge(Icons.CHECK, word, Badge.Tone.SUCCESS);
            case DROPPED -> new Badge(Icons.REFUSE, word, Badge.Tone.NEUTRAL);
        };
    }

    private void select(long id) {
        selected = id;
        render();
        getUI().ifPresent(ui -> ViewState.empty().set("outcome", selected).replaceIn(ui));
        detail.getElement().executeJs("if (this.getBoundingClientRect().top > window.innerHeight - 120 || this.getBoundingClientRect().top < 0) this.scrollIntoView()");
    }

    private void add() {
        form(0, getTranslation("outcome.add"), OutcomeDraft.empty(OutcomeKind.RECOMMENDATION), (base, mine) -> {
            var added = outcomes.add(meetingId(), mine);
            read();
            select(added.id());
            Notices.done(getTranslation("outcome.added"));
        });
    }

    @Override
    public void edit(Outcome outcome) {
        form(outcome.id(), outcome.fields().title(getLocale().getLanguage()).text(), outcome.fields(), (base, mine) -> {
            outcomes.edit(meetingId(), outcome.id(), base, mine);
            read();
            Notices.done(getTranslation("saved"));
        });
    }

    private void form(long id, String heading, OutcomeDraft base, BiConsumer<OutcomeDraft, OutcomeDraft> saving) {
        var dialog = new EditDialog<>(heading, form(), base, saving);
        Live.editing(dialog, OutcomeService.OUTCOME, id, heading);
        dialog.open();
    }

    private OutcomeForm form() {
        return new OutcomeForm(List.copyOf(bodies.organisations()), register, papers);
    }

    @Override
    public void remove(Outcome outcome) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("outcome.remove-title", outcome.fields().title(getLocale().getLanguage()).text()));
        dialog.setText(getTranslation("outcome.remove-hint"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("cancel"));
        dialog.setConfirmText(getTranslation("outcome.remove"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirm -> {
            outcomes.remove(meetingId(), outcome.id());
            selected = null;
            read();
            Notices.done(getTranslation("outcome.removed"));
        });
        dialog.open();
    }

    @Override
    public List<Station> search(String words) {
        return outcomes.targets(meetingId(), words);
    }

    @Override
    public void link(Outcome outcome, Point target) {
        try {
            outcomes.link(meetingId(), outcome.id(), target);
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            Notices.problem(getTranslation(wrong.key(), wrong.arguments().toArray()));
        }
        read();
    }

    @Override
    public void unlink(Outcome outcome, Point target) {
        outcomes.unlink(meetingId(), outcome.id(), target);
        read();
    }

    @Override
    public void history(Outcome outcome) {
        var form = form();
        new HistoryDialog(outcome.fields().title(getLocale().getLanguage()).text(), history.ofObject(meetingId(), OutcomeService.OUTCOME, outcome.id()), meeting().zone(),
                Map.of("kind", kind -> getTranslation("outcome.kind." + kind), "state", state -> getTranslation("outcome.state." + state),
                        "ownerId", id -> form.textOf("ownerId", Long.valueOf(id)), "documentId", id -> form.textOf("documentId", Long.valueOf(id)))).open();
    }

    private Optional<Outcome> find() {
        return all.stream().filter(outcome -> Long.valueOf(outcome.id()).equals(selected)).findFirst();
    }

    private String owner(long id) {
        return organisations.containsKey(id) ? organisations.get(id).name().in(getLocale().getLanguage()) : "";
    }

    private Anchor document(long id) {
        return register.stream().filter(one -> one.id() == id).findFirst()
                .map(one -> new Anchor("m/" + meeting().code() + "/documents?document=" + id, one.symbol().text())).orElse(null);
    }

    private Anchor paper(long issueId) {
        var page = new Anchor("published/" + issueId + "/" + getLocale().getLanguage(), getTranslation("outcome.published-text"));
        page.setRouterIgnore(true);
        return page;
    }
}
