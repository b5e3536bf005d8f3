package org.plenary.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.Wording.Said;
import org.plenary.document.Document;
import org.plenary.shell.ui.FedBy;
import org.plenary.shell.ui.FedBy.Feed;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.LanguageMarks;
import org.plenary.shell.ui.Live;
import org.plenary.shell.ui.proposal.ProposalMark;
import org.plenary.shell.ui.talk.TalkButton;

/** One item as a line of the agenda. It is changed in place, so that focus and what is unfolded stay. */
class AgendaRow extends Div {

    private final Span number = new Span();
    private final Span title = new Span();
    private final Div saidCell = cell("agenda-said");
    private final Span language = new Span();
    private final Div note = new Div();
    private final Div action = new Div();
    private final Div mandate = new Div();
    private final Div lead = new Div();
    private final Span source = new Span();
    private final Div papers = new Div();
    private final Span talk = new Span();
    private final FedBy fedBy = new FedBy();
    private final NativeDetails annotation = new NativeDetails();
    private final Button menu = new Button(Icons.MORE.create());
    private transient AgendaItem item;
    private TalkButton talkButton;
    private transient List<?> shown = List.of();
    private transient List<?> shownPapers = List.of();

    /** @param openMenu null where there is nothing to do with an item */
    AgendaRow(boolean editable, Consumer<AgendaRow> openMenu) {
        addClassName("agenda-row");
        getElement().setAttribute("role", "row").setAttribute("tabindex", "-1");
        var numbered = cell("agenda-number");
        if (editable) {
            var grip = new Span(Icons.GRIP.create());
            grip.addClassName("agenda-grip");
            grip.getElement().setAttribute("draggable", "true").setAttribute("aria-hidden", "true");
            numbered.add(grip);
        }
        numbered.add(number);
        title.addClassName("agenda-title");
        language.addClassName("agenda-language");
        note.addClassName("agenda-note");
        source.addClassName("agenda-source");
        annotation.setSummaryText(getTranslation("agenda.annotation"));
        List.of(action, mandate, lead).forEach(term -> term.addClassName("agenda-term"));
        annotation.setContent(new Div(note, mandate, lead, action, source));
        annotation.addClassName("agenda-annotation");
        papers.addClassName("agenda-papers");
        saidCell.add(new Div(title, language, talk), papers, fedBy, annotation);
        add(numbered, saidCell);
        if (openMenu != null) {
            menu.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            menu.addClickListener(click -> openMenu.accept(this));
            var more = cell("agenda-more");
            more.add(menu);
            add(more);
        }
    }

    private static Div cell(String className) {
        var cell = new Div();
        cell.addClassName(className);
        cell.getElement().setAttribute("role", "gridcell");
        return cell;
    }

    /**
     * @param of       how many siblings it has, itself among them
     * @param position among them, from 1
     * @param leads    the names of organisations
     */
    void show(AgendaItem now, int position, int of, LongFunction<String> leads) {
        var drawn = List.of(now, position, of);
        if (drawn.equals(shown)) {
            return;
        }
        shown = drawn;
        item = now;
        Live.object(saidCell, AgendaService.AGENDA_ITEM, now.id());
        getElement().setAttribute("data-item", Long.toString(now.id())).setAttribute("aria-level", Integer.toString(now.depth()))
                .setAttribute("aria-posinset", Integer.toString(position)).setAttribute("aria-setsize", Integer.toString(of));
        getStyle().set("--depth", Integer.toString(now.depth() - 1));
        number.setText(now.number());
        var wanted = getLocale().getLanguage();
        var said = now.title(wanted);
        title.setText(said.text());
        title.getElement().setAttribute("lang", said.language());
        language.setVisible(!said.language().equals(wanted));
        language.setText(said.language().toUpperCase(Locale.ROOT));
        language.setTitle(getTranslation("agenda.only-in", getTranslation("agenda.language." + said.language())));
        var fields = now.fields();
        say(note, now.annotation(wanted).map(Said::text), null);
        say(mandate, Optional.ofNullable(fields.mandate()), "agenda.said.mandate");
        say(lead, Optional.ofNullable(fields.leadId()).map(leads::apply), "agenda.said.lead");
        say(action, now.action(wanted).map(Said::text), "agenda.said.action");
        source.setVisible(now.source() != null);
        source.setText(now.source() == null ? "" : getTranslation("agenda.source", now.source()));
        talkAbout(now.number() + " " + said.text());
        annotation.setVisible(now.annotated() || now.source() != null);
        menu.setAriaLabel(getTranslation("agenda.menu", now.number(), said.text()));
    }

    private void talkAbout(String name) {
        if (talkButton == null) {
            talkButton = TalkButton.inLine(AgendaService.AGENDA_ITEM, item.id(), name);
            talk.add(new ProposalMark(AgendaService.AGENDA_ITEM, item.id()), talkButton);
        } else {
            talkButton.about(name);
        }
    }

    /** @param key of the text that names what it is; null where it speaks for itself */
    private void say(Div where, Optional<String> text, String key) {
        where.setVisible(text.isPresent());
        where.setText(text.map(said -> key == null ? said : getTranslation(key, said)).orElse(""));
    }

    /** @param today in the zone of the meeting */
    void papers(List<Document> documents, String code, LocalDate today) {
        var now = List.of(documents, today);
        if (now.equals(shownPapers)) {
            return;
        }
        shownPapers = now;
        papers.removeAll();
        papers.setVisible(!documents.isEmpty());
        documents.forEach(document -> {
            var link = new Anchor("m/" + code + "/documents?document=" + document.id(), document.symbol().text());
            link.add(new LanguageMarks(document, today));
            papers.add(link);
        });
    }

    void fedBy(List<Feed> feeds) {
        fedBy.show(feeds);
    }

    AgendaItem item() {
        return item;
    }

    String titleText() {
        return title.getText();
    }

    Button menuButton() {
        return menu;
    }

    void unfold(boolean open) {
        annotation.setOpen(open);
    }

    /** Marks what somebody else has just changed. */
    void mark(boolean changed) {
        setClassName("arrived", changed);
    }
}
