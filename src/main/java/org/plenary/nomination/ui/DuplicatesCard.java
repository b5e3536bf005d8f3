package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.nomination.DuplicateService;
import org.plenary.nomination.Nomination;
import org.plenary.nomination.Twins;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;

/** Nominations that look like one person: one stays, or they are two. Hidden while there are none. */
class DuplicatesCard extends Div {

    private final transient DuplicateService duplicates;
    private final transient StateNames states;
    private final long meetingId;
    private final boolean maySelect;
    private final Runnable changed;
    private final UnorderedList list = new UnorderedList();

    DuplicatesCard(DuplicateService duplicates, StateNames states, long meetingId, boolean maySelect, Runnable changed) {
        this.duplicates = duplicates;
        this.states = states;
        this.meetingId = meetingId;
        this.maySelect = maySelect;
        this.changed = changed;
        addClassNames("card", "stack");
        setId("duplicates");
        list.addClassName("twins");
        add(new H2(getTranslation("nomination.twins.title")), new Paragraph(getTranslation("nomination.twins.hint")), list);
    }

    void refresh() {
        var twins = duplicates.twins(meetingId);
        setVisible(!twins.isEmpty());
        list.removeAll();
        twins.forEach(pair -> list.add(row(pair)));
    }

    private ListItem row(Twins pair) {
        var why = new Span(getTranslation("nomination.twins.reason." + pair.reason(), pair.score()));
        why.addClassName("quiet");
        var both = new Div(person(pair.one(), pair.other()), person(pair.other(), pair.one()));
        both.addClassName("columns");
        var row = new ListItem(both, why);
        if (maySelect) {
            var distinct = new Button(getTranslation("nomination.twins.distinct"), Icons.REFUSE.create(),
                    click -> attempt(() -> duplicates.distinct(meetingId, pair.one().id(), pair.other().id())));
            distinct.setId("twins-distinct-" + pair.one().id());
            row.add(distinct);
        }
        return row;
    }

    private Div person(Nomination nomination, Nomination other) {
        var candidate = nomination.candidate();
        var name = new Span(candidate.name());
        name.addClassName("candidate-name");
        name.getElement().setAttribute("dir", "auto");
        var party = new Span(getTranslation("nomination.pick.party", states.name(nomination.iso2()), nomination.priority()));
        var about = new Span(Stream.of(candidate.positionHeld(), candidate.institution(), candidate.email()).filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        about.addClassName("quiet");
        var person = new Div(name, party, about, StateBadge.of(nomination.state(), this));
        person.addClassName("candidate-text");
        if (maySelect) {
            var keep = new Button(getTranslation("nomination.twins.keep"), Icons.CHECK.create(),
                    click -> attempt(() -> duplicates.merge(meetingId, nomination, other, getTranslation("nomination.twins.merged-reason"))));
            keep.setId("twins-keep-" + nomination.id());
            keep.setAriaLabel(getTranslation("nomination.twins.keep-one", candidate.name(), states.name(nomination.iso2())));
            person.add(keep);
        }
        return person;
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            Notices.done(getTranslation("saved"));
        } catch (InvalidInput e) {
            Notices.problem(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
        }
        changed.run();
    }
}
