package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.plenary.nomination.Nomination;
import org.plenary.nomination.ReserveService;
import org.plenary.nomination.ReserveService.Suggested;
import org.plenary.nomination.ReserveService.Vacant;
import org.plenary.nomination.Successor;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;

/** A place that is free and who is next on the reserve list; whom nominees who cannot come suggest. Hidden while there is neither. */
class ReserveCard extends Div {

    private final transient ReserveService reserve;
    private final transient StateNames states;
    private final long meetingId;
    private final boolean maySelect;
    private final Runnable changed;

    ReserveCard(ReserveService reserve, StateNames states, long meetingId, boolean maySelect, Runnable changed) {
        this.reserve = reserve;
        this.states = states;
        this.meetingId = meetingId;
        this.maySelect = maySelect;
        this.changed = changed;
        addClassNames("card", "stack");
        setId("reserve");
    }

    void refresh() {
        removeAll();
        reserve.vacant(meetingId).ifPresent(this::vacant);
        var suggestions = reserve.suggestions(meetingId);
        if (!suggestions.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("addressees");
            suggestions.forEach(one -> list.add(suggested(one)));
            add(new H2(getTranslation("nomination.reserve.suggestions")), list);
        }
        setVisible(getComponentCount() > 0);
    }

    private void vacant(Vacant vacant) {
        var next = new Div();
        next.addClassName("stack");
        add(new H2(getTranslation("nomination.reserve.free", vacant.places())), next);
        var solving = new Solving(this);
        solving.expect(vacant.nominees());
        if (solving.atOnce()) {
            solving.run(progress -> reserve.next(meetingId), found -> offer(next, found));
        } else {
            var find = new Button(getTranslation("nomination.reserve.find"), Icons.SEARCH.create(),
                    click -> solving.run(progress -> reserve.next(meetingId), found -> offer(next, found)));
            find.setId("reserve-find");
            next.add(new Div(find));
        }
    }

    private void offer(Div place, Optional<Successor> found) {
        place.removeAll();
        found.ifPresentOrElse(next -> offer(place, next), () -> place.add(new Paragraph(getTranslation("nomination.reserve.none"))));
    }

    private void offer(Div place, Successor next) {
        place.add(new Paragraph(getTranslation("nomination.reserve.next", named(next.nomination()))));
        if (maySelect) {
            var ask = new Button(getTranslation("nomination.reserve.ask", next.nomination().candidate().name()), Icons.MAIL.create(),
                    click -> attempt(() -> reserve.promote(meetingId, next)));
            ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            ask.setId("reserve-ask");
            place.add(new Div(ask));
        }
    }

    private ListItem suggested(Suggested one) {
        var by = new Span(getTranslation("nomination.reserve.suggests", named(one.by())));
        var whom = new Span(one.suggestion().name() + " · ");
        whom.addClassName("candidate-name");
        whom.add(new Anchor("mailto:" + one.suggestion().email(), one.suggestion().email()));
        var text = new Div(by, whom);
        if (one.suggestion().why() != null) {
            var why = new Span(one.suggestion().why());
            why.addClassName("quiet");
            text.add(why);
        }
        text.addClassName("candidate-text");
        var row = new ListItem(text);
        if (maySelect) {
            var settled = new Button(getTranslation("nomination.reserve.settled"), Icons.CHECK.create(),
                    click -> attempt(() -> reserve.settle(meetingId, one.by().id())));
            settled.setId("suggestion-settled-" + one.by().id());
            row.add(settled);
        }
        return row;
    }

    private String named(Nomination nomination) {
        return nomination.candidate().name() + " (" + states.name(nomination.iso2()) + ")";
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
