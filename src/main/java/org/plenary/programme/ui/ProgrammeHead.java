package org.plenary.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.function.Consumer;
import org.plenary.shell.ui.Icons;

/** The head of the programme: how it is drawn, and for those who arrange it its rules, its rooms, a new session, arranging by machine. */
class ProgrammeHead extends Div {

    /** What the buttons do. */
    record Doing(Consumer<ProgrammeScale> scale, Runnable rules, Runnable rooms, Runnable add, Runnable arrange) {
    }

    private final transient Doing doing;

    /** @param tables takes programmes in and gives them out */
    ProgrammeHead(ProgrammeScale scale, boolean mayEdit, Component tables, Doing doing) {
        this.doing = doing;
        var actions = new Div(new ScaleButtons(scale, mayEdit, doing.scale()), tables);
        actions.addClassName("actions");
        if (mayEdit) {
            actions.add(new Button(getTranslation("arranging.arrange"), Icons.ARRANGE.create(), click -> doing.arrange().run()),
                    new Button(getTranslation("programme.rules"), Icons.IDEA.create(), click -> doing.rules().run()), rooms(), add());
        }
        addClassName("page-head");
        add(new H2(getTranslation("tab.programme")), actions);
    }

    Button rooms() {
        return new Button(getTranslation("programme.rooms"), Icons.ROOM.create(), click -> doing.rooms().run());
    }

    Button add() {
        var add = new Button(getTranslation("programme.add"), Icons.ADD.create(), click -> doing.add().run());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }
}
