package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.nomination.Nomination;
import org.plenary.nomination.NominationState;
import org.plenary.nomination.PickBoard;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.StateNames;

/** Those proposed, and those picked among them in order; each pick is told at once to whoever shows the list. */
class PickList extends Div {

    private final transient BiConsumer<List<Long>, List<Long>> pick;
    private final transient StateNames states;

    /** @param pick given the ids of those who were picked, and of those who shall be, in their order */
    PickList(StateNames states, BiConsumer<List<Long>, List<Long>> pick) {
        this.states = states;
        this.pick = pick;
        addClassName("stack");
    }

    void show(PickBoard board) {
        removeAll();
        var picked = board.picked();
        var order = picked.stream().map(Nomination::id).toList();
        var pickedList = new OrderedList();
        pickedList.addClassName("candidates");
        pickedList.setId("picked");
        for (var place = 0; place < picked.size(); place++) {
            pickedList.add(picked(board, picked.get(place), order, place));
        }
        var others = board.nominations().stream().filter(one -> one.endorsedRank() == null).toList();
        var otherList = new UnorderedList();
        otherList.addClassName("candidates");
        otherList.setId("proposed");
        var full = picked.size() >= board.most();
        others.forEach(one -> otherList.add(proposed(board, one, order, full)));
        var pickedCard = new Div(new H2(getTranslation("nomination.pick.picked", picked.size(), board.most())), pickedList);
        var otherCard = new Div(new H2(getTranslation(picked.isEmpty() ? "nomination.pick.proposed" : "nomination.pick.not-picked", others.size())), otherList);
        if (picked.isEmpty()) {
            pickedCard.add(new Paragraph(getTranslation("nomination.pick.none")));
        }
        pickedCard.addClassNames("card", "stack");
        otherCard.addClassNames("card", "stack");
        add(pickedCard, otherCard);
    }

    private ListItem picked(PickBoard board, Nomination nomination, List<Long> order, int place) {
        var item = new ListItem(about(board, nomination, place + 1 + ". "));
        if (board.open()) {
            item.add(buttons(button(Icons.UP, "nomination.guest.up", nomination, order, swapped(order, place, place - 1), place > 0),
                    button(Icons.DOWN, "nomination.guest.down", nomination, order, swapped(order, place, place + 1), place < order.size() - 1),
                    button(Icons.REFUSE, "nomination.pick.remove", nomination, order, order.stream().filter(id -> id != nomination.id()).toList(), true)));
        }
        return item;
    }

    private ListItem proposed(PickBoard board, Nomination nomination, List<Long> order, boolean full) {
        var item = new ListItem(about(board, nomination, ""));
        if (board.open()) {
            var add = new Button(getTranslation("nomination.pick.pick"), Icons.CHECK.create(),
                    click -> pick.accept(order, Stream.concat(order.stream(), Stream.of(nomination.id())).toList()));
            add.setAriaLabel(getTranslation("nomination.pick.pick-one", nomination.candidate().name()));
            add.setEnabled(!full);
            item.add(buttons(add));
        }
        return item;
    }

    private Div about(PickBoard board, Nomination nomination, String number) {
        var candidate = nomination.candidate();
        var name = new Span(number + candidate.name());
        name.addClassName("candidate-name");
        name.getElement().setAttribute("dir", "auto");
        var profile = board.profiles().stream().filter(one -> one.id().equals(candidate.profileId())).map(one -> one.name(getLocale().getLanguage()))
                .findFirst().orElse(null);
        var party = new Span(getTranslation("nomination.pick.party", states.name(nomination.iso2()), nomination.priority()));
        var about = new Span(Stream.of(profile, candidate.positionHeld(), candidate.institution()).filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        about.addClassName("quiet");
        about.getElement().setAttribute("dir", "auto");
        var text = new Div(name, party, about);
        if (nomination.state() == NominationState.INCOMPLETE) {
            text.add(new Badge(Icons.ALERT, getTranslation("nomination.state.INCOMPLETE"), Tone.WARNING));
        }
        text.addClassName("candidate-text");
        return text;
    }

    private static Div buttons(Button... all) {
        var buttons = new Div(all);
        buttons.addClassName("candidate-buttons");
        return buttons;
    }

    private Button button(Icons icon, String key, Nomination nomination, List<Long> order, List<Long> then, boolean enabled) {
        var button = new Button(icon.create(), click -> pick.accept(order, then));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key, nomination.candidate().name()));
        button.setTooltipText(getTranslation(key, nomination.candidate().name()));
        button.setEnabled(enabled);
        return button;
    }

    private static List<Long> swapped(List<Long> order, int one, int other) {
        var swapped = new ArrayList<>(order);
        if (other >= 0 && other < order.size()) {
            Collections.swap(swapped, one, other);
        }
        return swapped;
    }
}
