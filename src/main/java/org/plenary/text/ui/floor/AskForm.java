package org.plenary.text.ui.floor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Folded;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.text.floor.Candidate;
import org.plenary.text.floor.SpeakerCategory;

/** Asks for the floor: for the own delegation, or as organisers take it down for anybody. */
class AskForm extends Div {

    private final transient FloorDesk desk;
    private final ComboBox<Candidate> who = new ComboBox<>();
    private final Select<SpeakerCategory> category = new Select<>();
    private final Checkbox reply = new Checkbox();

    AskForm(FloorDesk desk) {
        this.desk = desk;
        addClassName("ask-form");
        reply.setLabel(getTranslation("room.reply"));
        var ask = new Button(desk.mayName() ? getTranslation("room.add") : getTranslation("room.ask", CurrentAccount.get().organisation()), Icons.ADD.create(),
                click -> ask());
        ask.addClassName("ask");
        if (desk.mayName()) {
            addNames();
        }
        add(reply, ask);
    }

    private void addNames() {
        who.setLabel(getTranslation("room.who"));
        var known = desk.speakers().candidates(desk.meetingId(), getLocale());
        who.setItems(known);
        who.setItemLabelGenerator(Candidate::name);
        who.setManualValidation(true);
        who.addClassName("who");
        who.setAllowCustomValue(true);
        // Whoever types a name and Enter is quicker than the list.
        who.addCustomValueSetListener(typed -> who.setValue(known.stream().filter(one -> Folded.of(one.name()).equals(Folded.of(typed.getDetail()))).findFirst()
                .orElseGet(() -> new Candidate(typed.getDetail().strip(), category.getValue()))));
        who.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                category.setValue(change.getValue().category());
            }
        });
        category.setLabel(getTranslation("room.category"));
        category.setItems(SpeakerCategory.values());
        category.setItemLabelGenerator(one -> getTranslation("room.category." + one));
        category.setValue(SpeakerCategory.PARTY);
        add(who, category);
    }

    private void ask() {
        who.setInvalid(false);
        if (desk.mayName() && who.isEmpty()) {
            refuse(getTranslation("error.required"));
            return;
        }
        try {
            desk.speakers().ask(desk.meetingId(), desk.textId(), desk.mayName() ? who.getValue().name() : null, desk.mayName() ? category.getValue() : null,
                    reply.getValue());
            who.clear();
            reply.clear();
        } catch (InvalidInput e) {
            refuse(FloorDesk.words(e.violations().getFirst()));
        }
        desk.refresh().run();
    }

    private void refuse(String why) {
        if (desk.mayName()) {
            who.setErrorMessage(why);
            who.setInvalid(true);
            who.focus();
        } else {
            Notices.problem(why);
        }
    }
}
