package org.plenary.nomination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.plenary.body.Names;
import org.plenary.nomination.CallProfile;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.Fields;

/** The profiles that a call seeks, each with its name in the working languages and its seats. */
class ProfilesField extends RowsField<ProfilesField.Row> {

    /** One profile. */
    static class Row extends Div {

        private final Long id;
        private final List<TextField> names;
        private final IntegerField minimum = SeatField.of("nomination.call.minimum");
        private final IntegerField maximum = SeatField.of("nomination.call.maximum");

        Row(CallProfile profile) {
            addClassName("rows-fields");
            id = profile.id();
            names = Messages.LOCALES.stream().map(locale -> name(locale, profile.names())).toList();
            minimum.setValue(profile.minimum());
            maximum.setValue(profile.maximum());
            names.forEach(this::add);
            add(minimum, maximum);
        }

        private TextField name(Locale locale, Names all) {
            var field = new TextField(getTranslation("nomination.call.profile-name", locale.getDisplayLanguage(getLocale())));
            field.setMaxLength(120);
            field.setValue(Fields.orEmpty(switch (locale.getLanguage()) {
                case "fr" -> all.fr();
                case "es" -> all.es();
                default -> all.en();
            }));
            return field;
        }

        CallProfile profile() {
            return new CallProfile(id, new Names(names.get(0).getValue(), names.get(1).getValue(), names.get(2).getValue()), minimum.getValue(),
                    maximum.getValue());
        }
    }

    ProfilesField() {
        super("nomination.call.profile-add", "nomination.call.profile-remove");
    }

    @Override
    protected Row newRow() {
        return new Row(new CallProfile(null, new Names(null, null, null), null, null));
    }

    void show(List<CallProfile> profiles) {
        replace(profiles.stream().map(Row::new).toList());
    }

    List<CallProfile> profiles() {
        return rows().stream().map(Row::profile).toList();
    }
}
