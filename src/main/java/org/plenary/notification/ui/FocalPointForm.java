package org.plenary.notification.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.body.Body;
import org.plenary.body.Organisation;
import org.plenary.notification.FocalPointDraft;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.StateNames;

/** The fields of a focal point. */
class FocalPointForm extends Fields implements EditDialog.Draft<FocalPointDraft> {

    private final Select<Body> bodyId = new Select<>();
    private final ComboBox<String> iso2 = new ComboBox<>();
    private final ComboBox<Organisation> organisationId = new ComboBox<>();
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final Select<String> language = Fields.languages(getLocale());
    private final DatePicker validFrom = new DatePicker();
    private final DatePicker lastDay = new DatePicker();
    private final TextField source = new TextField();
    private final transient List<Body> bodies;
    private final transient List<Organisation> organisations;
    private final transient StateNames states;

    /** @param bodies whose focal points may be edited */
    FocalPointForm(List<Body> bodies, List<Organisation> organisations, StateNames states) {
        super("FOCAL_POINT");
        this.bodies = bodies;
        this.organisations = organisations;
        this.states = states;
        bodyId.setItems(bodies);
        bodyId.setItemLabelGenerator(body -> body == null ? "" : body.name().in(getLocale().getLanguage()));
        iso2.setItems(states.inOrder());
        iso2.setItemLabelGenerator(states::name);
        iso2.setClearButtonVisible(true);
        organisationId.setItems(organisations);
        organisationId.setItemLabelGenerator(this::named);
        organisationId.setClearButtonVisible(true);
        organisationId.setHelperText(getTranslation("focal.organisation-hint"));
        email.setHelperText(getTranslation("focal.email-hint"));
        List.of(validFrom, lastDay).forEach(day -> day.setI18n(DateWords.of(getLocale())));
        lastDay.setHelperText(getTranslation("focal.last-day-hint"));
        field("bodyId", bodyId, "");
        field("iso2", iso2, "half");
        field("organisationId", organisationId, "half");
        field("name", name, "");
        field("email", email, "half");
        field("language", language, "half");
        field("validFrom", validFrom, "half");
        field("lastDay", lastDay, "half");
        field("source", source, "");
    }

    private String named(Organisation organisation) {
        return organisation.acronym() + " – " + organisation.name().in(getLocale().getLanguage());
    }

    @Override
    public void fill(FocalPointDraft draft) {
        bodyId.setValue(body(draft.bodyId()).orElse(null));
        iso2.setValue(draft.iso2());
        organisationId.setValue(organisation(draft.organisationId()).orElse(null));
        name.setValue(orEmpty(draft.name()));
        email.setValue(orEmpty(draft.email()));
        language.setValue(draft.language());
        validFrom.setValue(draft.validFrom());
        lastDay.setValue(draft.lastDay());
        source.setValue(orEmpty(draft.source()));
    }

    @Override
    public FocalPointDraft draft(FocalPointDraft base) {
        return new FocalPointDraft(bodyId.getOptionalValue().map(Body::id).orElse(null), iso2.getValue(), organisationId.getOptionalValue().map(Organisation::id).orElse(null),
                name.getValue(), email.getValue(), language.getValue(), validFrom.getValue(), lastDay.getValue(), source.getValue());
    }

    /** A convention and an organisation may have the same number, and somebody the name of a State's or a language's code. */
    @Override
    public String textOf(String field, Object value) {
        return switch (value) {
            case Long id when field.equals("organisationId") -> organisation(id).map(this::named).orElse(null);
            case String code when field.equals("iso2") -> states.name(code);
            case String code when field.equals("language") -> Locale.of(code).getDisplayLanguage(getLocale());
            case null, default -> text(value);
        };
    }

    @Override
    public String text(Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate day -> Dates.day(day, getLocale());
            case Long id -> body(id).map(body -> body.name().in(getLocale().getLanguage())).orElse(null);
            default -> value.toString();
        };
    }

    private Optional<Body> body(Long id) {
        return bodies.stream().filter(one -> Long.valueOf(one.id()).equals(id)).findFirst();
    }

    private Optional<Organisation> organisation(Long id) {
        return organisations.stream().filter(one -> Long.valueOf(one.id()).equals(id)).findFirst();
    }
}
