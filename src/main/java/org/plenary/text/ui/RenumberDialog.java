package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** Counts the paragraphs of a text anew, after it has shown which number becomes which: that cannot be taken back. */
class RenumberDialog extends Dialog {

    RenumberDialog(Desk desk) {
        var text = desk.text().get();
        var language = text.fields().source();
        var now = text.numbers(language);
        var then = text.renumbered().numbers(language);
        setHeaderTitle(getTranslation("tongues.renumber"));
        setWidth("min(32rem, 96vw)");
        var list = new UnorderedList();
        list.addClassName("renumbered");
        text.standing().stream().filter(one -> !now.get(one.id()).equals(then.get(one.id())))
                .forEach(one -> list.add(new ListItem(getTranslation("tongues.renumber.line", now.get(one.id()), then.get(one.id())))));
        var content = new Div(new Paragraph(getTranslation("tongues.renumber.hint")), list);
        content.addClassName("stack");
        add(content);
        var renumber = new Button(getTranslation("tongues.renumber.do"), click -> {
            desk.texts().renumber(desk.meetingId(), text.id());
            close();
            desk.refresh().run();
        });
        renumber.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        renumber.addClassName("renumber");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), renumber);
    }
}
