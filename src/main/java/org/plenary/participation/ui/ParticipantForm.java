package org.plenary.participation.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import org.plenary.participation.DelegationRole;
import org.plenary.participation.Gender;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.ParticipantDraft;
import org.plenary.participation.ParticipantService;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.StateNames;

/** The fields of a participant: those that an invitation needs, those that they fill in themselves, or all of them. */
class ParticipantForm extends Fields {

    enum Extent {
        INVITATION, SELF, ALL
    }

    private final transient StateNames states;
    private final Select<ParticipantCategory> category = new Select<>();
    private final ComboBox<String> iso2 = new ComboBox<>();
    private final TextField organisation = new TextField();
    private final Select<DelegationRole> delegationRole = new Select<>();
    private final TextField honorific = new TextField();
    private final TextField givenName = new TextField();
    private final TextField familyName = new TextField();
    private final TextField badgeName = new TextField();
    private final TextField positionHeld = new TextField();
    private final EmailField email = new EmailField();
    private final TextField phone = new TextField();
    private final Select<Gender> gender = new Select<>();
    private final Select<String> language = languages(getLocale());
    private final Checkbox listed = new Checkbox();

    /** @param accompanying whether the participant comes with another: that category is theirs alone */
    ParticipantForm(StateNames states, boolean accompanying, Extent extent) {
        super(ParticipantService.PARTICIPANT);
        this.states = states;
        category.setItems(Arrays.stream(ParticipantCategory.values()).filter(one -> (one == ParticipantCategory.ACCOMPANYING) == accompanying).toList());
        category.setItemLabelGenerator(one -> getTranslation("participation.category." + one));
        iso2.setItems(states.inOrder());
        iso2.setItemLabelGenerator(states::name);
        iso2.setClearButtonVisible(true);
        choice(delegationRole, DelegationRole.values());
        delegationRole.setItemLabelGenerator(one -> one == null ? getTranslation("participation.none") : getTranslation("participation.role." + one));
        choice(gender, Gender.values());
        gender.setItemLabelGenerator(one -> one == null ? getTranslation("participation.none") : getTranslation("participation.gender." + one));
        category.addValueChangeListener(change -> delegationRole.setVisible(change.getValue() != null && change.getValue().delegation()));
        field("category", category, "half");
        field("iso2", iso2, "half");
        field("organisation", organisation, "");
        field("givenName", givenName, "half");
        field("familyName", familyName, "half");
        field("email", email, "half");
        field("language", language, "half");
        if (extent == Extent.ALL) {
            field("delegationRole", delegationRole, "half");
        }
        if (extent != Extent.INVITATION) {
            field("honorific", honorific, "half");
            field("positionHeld", positionHeld, "half");
            field("badgeName", badgeName, "half");
            field("phone", phone, "half");
            field("gender", gender, "half");
            field("listed", listed, "");
            if (extent == Extent.SELF) {
                listed.setLabel(getTranslation("participation.guest.listed"));
            }
            listed.setHelperText(getTranslation(extent == Extent.SELF ? "participation.guest.listed-hint" : "participation.listed-hint"));
        }
        givenName.setRequiredIndicatorVisible(true);
        familyName.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(extent != Extent.ALL);
        email.setManualValidation(true);
    }

    private void choice(Select<?> select, Object[] values) {
        choose(select, values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("participation.none"));
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(Select<T> select, Object[] values) {
        select.setItems((T[]) values);
    }

    /** @param typed called with every change by whoever fills in the form */
    void onTyped(Runnable typed) {
        getChildren().filter(HasValue.class::isInstance).map(field -> (HasValue<?, ?>) field).forEach(field -> field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.run();
            }
        }));
    }

    ParticipantDraft participant() {
        return new ParticipantDraft(category.getValue(), iso2.getValue(), organisation.getValue(), delegationRole.getValue(), honorific.getValue(),
                givenName.getValue(), familyName.getValue(), badgeName.getValue(), positionHeld.getValue(), email.getValue(), phone.getValue(),
                gender.getValue(), language.getValue(), listed.getValue());
    }

    void show(ParticipantDraft fields) {
        category.setValue(fields.category());
        iso2.setValue(fields.iso2());
        organisation.setValue(orEmpty(fields.organisation()));
        delegationRole.setValue(fields.delegationRole());
        honorific.setValue(orEmpty(fields.honorific()));
        givenName.setValue(orEmpty(fields.givenName()));
        familyName.setValue(orEmpty(fields.familyName()));
        badgeName.setValue(orEmpty(fields.badgeName()));
        positionHeld.setValue(orEmpty(fields.positionHeld()));
        email.setValue(orEmpty(fields.email()));
        phone.setValue(orEmpty(fields.phone()));
        gender.setValue(fields.gender());
        language.setValue(fields.language());
        listed.setValue(fields.listed());
    }

    /** @return a value of a field as a person reads it */
    String value(Object value) {
        return switch (value) {
            case null -> null;
            case ParticipantCategory one -> getTranslation("participation.category." + one);
            case DelegationRole one -> getTranslation("participation.role." + one);
            case Gender one -> getTranslation("participation.gender." + one);
            case Boolean one -> getTranslation(one ? "yes" : "no");
            case String text when text.matches("[A-Z]{2}") -> states.name(text);
            default -> value.toString();
        };
    }
}
