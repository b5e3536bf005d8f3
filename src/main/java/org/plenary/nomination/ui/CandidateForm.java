package org.plenary.nomination.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.nomination.CallProfile;
import org.plenary.nomination.Candidate;
import org.plenary.nomination.Gender;
import org.plenary.nomination.NominationService;
import org.plenary.shell.ui.Fields;

/** The fields of one candidate. */
class CandidateForm extends Fields {

    private final TextField givenName = new TextField();
    private final TextField familyName = new TextField();
    private final EmailField email = new EmailField();
    private final TextField phone = new TextField();
    private final Select<CallProfile> profileId = new Select<>();
    private final Select<Gender> gender = new Select<>();
    private final TextField positionHeld = new TextField();
    private final TextField institution = new TextField();
    private final Select<String> language = languages(getLocale());
    private final transient List<CallProfile> profiles;

    /** @param profiles that the call seeks; none leaves the field away */
    CandidateForm(List<CallProfile> profiles) {
        super(NominationService.NOMINATION);
        this.profiles = profiles;
        field("givenName", givenName, "half");
        field("familyName", familyName, "half");
        field("email", email, "half");
        field("phone", phone, "half");
        field("positionHeld", positionHeld, "half");
        field("institution", institution, "half");
        field("profileId", profileId, "third");
        field("gender", gender, "third");
        field("language", language, "third");
        List.of(givenName, familyName, positionHeld, institution).forEach(field -> field.getElement().setAttribute("dir", "auto"));
        givenName.setRequiredIndicatorVisible(true);
        familyName.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        phone.setHelperText(getTranslation("nomination.guest.phone-hint"));
        language.setHelperText(getTranslation("nomination.guest.language-hint"));
        profileId.setItems(profiles);
        profileId.setItemLabelGenerator(profile -> profile == null ? "" : profile.name(getLocale().getLanguage()));
        profileId.setEmptySelectionAllowed(true);
        profileId.setVisible(!profiles.isEmpty());
        gender.setItems(Gender.values());
        gender.setEmptySelectionAllowed(true);
        gender.setEmptySelectionCaption(getTranslation("nomination.gender.none"));
        gender.setItemLabelGenerator(value -> getTranslation(value == null ? "nomination.gender.none" : "nomination.gender." + value));
    }

    Candidate candidate() {
        return new Candidate(givenName.getValue(), familyName.getValue(), email.getValue(), positionHeld.getValue(), institution.getValue(),
                language.getValue(), profileId.isEmpty() ? null : profileId.getValue().id(), gender.getValue(), phone.getValue());
    }

    void show(Candidate candidate) {
        givenName.setValue(orEmpty(candidate.givenName()));
        familyName.setValue(orEmpty(candidate.familyName()));
        email.setValue(orEmpty(candidate.email()));
        phone.setValue(orEmpty(candidate.phone()));
        positionHeld.setValue(orEmpty(candidate.positionHeld()));
        institution.setValue(orEmpty(candidate.institution()));
        language.setValue(candidate.language());
        gender.setValue(candidate.gender());
        profileId.setValue(profiles.stream().filter(profile -> profile.id().equals(candidate.profileId())).findFirst().orElse(null));
    }

    /** @return what a person reads for the value of this field, or null */
    String textOf(String field, Object value) {
        return switch (value) {
            case null -> null;
            case Long id -> profiles.stream().filter(profile -> profile.id().equals(id)).findFirst().map(profile -> profile.name(getLocale().getLanguage())).orElse(null);
            case Gender one -> getTranslation("nomination.gender." + one);
            case String code when field.equals("language") -> Locale.of(code).getDisplayLanguage(getLocale());
            default -> value.toString();
        };
    }

    void clear() {
        List.of(givenName, familyName, phone, positionHeld, institution).forEach(TextField::clear);
        email.clear();
        gender.clear();
        profileId.clear();
        language.setValue(getLocale().getLanguage());
    }

    /** @param changed called whenever a field was left changed by the person who types */
    void onChange(Runnable changed) {
        Stream.<HasValue<?, ?>>of(givenName, familyName, email, phone, positionHeld, institution, profileId, gender, language)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                }));
    }
}
