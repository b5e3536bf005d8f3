package org.plenary.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.plenary.outcome.Outcome;
import org.plenary.outcome.OutcomeService;
import org.plenary.outcome.Point;
import org.plenary.outcome.Station;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.talk.TalkButton;

/** One outcome: its words, who is to do it by when, what it is taken up in and what it came from. */
class OutcomeDetail extends Div {

    private static final int SHORTEST_SEARCH = 2;

    /** What can be done with an outcome. */
    interface Deeds {

        List<Station> search(String words);

        void link(Outcome outcome, Point target);

        void unlink(Outcome outcome, Point target);

        void edit(Outcome outcome);

        void remove(Outcome outcome);

        void history(Outcome outcome);
    }

    /** What ids of an outcome are called; a document or paper that is not there is null. */
    record Names(LongFunction<Anchor> document, LongFunction<Anchor> paper, LongFunction<String> owner) {
    }

    private final String code;
    private final transient Names names;
    private final transient Deeds deeds;
    private final boolean mayEdit;
    private final boolean mayViewHistory;

    OutcomeDetail(String code, Names names, Deeds deeds, boolean mayEdit, boolean mayViewHistory) {
        this.code = code;
        this.names = names;
        this.deeds = deeds;
        this.mayEdit = mayEdit;
        this.mayViewHistory = mayViewHistory;
        addClassNames("card", "stack", "document-detail");
        setId("outcome-detail");
    }

    void show(Outcome outcome) {
        removeAll();
        var title = outcome.fields().title(getLocale().getLanguage());
        var heading = new H3(title.text());
        heading.getElement().setAttribute("lang", title.language());
        var marks = new Div(StationLine.badge(outcome.fields().kind()));
        marks.addClassName("marks");
        if (outcome.fields().state() != null) {
            marks.add(OutcomesView.badge(outcome.fields().state()));
        }
        add(heading, marks, facts(outcome));
        outcome.fields().text(getLocale().getLanguage()).ifPresent(said -> said.text().lines().filter(line -> !line.isBlank()).forEach(line -> {
            var paragraph = new Paragraph(line);
            paragraph.getElement().setAttribute("lang", said.language());
            add(paragraph);
        }));
        leadsTo(outcome);
        if (!outcome.takenFrom().isEmpty() || outcome.hiddenFrom() > 0) {
            add(new H4(getTranslation("outcome.taken-from")));
            add(list(outcome.takenFrom(), outcome.hiddenFrom(), null));
        }
        add(new Anchor("m/" + code + "/" + OutcomeSections.TRACE + "?from=" + outcome.point().key(), getTranslation("outcome.what-became")), actions(outcome));
    }

    private DescriptionList facts(Outcome outcome) {
        var fields = outcome.fields();
        var list = new DescriptionList();
        list.addClassName("terms");
        if (fields.ownerId() != null) {
            fact(list, "ownerId", new DescriptionList.Description(names.owner().apply(fields.ownerId())));
        }
        if (fields.due() != null) {
            fact(list, "due", new DescriptionList.Description(Dates.weekday(fields.due(), getLocale())));
        }
        Stream.ofNullable(fields.documentId()).map(names.document()::apply).filter(anchor -> anchor != null)
                .forEach(anchor -> fact(list, "documentId", new DescriptionList.Description(anchor)));
        Stream.ofNullable(fields.issueId()).map(names.paper()::apply).filter(anchor -> anchor != null)
                .forEach(anchor -> fact(list, "issueId", new DescriptionList.Description(anchor)));
        if (fields.source() != null) {
            fact(list, "source", new DescriptionList.Description(fields.source()));
        }
        return list;
    }

    private void fact(DescriptionList list, String field, DescriptionList.Description description) {
        list.add(new DescriptionList.Term(getTranslation("field.OUTCOME." + field)), description);
    }

    private void leadsTo(Outcome outcome) {
        add(new H4(getTranslation("outcome.leads-to")));
        if (outcome.leadsTo().isEmpty() && outcome.hiddenTo() == 0) {
            var nothing = new Paragraph(getTranslation(mayEdit ? "outcome.leads-nowhere-hint" : "outcome.leads-nowhere"));
            nothing.addClassName("quiet");
            add(nothing);
        } else {
            add(list(outcome.leadsTo(), outcome.hiddenTo(), mayEdit ? station -> deeds.unlink(outcome, station.point()) : null));
        }
        if (mayEdit) {
            add(picker(outcome));
        }
    }

    private UnorderedList list(List<Station> stations, int hidden, Consumer<Station> remove) {
        var list = new UnorderedList();
        list.addClassName("stations");
        stations.forEach(station -> {
            var item = new ListItem(new StationLine(station, getLocale()));
            if (remove != null) {
                var button = new Button(Icons.REFUSE.create(), click -> remove.accept(station));
                button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
                button.setAriaLabel(getTranslation("outcome.unlink", station.label()));
                item.add(button);
            }
            list.add(item);
        });
        if (hidden > 0) {
            list.add(new ListItem(getTranslation("outcome.hidden", hidden)));
        }
        return list;
    }

    private ComboBox<Station> picker(Outcome outcome) {
        var picker = new ComboBox<Station>(getTranslation("outcome.link"));
        picker.setId("outcome-link");
        picker.setPlaceholder(getTranslation("outcome.link-placeholder"));
        picker.setHelperText(getTranslation("outcome.link-hint"));
        picker.setItemLabelGenerator(station -> station.point().kind() == Point.Kind.MEETING ? station.label() : station.label() + " · " + station.meeting());
        picker.setItems(query -> {
            var words = query.getFilter().orElse("").strip();
            var found = words.length() < SHORTEST_SEARCH ? Stream.<Station>empty()
                    : deeds.search(words).stream().filter(station -> !station.point().equals(outcome.point()));
            return found.skip(query.getOffset()).limit(query.getLimit());
        });
        picker.setWidthFull();
        picker.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                deeds.link(outcome, change.getValue().point());
            }
        });
        return picker;
    }

    private Div actions(Outcome outcome) {
        var actions = new Div();
        actions.addClassName("actions");
        if (mayEdit) {
            actions.add(new Button(getTranslation("edit"), Icons.EDIT.create(), click -> deeds.edit(outcome)));
            var remove = new Button(getTranslation("outcome.remove"), Icons.DELETE.create(), click -> deeds.remove(outcome));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            actions.add(remove);
        }
        actions.add(new TalkButton(OutcomeService.OUTCOME, outcome.id(), outcome.fields().title(getLocale().getLanguage()).text()));
        if (mayViewHistory) {
            var history = new Button(getTranslation("history"), Icons.HISTORY.create(), click -> deeds.history(outcome));
            history.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(history);
        }
        return actions;
    }
}
