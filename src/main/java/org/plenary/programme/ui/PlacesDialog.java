package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.plenary.programme.Move;
import org.plenary.programme.Place;
import org.plenary.programme.PlaceAdvice;
import org.plenary.programme.Programme;
import org.plenary.shell.ui.Icons;

/** Why a session is where it is, and where else it could go: the best place has the focus, Enter goes there. */
class PlacesDialog extends Dialog {

    private static final int HOLDS = 6;

    private final transient PlaceAdvice advice;
    private final transient Programme programme;

    PlacesDialog(PlaceAdvice advice, Programme programme, Consumer<Move> move) {
        this.advice = advice;
        this.programme = programme;
        var session = advice.session();
        setHeaderTitle(session.title(getLocale().getLanguage()).text());
        setWidth("min(46rem, 96vw)");
        addClassName("places");
        why();
        add(new H3(getTranslation("arranging.where")));
        if (advice.best().isEmpty()) {
            add(new Paragraph(getTranslation("arranging.where-none")));
        }
        var list = new OrderedList();
        list.addClassName("differences");
        advice.best().forEach(option -> {
            var go = new Button(said(option.place()), Icons.MOVE.create(), click -> {
                close();
                move.accept(option.move(session));
            });
            go.addThemeVariants(ButtonVariant.LUMO_SMALL);
            go.setAriaLabel(getTranslation("arranging.go-to", said(option.place())));
            if (option == advice.best().getFirst()) {
                go.focus();
            }
            var item = new ListItem(go);
            if (option.effect().mended().isEmpty() && option.effect().brought().isEmpty()) {
                var same = new Span(getTranslation("arranging.no-effect"));
                same.addClassName("quiet");
                item.add(same);
            }
            item.add(new EffectLines(option.effect()));
            list.add(item);
        });
        add(list);
        holds();
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    private String said(Place place) {
        return new PlaceWords(programme, getLocale(), key -> getTranslation(key)).say(place);
    }

    private void why() {
        var session = advice.session();
        add(new H3(getTranslation("arranging.why")));
        if (!session.place().isScheduled()) {
            add(new Paragraph(getTranslation("arranging.why-unscheduled")));
        } else {
            add(new Paragraph(getTranslation("arranging.why-here", said(session.place()))));
            if (session.fields().pinned()) {
                add(new Paragraph(getTranslation("arranging.why-pinned")));
            }
            if (advice.wrong().isEmpty()) {
                add(new Paragraph(getTranslation("arranging.why-nothing-wrong")));
            } else {
                add(new Paragraph(getTranslation("arranging.why-wrong", advice.wrong().size())));
                var wrong = new UnorderedList();
                advice.wrong().forEach(finding -> wrong.add(new ListItem(finding.text())));
                add(wrong);
            }
        }
    }

    private void holds() {
        add(new H3(getTranslation("arranging.holds")), new Paragraph(getTranslation("arranging.why-places", advice.places(), advice.free())));
        var holds = new UnorderedList();
        advice.holds().stream().limit(HOLDS).forEach(hold -> {
            var example = new Span(getTranslation("arranging.for-example", hold.example()));
            example.addClassName("quiet");
            holds.add(new ListItem(new Span(getTranslation(hold.hard() ? "arranging.hold" : "arranging.hold-soft", hold.rule(), hold.places())), example));
        });
        holds.addClassName("holds");
        add(holds);
    }
}
