package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.audit.HistoryService;
import org.plenary.body.Body;
import org.plenary.body.BodyService;
import org.plenary.exchange.PaperFormat;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.participation.CredentialService;
import org.plenary.participation.CredentialsReport;
import org.plenary.participation.CredentialsTable;
import org.plenary.participation.CredentialsTable.Row;
import org.plenary.participation.CredentialsTable.Standing;
import org.plenary.participation.ParticipantService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.StateNames;
import org.plenary.shell.ui.UrlGrid;
import org.plenary.shell.ui.ViewState;

/** The table before the Credentials Committee, live: every delegation with its papers, where it stands, and what is to be noticed. */
@Route(value = "m/:code/participants/credentials", layout = MeetingWorkspace.class)
@PermitAll
public class CredentialsView extends MeetingPage {

    private static final Set<String> FOLLOWED = Set.of(CredentialService.CREDENTIAL, CredentialService.CREDENTIAL_RULE, ParticipantService.PARTICIPANT);

    private enum By {
        STATE, STANDING
    }

    private class Rows implements UrlGrid.Rows<Row, By> {

        @Override
        public List<Row> page(UrlGrid.Order<By> order, int offset, int limit) {
            var byName = Comparator.<Row>comparingInt(row -> inOrder.indexOf(row.iso2()));
            var comparator = order.by() == By.STATE ? byName : Comparator.comparing(Row::standing).thenComparing(byName);
            return shown().stream().sorted(order.descending() ? comparator.reversed() : comparator).skip(offset).limit(limit).toList();
        }

        @Override
        public int count() {
            return shown().size();
        }

        @Override
        public Object id(Row row) {
            return row.iso2();
        }

        @Override
        public Optional<Row> find(String id) {
            return rows.stream().filter(row -> row.iso2().equals(id)).findFirst();
        }
    }

    private final transient CredentialService credentials;
    private final transient CredentialsReport report;
    private final transient HistoryService history;
    private final transient BodyService bodies;
    private final transient Rights rights;
    private final UnorderedList counts = new UnorderedList();
    private final Paragraph due = new Paragraph();
    private final Select<Standing> standing = new Select<>();
    private transient List<Row> rows = List.of();
    private transient List<String> inOrder = List.of();
    private transient StateNames states;
    private UrlGrid<Row, By> grid;
    private CredentialDetail detail;
    private CredentialDialogs dialogs;

