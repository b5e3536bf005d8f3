package org.plenary.nomination.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.plenary.nomination.Candidate;
import org.plenary.nomination.NominationService;
import org.plenary.shell.ui.Fields;

/** The fields of one candidate. */
class CandidateForm extends Fields {

    private final TextField givenName = new TextField();
    private final TextField familyName = new TextField();
    private final EmailField email = new EmailField();
    private final TextField positionHeld = new TextField();
    private final TextField institution = new TextField();
    private final Select<String> language = languages(getLocale());

    CandidateForm() {
        super(NominationService.NOMINATION);
        field("givenName", givenName, "half");
        field("familyName", familyName, "half");
        field("email", email, "half");
        field("language", language, "half");
        field("positionHeld", positionHeld, "half");
        field("institution", institution, "half");
        givenName.setRequiredIndicatorVisible(true);
        familyName.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        language.setHelperText(getTranslation("nomination.guest.language-hint"));
    }

    Candidate candidate() {
        return new Candidate(givenName.getValue(), familyName.getValue(), email.getValue(), positionHeld.getValue(), institution.getValue(),
                language.getValue());
    }

    void show(Candidate candidate) {
        givenName.setValue(candidate.givenName());
        familyName.setValue(candidate.familyName());
        email.setValue(candidate.email());
        positionHeld.setValue(orEmpty(candidate.positionHeld()));
        institution.setValue(orEmpty(candidate.institution()));
        language.setValue(candidate.language());
    }

    void clear() {
        List.of(givenName, familyName, positionHeld, institution).forEach(TextField::clear);
        email.clear();
        language.setValue(getLocale().getLanguage());
    }
}
