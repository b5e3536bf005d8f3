package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plenary.exchange.PaperFormat;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.text.Issue;
import org.plenary.text.IssueService;
import org.plenary.text.Publication;
import org.plenary.text.PublicationService;
import org.plenary.text.TextFiles;

/** The issues of a text with their files and concordances; who has signed the final one; and its publication. */
class PublicationDialog extends Dialog {

    private final transient Desk desk;
    private final transient IssueService issues;
    private final transient PublicationService publications;
    private final transient TextFiles files;
    private final long textId;
    private final String language;
    private final boolean maySign;
    private final Div list = new Div();
    private final Select<Issue.Kind> kind = new Select<>();
    private final TextField symbol = new TextField();

    PublicationDialog(Desk desk, IssueService issues, PublicationService publications, TextFiles files, long textId, String language, boolean maySign) {
        this.desk = desk;
        this.issues = issues;
        this.publications = publications;
        this.files = files;
        this.textId = textId;
        this.language = language;
        this.maySign = maySign;
        setHeaderTitle(getTranslation("negotiation.issues"));
        setWidth("min(52rem, 96vw)");
        list.addClassName("issues");
        add(list);
        if (desk.mayDraft()) {
            add(form());
        }
        getFooter().add(new Button(getTranslation("close"), click -> close()));
        show();
    }

