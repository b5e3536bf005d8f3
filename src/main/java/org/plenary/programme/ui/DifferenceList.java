package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plenary.programme.DraftDifference;
import org.plenary.programme.Programme;
import org.plenary.programme.Session;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;

/** Every difference of a draft in words, to be chosen, shown and taken. */
class DifferenceList extends Div {

    private static final int MOST = 80;

    private final transient Consumer<List<DraftDifference>> take;
    private final transient Consumer<DraftDifference> show;
    private final transient Runnable choiceChanged;
    private final UnorderedList list = new UnorderedList();
    private final Set<Long> chosen = new HashSet<>();
    private transient List<DraftDifference> shown = List.of();
    private transient Programme programme;

    DifferenceList(Consumer<List<DraftDifference>> take, Consumer<DraftDifference> show, Runnable choiceChanged) {
        this.take = take;
        this.show = show;
        this.choiceChanged = choiceChanged;
        list.addClassName("differences");
        add(list);
    }

    void show(List<DraftDifference> differences, Programme now) {
        programme = now;
        if (differences.equals(shown)) {
            return;
        }
        shown = differences;
        chosen.retainAll(open().stream().map(one -> one.session().id()).collect(Collectors.toSet()));
        list.removeAll();
        shown.stream().limit(MOST).forEach(one -> list.add(line(one)));
        if (shown.size() > MOST) {
            list.add(new ListItem(getTranslation("arranging.more", shown.size() - MOST)));
        }
    }

    List<DraftDifference> open() {
        return shown.stream().filter(DraftDifference::isOpen).toList();
    }

    /** @return those that are chosen and can still be taken */
    List<DraftDifference> chosen() {
        return open().stream().filter(one -> chosen.contains(one.session().id())).toList();
    }

    /** Puts the focus where those stood that were taken. */
    void focusAfter(List<DraftDifference> taken) {
        var ids = taken.stream().map(one -> one.session().id()).toList();
        var at = shown.stream().map(one -> one.session().id()).toList().indexOf(ids.getFirst());
        var next = shown.stream().skip(Math.max(0, at)).filter(DraftDifference::isOpen).findFirst().map(one -> one.session().id());
        list.getElement().executeJs("setTimeout(() => (this.querySelector(`[data-difference='${$0}'] vaadin-checkbox`) ?? this.querySelector('vaadin-button'))?.focus())",
                next.map(String::valueOf).orElse(""));
    }

    private ListItem line(DraftDifference one) {
        var item = new ListItem();
        item.getElement().setAttribute("data-difference", Long.toString(one.session().id()));
        var said = said(one);
        if (one.isOpen()) {
            var box = new Checkbox(said, chosen.contains(one.session().id()));
            box.addValueChangeListener(change -> {
                if (change.getValue()) {
                    chosen.add(one.session().id());
                } else {
                    chosen.remove(one.session().id());
                }
                choiceChanged.run();
            });
            item.add(box);
        } else {
            item.add(standing(one), new Span(said));
        }
        item.add(new EffectLines(one.effect()));
        var with = titles(one.with());
        if (!with.isEmpty()) {
            var together = new Span(getTranslation("arranging.goes-with", with));
            together.addClassName("quiet");
            item.add(together);
        }
        item.add(actions(one));
        return item;
    }

    private Div actions(DraftDifference one) {
        var actions = new Div();
        actions.addClassName("programme-finding-actions");
        if (one.isOpen()) {
            var alone = button(getTranslation("arranging.take"), Icons.CHECK);
            alone.setAriaLabel(getTranslation("arranging.take-named", title(one.session())));
            alone.addClickListener(click -> take.accept(List.of(one)));
            actions.add(alone);
            if (!one.with().isEmpty()) {
                var together = shown.stream().filter(other -> other == one || other.isOpen() && one.with().contains(other.session().id())).toList();
                var all = button(getTranslation("arranging.take-together", together.size()), Icons.CHECK);
                all.addClickListener(click -> take.accept(together));
                actions.add(all);
            }
        }
        var look = button(getTranslation("arranging.show"), Icons.SEARCH);
        look.setAriaLabel(getTranslation("arranging.show-named", title(one.session())));
        look.addClickListener(click -> show.accept(one));
        actions.add(look);
        return actions;
    }

    private Badge standing(DraftDifference one) {
        return one.state() == DraftDifference.State.TAKEN ? new Badge(Icons.CHECK, getTranslation("arranging.state." + one.state()), Badge.Tone.SUCCESS)
                : new Badge(Icons.ALERT, getTranslation("arranging.state." + one.state()), Badge.Tone.WARNING);
    }

    private String said(DraftDifference one) {
        var words = new PlaceWords(programme, getLocale(), key -> getTranslation(key));
        var title = title(one.session());
        if (!one.from().isScheduled()) {
            return getTranslation("arranging.placed", title, words.say(one.to()));
        }
        return one.from().startsAt().equals(one.to().startsAt()) ? getTranslation("arranging.changes-room", title, words.time(one.to()), words.room(one.to()))
                : getTranslation("arranging.moves", title, words.say(one.from()), words.say(one.to()));
    }

    private String titles(List<Long> ids) {
        return ids.stream().map(programme::session).flatMap(Optional::stream).map(this::title).map(title -> getTranslation("arranging.quoted", title))
                .collect(Collectors.joining(", "));
    }

    private String title(Session session) {
        return session.title(getLocale().getLanguage()).text();
    }

    private static Button button(String text, Icons icon) {
        var button = new Button(text, icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
