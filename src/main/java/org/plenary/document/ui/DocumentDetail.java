package org.plenary.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.agenda.AgendaItem;
import org.plenary.document.Document;
import org.plenary.document.DocumentService;
import org.plenary.document.LanguageVersion;
import org.plenary.document.symbol.Suffix;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.FedBy;
import org.plenary.shell.ui.FedBy.Feed;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.KeptRows;
import org.plenary.shell.ui.StateNames;
import org.plenary.shell.ui.proposal.ProposalMark;
import org.plenary.shell.ui.proposal.Proposals;
import org.plenary.shell.ui.talk.TalkButton;

/** One document: what it is, its languages with their files, and what revises, adds to or corrects it. What is being done here stays while others change it. */
class DocumentDetail extends Div {

    /** What can be done with a document beside its languages. */
    interface Deeds {

        void edit(Document document);

        void propose(Document document);

        void follow(Document document, Suffix.Kind kind);

        void withdraw(Document document);

        void history(Document document);
    }

    private final transient LanguageCard.Desk desk;
    private final transient Deeds deeds;
    private final transient StateNames names;
    private final boolean mayViewHistory;
    private final Div head = new Div();
    private final Div languages = new Div();
    private final Div foot = new Div();
    private final transient KeptRows<String, LanguageCard> cards = new KeptRows<>(languages);
    /** What head and foot were drawn of. */
    private transient List<Object> drawn = List.of();

    DocumentDetail(LanguageCard.Desk desk, Deeds deeds, StateNames names, boolean mayViewHistory) {
        this.desk = desk;
        this.deeds = deeds;
        this.names = names;
        this.mayViewHistory = mayViewHistory;
        addClassNames("card", "stack", "document-detail");
        setId("document-detail");
        List.of(head, languages, foot).forEach(part -> part.addClassName("stack"));
        add(head, languages, foot);
    }

    void show(Document document, List<Document> register, List<AgendaItem> agenda, List<Feed> feeds, LocalDate today) {
        var family = register.stream().filter(other -> other.symbol().first().equals(document.symbol().first())).toList();
        List<Object> shown = List.of(document, family, agenda, feeds);
        if (!shown.equals(drawn)) {
            drawn = shown;
            head.removeAll();
            head(document, agenda, feeds);
            foot.removeAll();
            chain(document, family);
            foot.add(actions(document));
        }
        cards.show(document.languages(), version -> key(document, version), version -> document.id(), version -> new LanguageCard(desk, version.language()));
        document.languages().forEach(version -> cards.row(key(document, version)).show(document, version, today));
    }

    private static String key(Document document, LanguageVersion version) {
        return document.id() + version.language();
    }

    private void head(Document document, List<AgendaItem> agenda, List<Feed> feeds) {
        var symbol = new H3(document.symbol().text());
        symbol.addClassName("symbol");
        var title = document.title(getLocale().getLanguage());
        var said = new Paragraph(title.text());
        said.addClassName("document-title");
        said.getElement().setAttribute("lang", title.language());
        var fedBy = new FedBy();
        fedBy.show(feeds);
        head.add(symbol, said, new Div(DocumentsView.badge(document), new ProposalMark(DocumentService.DOCUMENT, document.id())), facts(document, agenda), fedBy);
        if (document.withdrawnReason() != null) {
            head.add(new Paragraph(getTranslation("document.withdrawn-because", document.withdrawnReason())));
        }
    }

    private DescriptionList facts(Document document, List<AgendaItem> agenda) {
        var fields = document.fields();
        var list = new DescriptionList();
        list.addClassName("terms");
        fact(list, "items", agenda.stream().filter(item -> fields.items().contains(item.id()))
                .map(item -> item.number() + " " + item.title(getLocale().getLanguage()).text()).collect(Collectors.joining("; ")));
        fact(list, "submitter", Stream.concat(fields.states().stream().map(names::name), Stream.ofNullable(fields.submitter())).collect(Collectors.joining(", ")));
        fact(list, "documentDate", fields.documentDate() == null ? "" : Dates.day(fields.documentDate(), getLocale()));
        fact(list, "deadline", fields.deadline() == null ? "" : Dates.day(fields.deadline(), getLocale()));
        fact(list, "originalLanguage", getTranslation("document.language." + fields.originalLanguage()));
        fact(list, "embargoUntil", fields.embargoUntil() == null ? "" : Dates.instant(fields.embargoUntil(), desk.meeting().zone(), getLocale()));
        if (document.source() != null) {
            list.add(new DescriptionList.Term(getTranslation("document.source")), new DescriptionList.Description(document.source()));
        }
        return list;
    }

    private void fact(DescriptionList list, String field, String value) {
        if (!value.isEmpty()) {
            list.add(new DescriptionList.Term(getTranslation("field.DOCUMENT." + field)), new DescriptionList.Description(value));
        }
    }

    private void chain(Document document, List<Document> family) {
        if (family.size() < 2) {
            return;
        }
        var list = new OrderedList();
        list.addClassName("document-chain");
        family.forEach(other -> {
            Component name = other.id() == document.id() ? new Span(other.symbol().text())
                    : new Anchor("m/" + desk.meeting().code() + "/documents?document=" + other.id(), other.symbol().text());
            name.getElement().setAttribute("aria-current", other.id() == document.id() ? "true" : "false");
            var item = new ListItem(name);
            if (!other.symbol().suffixes().isEmpty()) {
                item.add(new Span(" " + getTranslation("document.relation." + other.symbol().suffixes().getLast().kind(), other.symbol().base().text())));
            }
            list.add(item);
        });
        foot.add(new H3(getTranslation("document.chain")), list);
    }

    private Div actions(Document document) {
        var actions = new Div();
        actions.addClassName("actions");
        if (desk.mayEdit(document) && document.withdrawnReason() == null) {
            actions.add(new Button(getTranslation("edit"), Icons.EDIT.create(), click -> deeds.edit(document)));
            for (var kind : List.of(Suffix.Kind.REV, Suffix.Kind.ADD, Suffix.Kind.CORR)) {
                var follow = new Button(getTranslation("document.follow." + kind), Icons.ADD.create(), click -> deeds.follow(document, kind));
                follow.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                actions.add(follow);
            }
            var withdraw = new Button(getTranslation("document.withdraw"), Icons.REFUSE.create(), click -> deeds.withdraw(document));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            actions.add(withdraw);
        }
        if (!desk.mayEdit(document) && document.withdrawnReason() == null && Proposals.mayPropose()) {
            actions.add(new Button(getTranslation("proposal.begin"), Icons.IDEA.create(), click -> deeds.propose(document)));
        }
        actions.add(new TalkButton(DocumentService.DOCUMENT, document.id(), document.symbol().text()));
        if (mayViewHistory) {
            var history = new Button(getTranslation("history"), Icons.HISTORY.create(), click -> deeds.history(document));
            history.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(history);
        }
        return actions;
    }
}