    private void show() {
        list.removeAll();
        var all = issues.issues(desk.meetingId(), textId);
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("negotiation.issues.none")));
        }
        all.reversed().forEach(issue -> list.add(card(issue)));
    }

    private Div card(Issue issue) {
        var title = new H3(title(issue));
        var when = new Span(getTranslation("negotiation.issue.line", Dates.instant(issue.at(), desk.zone(), getLocale()), issue.by()));
        var links = new Div(download(issue, "negotiation.issue.clean", PaperFormat.DOCX, () -> files.issue(desk.meetingId(), issue.id(), Locale.of(language), PaperFormat.DOCX)));
        if (desk.maySeeHistory()) {
            links.add(download(issue, "negotiation.issue.tracked", PaperFormat.DOCX,
                    () -> files.tracked(desk.meetingId(), textId, issue.id(), Locale.of(language), PaperFormat.DOCX)));
        }
        var table = new Div();
        var concordance = new Button(getTranslation("negotiation.issue.concordance"), click -> {
            if (table.getChildren().findAny().isEmpty()) {
                table.add(concordance(issue));
            } else {
                table.removeAll();
            }
        });
        concordance.addThemeVariants(ButtonVariant.LUMO_SMALL);
        links.add(concordance);
        links.addClassName("issue-links");
        var card = new Div(title, when, links, table);
        card.addClassName("issue");
        if (issue.kind() == Issue.Kind.FINAL || issue.kind() == Issue.Kind.CORR) {
            card.add(publication(publications.publication(desk.meetingId(), issue.id())));
        }
        return card;
    }

    private String title(Issue issue) {
        var kindOf = getTranslation("negotiation.issue.kind." + issue.kind());
        return issue.symbol() == null ? kindOf : getTranslation("negotiation.issue.line", kindOf, issue.symbol());
    }

    private Anchor download(Issue issue, String key, PaperFormat format, Supplier<byte[]> file) {
        var name = "text-" + textId + "-" + issue.number() + "-" + language + "." + format.extension();
        var anchor = new Anchor(DownloadHandler.fromInputStream(event -> {
            var bytes = file.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, format.mediaType(), bytes.length);
        }), getTranslation(key));
        anchor.addComponentAsFirst(Icons.DOWNLOAD.create());
        anchor.addClassName("download");
        return anchor;
    }

    private Div concordance(Issue issue) {
        var table = new NativeTable();
        table.addClassName("concordance");
        var head = new NativeTableRow();
        for (var key : new String[] {"negotiation.concordance.before", "negotiation.concordance.after", "negotiation.concordance.fate"}) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        issues.concordance(desk.meetingId(), issue.id(), null, getLocale()).forEach(line -> {
            var row = table.getBody().addRow();
            row.addDataCell().setText(line.before() == null ? "" : numbered(line.before()));
            row.addDataCell().setText(line.after().stream().map(this::numbered).collect(Collectors.joining(", ")));
            row.addDataCell().setText(getTranslation("negotiation.fate." + line.fate()));
        });
        return new Div(new Paragraph(getTranslation("negotiation.concordance.hint", title(issue))), table);
    }

    private String numbered(String number) {
        return number.isEmpty() ? getTranslation("negotiation.concordance.unnumbered") : number;
    }

    private Div publication(Publication publication) {
        var marks = new Div();
        marks.addClassName("marks");
        publication.languages().forEach(one -> {
            var name = Locale.of(one.language()).getDisplayLanguage(getLocale());
            marks.add(one.isComplete() ? new Badge(Icons.CHECK, getTranslation("negotiation.publication.complete", name), Badge.Tone.SUCCESS)
                    : new Badge(Icons.WAIT, getTranslation("negotiation.publication.incomplete", name, one.missing(), one.stale()), Badge.Tone.WARNING));
        });
        publication.secretariats().forEach(one -> marks.add(one.hasSigned()
                ? new Badge(Icons.CHECK, getTranslation("negotiation.publication.signed", one.acronym()), Badge.Tone.SUCCESS)
                : new Badge(Icons.WAIT, getTranslation("negotiation.publication.unsigned", one.acronym()), Badge.Tone.WARNING)));
        var actions = new Div();
        actions.addClassName("issue-links");
        if (publication.published() != null) {
            publication.languages().stream().filter(one -> one.sha256() != null).forEach(one -> {
                var link = new Anchor("published/" + publication.issue().id() + "/" + one.language(),
                        getTranslation("negotiation.publication.published") + " · " + one.language().toUpperCase(Locale.ROOT));
                link.setRouterIgnore(true);
                actions.add(link);
            });
        } else {
            offer(publication, actions);
        }
        return new Div(marks, actions);
    }

    private void offer(Publication publication, Div actions) {
        var own = CurrentAccount.get();
        var issue = publication.issue().id();
        if (maySign && publication.secretariats().stream().anyMatch(one -> one.organisationId() == own.organisationId() && !one.hasSigned())) {
            actions.add(new Button(getTranslation("negotiation.publication.sign", own.organisation()),
                    click -> attempt(() -> publications.signOff(desk.meetingId(), issue))));
        }
        if (desk.mayAdopt() && publication.isSignedByAll()) {
            var publish = new Button(getTranslation("negotiation.publication.publish"), click -> attempt(() -> publications.publish(desk.meetingId(), issue)));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(publish);
        }
    }

    private Div form() {
        kind.setLabel(getTranslation("negotiation.issue.kind"));
        kind.setItems(Issue.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("negotiation.issue.kind." + one));
        kind.addValueChangeListener(change -> symbol.setValue(issues.suggest(desk.meetingId(), textId, change.getValue()).orElse("")));
        kind.setValue(Issue.Kind.CHAIRS_TEXT);
        symbol.setLabel(getTranslation("negotiation.issue.symbol"));
        var putOut = new Button(getTranslation("negotiation.issue.put-out"), click -> attempt(() ->
                issues.putOut(desk.meetingId(), textId, kind.getValue(), symbol.getValue())));
        var form = new Div(kind, symbol, putOut);
        form.addClassName("issue-form");
        return form;
    }

    private void attempt(Runnable action) {
        kind.setInvalid(false);
        symbol.setInvalid(false);
        try {
            action.run();
        } catch (InvalidInput e) {
            var violation = e.violations().getFirst();
            var words = getTranslation(violation.key(), violation.arguments().toArray());
            if (violation.field().equals("symbol")) {
                symbol.setErrorMessage(words);
                symbol.setInvalid(true);
            } else {
                kind.setErrorMessage(words);
                kind.setInvalid(true);
            }
            return;
        }
        show();
        desk.refresh().run();
    }
}
