package org.plenary.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaService;
import org.plenary.document.Document;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentService;
import org.plenary.document.DocumentStatus;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.LanguageMarks;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;

/** Items, their documents, and each language of them: what is missing and what is late at one look. */
@Route(value = "m/:code/documents/matrix", layout = MeetingWorkspace.class)
@PermitAll
public class MatrixView extends MeetingPage {

    private static final Set<String> FOLLOWED = Set.of(DocumentService.DOCUMENT, AgendaService.AGENDA_ITEM);

    private final transient DocumentService documents;
    private final transient AgendaService agenda;
    private final transient Rights rights;

    public MatrixView(DocumentService documents, AgendaService agenda, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "document.section.matrix");
        this.documents = documents;
        this.agenda = agenda;
        this.rights = rights;
        addClassName("documents");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        read();
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().map(Change::entity).anyMatch(FOLLOWED::contains)) {
            read();
        }
    }

    private void read() {
        var register = documents.register(meetingId()).stream().filter(document -> document.withdrawnReason() == null).toList();
        var today = LocalDate.now(meeting().zone());
        removeAll();
        add(DocumentSections.of(meeting(), DocumentSections.MATRIX, rights), new H2(getTranslation("document.section.matrix")));
        if (register.isEmpty()) {
            add(new EmptyState(Icons.DOCUMENTS, getTranslation("document.empty"), getTranslation("document.empty-reader")));
            return;
        }
        add(legend(register, today), table(register, today));
    }

    private Div legend(List<Document> register, LocalDate today) {
        var legend = new Div();
        legend.addClassNames("marks", "matrix-legend");
        Stream.of(DocumentStatus.PUBLISHED, DocumentStatus.IN_TRANSLATION, DocumentStatus.EXPECTED).forEach(status ->
                legend.add(new Span(LanguageMarks.sign(status) + " " + getTranslation("document.legend." + status))));
        var late = register.stream().flatMap(document -> document.languages().stream().filter(version -> document.late(version, today))).count();
        legend.add(late == 0 ? new Badge(Icons.CHECK, getTranslation("document.late-count", 0), Badge.Tone.SUCCESS)
                : new Badge(Icons.ALERT, getTranslation("document.late-count", late), Badge.Tone.WARNING));
        return legend;
    }

    private Div table(List<Document> register, LocalDate today) {
        var head = new NativeTableRow(header("document.filter.item", "col"), header("document.column.document", "col"));
        DocumentDraft.LANGUAGES.forEach(language -> head.add(header("document.language." + language, "col")));
        var body = new NativeTableBody();
        var items = agenda.tree(meetingId());
        items.forEach(item -> rows(body, item.number() + " " + item.title(getLocale().getLanguage()).text(), of(register, item), today, item.title(getLocale().getLanguage()).language()));
        var known = items.stream().map(AgendaItem::id).toList();
        var other = register.stream().filter(document -> document.fields().items().stream().noneMatch(known::contains)).toList();
        if (!other.isEmpty()) {
            rows(body, getTranslation("document.no-item"), other, today, getLocale().getLanguage());
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("matrix");
        table.getElement().setAttribute("aria-label", getTranslation("document.section.matrix"));
        var frame = new Div(table);
        frame.addClassNames("card", "matrix-frame");
        return frame;
    }

    private static List<Document> of(List<Document> register, AgendaItem item) {
        return register.stream().filter(document -> document.fields().items().contains(item.id())).toList();
    }

    private void rows(NativeTableBody body, String item, List<Document> papers, LocalDate today, String language) {
        var named = new NativeTableHeaderCell(new Span(item));
        named.getElement().setAttribute("scope", "rowgroup").setAttribute("rowspan", Integer.toString(Math.max(1, papers.size()))).setAttribute("lang", language);
        if (papers.isEmpty()) {
            var none = new NativeTableCell(new Span(getTranslation("document.none")));
            none.addClassName("quiet");
            none.getElement().setAttribute("colspan", Integer.toString(1 + DocumentDraft.LANGUAGES.size()));
            body.add(new NativeTableRow(named, none));
        }
        for (var place = 0; place < papers.size(); place++) {
            var document = papers.get(place);
            var row = place == 0 ? new NativeTableRow(named) : new NativeTableRow();
            var link = new Anchor("m/" + meeting().code() + "/documents?document=" + document.id());
            Stream.of(document.symbol().text().split("(?<=/)")).forEach(part -> link.add(new Span(part)));
            link.setTitle(document.title(getLocale().getLanguage()).text());
            var symbol = new NativeTableCell(link);
            symbol.addClassName("symbol");
            row.add(symbol);
            DocumentDraft.LANGUAGES.forEach(one -> row.add(cell(document, one, today)));
            body.add(row);
        }
    }

    private Component cell(Document document, String language, LocalDate today) {
        var cell = new NativeTableCell();
        cell.getElement().setAttribute("data-language", language);
        document.in(language).ifPresentOrElse(version -> cell.add(LanguageMarks.mark(document, version, today)), () -> {
            var none = new Span("–");
            none.getElement().setAttribute("aria-hidden", "true");
            var said = new Span(getTranslation("document.not-planned"));
            said.addClassName("unseen");
            cell.add(none, said);
        });
        return cell;
    }

    private NativeTableHeaderCell header(String key, String scope) {
        var cell = new NativeTableHeaderCell(new Span(getTranslation(key)));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
