package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.plenary.programme.SessionDraft.RemoteSpeaker;
import org.plenary.shell.ui.Icons;

/** Who speaks from afar, a row each: a name and the time zone in which they are. */
class AfarField extends CustomField<List<RemoteSpeaker>> {

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")).sorted().toList();

    private record Row(Div part, ComboBox<String> name, ComboBox<String> zone) {
    }

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private transient List<String> names = List.of();

    AfarField() {
        super(List.of());
        list.addClassName("stack");
        var another = new Button(getTranslation("programme.afar.add"), Icons.ADD.create(), click -> {
            add(new RemoteSpeaker(null, null));
            rows.getLast().name().focus();
        });
        another.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        another.setId("afar-add");
        add(new Div(list, another));
    }

    /** @param names that are offered */
    void known(List<String> names) {
        this.names = names;
    }

    private void add(RemoteSpeaker speaker) {
        var name = new ComboBox<String>();
        name.setItems(names);
        name.setAllowCustomValue(true);
        name.addCustomValueSetListener(typed -> name.setValue(typed.getDetail()));
        name.setPlaceholder(getTranslation("programme.afar.name"));
        name.setAriaLabel(getTranslation("programme.afar.name"));
        name.setValue(speaker.name());
        var zone = new ComboBox<String>();
        zone.setItems(ZONES);
        zone.setPlaceholder(getTranslation("programme.afar.zone"));
        zone.setAriaLabel(getTranslation("programme.afar.zone"));
        zone.setValue(speaker.zone());
        var remove = new Button(Icons.DELETE.create());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("programme.afar.remove"));
        var row = new Row(new Div(name, zone, remove), name, zone);
        row.part().addClassName("afar-row");
        remove.addClickListener(click -> {
            rows.remove(row);
            list.remove(row.part());
        });
        rows.add(row);
        list.add(row.part());
    }

    /** @return what stands in the rows now */
    List<RemoteSpeaker> speakers() {
        return rows.stream().map(row -> new RemoteSpeaker(row.name().getValue(), row.zone().getValue())).toList();
    }

    @Override
    protected List<RemoteSpeaker> generateModelValue() {
        return speakers();
    }

    @Override
    protected void setPresentationValue(List<RemoteSpeaker> speakers) {
        rows.clear();
        list.removeAll();
        speakers.forEach(this::add);
    }
}
