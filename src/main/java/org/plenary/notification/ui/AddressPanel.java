package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.body.Body;
import org.plenary.notification.Groups;
import org.plenary.notification.Notification;
import org.plenary.notification.Recipient;
import org.plenary.notification.RecipientLines;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Notices;

/** The second step: whom it goes to. */
class AddressPanel extends Panel {

    private static final int MISTAKES_SAID = 6;

    private final transient Desk desk;
    private final Checkbox parties = new Checkbox();
    private final Map<String, Checkbox> ranges = new LinkedHashMap<>();
    private final Checkbox igos = new Checkbox();
    private final Checkbox ngos = new Checkbox();
    private final TextArea named = new TextArea();
    private final Select<String> language;
    private final Div counts = new Div();
    private final AddresseeTable table;
    private final Div there = new Div();
    private final Button take = new Button();
    private final Button on = new Button();

    /** @param next leads to the last step */
    AddressPanel(Desk desk, Notification notification, Runnable next) {
        super(notification);
        this.desk = desk;
        var body = desk.bodies().bodies().stream().filter(one -> notification.fields().bodyId() != null && one.id() == notification.fields().bodyId())
                .map(Body::code).findFirst();
        parties.setLabel(body.map(code -> getTranslation("notification.group.parties", code)).orElse(getTranslation("notification.group.parties-none")));
        parties.setEnabled(body.isPresent());
        parties.setId("group-parties");
        desk.bodies().rangeLists().forEach(list -> ranges.put(list.code(),
                new Checkbox(getTranslation("notification.group.governments", list.name().in(getLocale().getLanguage())))));
        igos.setLabel(getTranslation("notification.group.igos"));
        ngos.setLabel(getTranslation("notification.group.ngos"));
        named.setLabel(getTranslation("notification.group.named"));
        named.setHelperText(getTranslation("notification.group.named-hint"));
        named.setMinRows(3);
        named.setWidthFull();
        named.setId("group-named");
        language = Fields.languages(getLocale());
        language.setLabel(getTranslation("notification.group.named-language"));
        language.setWidth("14rem");
        var look = new Button(getTranslation("notification.look"), click -> look());
        look.setId("groups-look");
        take.setText(getTranslation("notification.address"));
        take.addClickListener(click -> take());
        take.setId("groups-take");
        counts.addClassName("stack");
        counts.setId("groups-counts");
        counts.getElement().setAttribute("role", "status");
        var choices = card(new H2(getTranslation("notification.groups")), parties);
        ranges.values().forEach(choices::add);
        choices.add(igos, ngos, new Anchor("directory/focal-points", getTranslation("focal.open")), named, language, counts, actions(take, look));
        table = new AddresseeTable(desk, notification, this::showThere);
        there.addClassName("stack");
        on.setText(getTranslation("notification.to-send"));
        on.addClickListener(click -> next.run());
        on.setId("notification-on");
        add(choices, there, table, actions(on));
        showThere();
    }

    private void showThere() {
        var preview = desk.addressees().preview(notification.id());
        there.removeAll();
        table.setVisible(!preview.recipients().isEmpty());
        on.setThemeVariant(ButtonVariant.LUMO_PRIMARY, preview.letters() > 0);
        take.setThemeVariant(ButtonVariant.LUMO_PRIMARY, preview.letters() == 0);
        if (!preview.recipients().isEmpty()) {
            there.add(new H2(getTranslation("notification.addressed")), new PreviewFacts(preview));
        }
        table.show();
    }

    private void look() {
        groups().ifPresent(groups -> attempt(() -> {
            counts.removeAll();
            counts.add(new PreviewFacts(desk.addressees().preview(notification.id(), groups)));
        }));
    }

    private void take() {
        groups().ifPresent(groups -> {
            try {
                var preview = desk.addressees().address(notification.id(), groups);
                counts.removeAll();
                named.clear();
                List.of(parties, igos, ngos).forEach(box -> box.setValue(false));
                ranges.values().forEach(box -> box.setValue(false));
                Notices.done(getTranslation("notification.addressed-now", preview.letters()));
                showThere();
            } catch (InvalidInput e) {
                var problem = new UnorderedList();
                e.violations().forEach(one -> problem.add(new ListItem(getTranslation(one.key(), one.arguments().toArray()))));
                counts.removeAll();
                counts.add(problem);
            }
        });
    }

    /** @return empty where a line cannot be read; what is wrong then stands under it */
    private Optional<Groups> groups() {
        var lines = RecipientLines.read(named.getValue(), language.getValue());
        named.setInvalid(!lines.mistakes().isEmpty());
        named.setErrorMessage(lines.mistakes().stream().limit(MISTAKES_SAID).map(one -> getTranslation("notification.line", one.line(),
                getTranslation(one.violation().key(), one.violation().arguments().toArray()))).collect(Collectors.joining("\n")));
        if (!lines.mistakes().isEmpty()) {
            return Optional.empty();
        }
        List<Recipient> persons = lines.recipients();
        return Optional.of(new Groups(parties.getValue(), ranges.entrySet().stream().filter(one -> one.getValue().getValue()).map(Map.Entry::getKey).toList(),
                igos.getValue(), ngos.getValue(), persons));
    }

    @Override
    void refresh(Notification now) {
        notification = now;
        showThere();
    }
}