    public CredentialsView(CredentialService credentials, CredentialsReport report, HistoryService history, BodyService bodies, Rights rights,
            MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "participation.section.credentials");
        this.credentials = credentials;
        this.report = report;
        this.history = history;
        this.bodies = bodies;
        this.rights = rights;
        counts.addClassName("counts");
        due.addClassName("quiet");
        standing.setLabel(getTranslation("credentials.column.standing"));
        standing.setItems(Standing.values());
        standing.setEmptySelectionAllowed(true);
        standing.setEmptySelectionCaption(getTranslation("participation.all"));
        standing.setItemLabelGenerator(one -> getTranslation(one == null ? "participation.all" : "credentials.standing." + one));
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.EXAMINE_CREDENTIALS, meetingId());
        states = new StateNames(bodies.countryNames(), getLocale(), meeting().startsOn());
        inOrder = states.inOrder();
        dialogs = new CredentialDialogs(credentials, states, bodies.bodies().stream().map(Body::code).sorted().toList(), meeting(), this::read);
        detail = new CredentialDetail(credentials, history, dialogs, states, meeting(), this::read);
        rows = credentials.table(meetingId());
        grid = grid();
        var columns = new Div(grid, detail);
        columns.addClassName("columns");
        removeAll();
        add(ParticipantSections.of(meeting(), ParticipantSections.CREDENTIALS, rights), actions(), counts, due, filters(), columns);
        grid.restore(ViewState.of(event.getLocation()));
        read();
    }

    private Div filters() {
        var filters = new Div(standing);
        filters.addClassName("filters");
        return filters;
    }

    private UrlGrid<Row, By> grid() {
        var list = new UrlGrid<Row, By>(getTranslation("participation.section.credentials"), new UrlGrid.Order<>(By.STATE, false), new Rows());
        list.column(By.STATE, getTranslation("field.CREDENTIAL.iso2"), row -> states.name(row.iso2())).setFlexGrow(2).setRowHeader(true);
        list.componentColumn(By.STANDING, getTranslation("credentials.column.standing"), row -> badge(row.standing())).setFlexGrow(1).setWidth("10rem");
        var head = list.addColumn(row -> row.delegation().head() == null ? getTranslation("credentials.no-head") : row.delegation().head())
                .setHeader(getTranslation("credentials.column.head")).setFlexGrow(2);
        var notices = list.addColumn(row -> row.findings().isEmpty() ? "" : getTranslation("credentials.notices", row.findings().size()))
                .setHeader(getTranslation("credentials.column.notices")).setFlexGrow(1).setWidth("7rem");
        list.onlyWhereThereIsRoom(head, notices);
        list.setEmptyStateText(getTranslation("credentials.empty"));
        list.setId("credentials");
        list.addSelectionListener(selection -> detail.show(selection.getFirstSelectedItem().orElse(null)));
        list.detailIn(detail);
        list.onOpen(list::select);
        list.filter("standing", standing, Standing.class);
        return list;
    }

    private Badge badge(Standing one) {
        var word = getTranslation("credentials.standing." + one);
        return switch (one) {
            case NONE -> new Badge(Icons.ALERT, word, Tone.WARNING);
            case QUESTIONED -> new Badge(Icons.REFUSE, word, Tone.DANGER);
            case COPY_ONLY -> new Badge(Icons.WAIT, word, Tone.WARNING);
            case RECEIVED -> new Badge(Icons.MAIL, word, Tone.NEUTRAL);
            case EXAMINED -> new Badge(Icons.SEARCH, word, Tone.PRIMARY);
            case ACCEPTED -> new Badge(Icons.CHECK, word, Tone.SUCCESS);
        };
    }

    private Div actions() {
        var enter = new Button(getTranslation("credentials.enter"), Icons.ADD.create(), click -> dialogs.receive(null));
        enter.setId("credential-enter");
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var rule = new Button(getTranslation("credentials.rule"), Icons.CALENDAR.create(), click -> dialogs.rule());
        rule.setId("credential-rule");
        var actions = new Div(enter, rule);
        actions.addClassName("actions");
        for (var format : PaperFormat.values()) {
            actions.add(download(format));
        }
        return actions;
    }

    private Anchor download(PaperFormat format) {
        var language = Messages.offered(getLocale());
        var name = meeting().code() + "-" + getTranslation("credentials.report.file-name") + "-" + language.getLanguage() + "."
                + format.extension();
        var link = new Anchor(DownloadHandler.fromInputStream(event -> {
            var bytes = report.file(meetingId(), language, format);
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, format.mediaType(), bytes.length);
        }), "");
        link.add(Icons.DOWNLOAD.create(), new Span(getTranslation("credentials.report.download", format)));
        link.addClassNames("button-link", "secondary");
        return link;
    }

    private List<Row> shown() {
        return rows.stream().filter(row -> standing.isEmpty() || row.standing() == standing.getValue()).toList();
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().map(Change::entity).anyMatch(FOLLOWED::contains)) {
            read();
        }
    }

    private void read() {
        rows = credentials.table(meetingId());
        counts.removeAll();
        CredentialsTable.counts(rows).forEach((one, number) -> {
            var figure = new Span(String.valueOf(number));
            figure.addClassName("figure");
            counts.add(new ListItem(figure, badge(one)));
        });
        var rule = credentials.rule(meetingId());
        due.setText(rule.dueOn() == null ? getTranslation("credentials.no-due") : getTranslation("credentials.due",
                Dates.day(rule.dueOn(), getLocale())));
        grid.refresh();
        detail.refresh(rows);
    }
}
