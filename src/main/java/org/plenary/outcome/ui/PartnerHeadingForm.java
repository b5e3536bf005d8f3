package org.plenary.outcome.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.body.Names;
import org.plenary.body.Organisation;
import org.plenary.meeting.MeetingKind;
import org.plenary.outcome.PartnerHeading;
import org.plenary.outcome.PartnerHeadingDraft;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;

/** The fields of a heading. */
class PartnerHeadingForm extends Fields implements EditDialog.Draft<PartnerHeadingDraft> {

    private final TextField nameEn = new TextField();
    private final TextField nameFr = new TextField();
    private final TextField nameEs = new TextField();
    private final Select<PartnerHeading> parent = new Select<>();
    private final MultiSelectComboBox<MeetingKind> meetingKinds = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Organisation> organisations = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Organisation.Kind> organisationKinds = new MultiSelectComboBox<>();
    private final TextArea words = new TextArea();
    private final transient List<PartnerHeading> above;
    private final transient List<Organisation> known;

    /** @param above under which it may be */
    PartnerHeadingForm(List<PartnerHeading> above, List<Organisation> known) {
        super("PARTNER_GROUP");
        this.above = above;
        this.known = known;
        parent.setItems(above);
        parent.setEmptySelectionAllowed(true);
        parent.setEmptySelectionCaption(getTranslation("heading.top"));
        parent.setItemLabelGenerator(one -> one == null ? getTranslation("heading.top") : named(one));
        meetingKinds.setItems(MeetingKind.values());
        meetingKinds.setItemLabelGenerator(one -> getTranslation("meeting.kind." + one));
        organisations.setItems(known);
        organisations.setItemLabelGenerator(this::named);
        organisationKinds.setItems(Organisation.Kind.values());
        organisationKinds.setItemLabelGenerator(one -> getTranslation("heading.organisation." + one));
        organisationKinds.setHelperText(getTranslation("heading.organisation-kinds-hint"));
        words.setHelperText(getTranslation("heading.words-hint"));
        words.setMinRows(2);
        field("nameEn", nameEn, "");
        field("nameFr", nameFr, "half");
        field("nameEs", nameEs, "half");
        field("parent", parent, "");
        field("meetingKinds", meetingKinds, "half");
        field("organisations", organisations, "half");
        field("organisationKinds", organisationKinds, "half");
        field("words", words, "half");
    }

    private String named(PartnerHeading one) {
        return new Names(one.fields().nameEn(), one.fields().nameFr(), one.fields().nameEs()).in(getLocale().getLanguage());
    }

    private String named(Organisation one) {
        return one.acronym() + " – " + one.name().in(getLocale().getLanguage());
    }

    @Override
    public void fill(PartnerHeadingDraft draft) {
        nameEn.setValue(orEmpty(draft.nameEn()));
        nameFr.setValue(orEmpty(draft.nameFr()));
        nameEs.setValue(orEmpty(draft.nameEs()));
        parent.setValue(heading(draft.parent()).orElse(null));
        meetingKinds.setValue(draft.meetingKinds());
        organisations.setValue(known.stream().filter(one -> draft.organisations().contains(one.code())).collect(Collectors.toSet()));
        organisationKinds.setValue(draft.organisationKinds());
        words.setValue(String.join("\n", draft.words()));
    }

    /** Partners whom nobody knows any more stay. */
    @Override
    public PartnerHeadingDraft draft(PartnerHeadingDraft base) {
        var chosen = organisations.getValue().stream().map(Organisation::code).collect(Collectors.toSet());
        base.organisations().stream().filter(code -> known.stream().noneMatch(one -> one.code().equals(code))).forEach(chosen::add);
        return new PartnerHeadingDraft(parent.getOptionalValue().map(PartnerHeading::code).orElse(null), nameEn.getValue(), nameFr.getValue(), nameEs.getValue(),
                meetingKinds.getValue(), chosen, organisationKinds.getValue(), words.getValue().lines().toList());
    }

    @Override
    public String text(Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> several -> several.stream().map(this::text).sorted().collect(Collectors.joining(", "));
            case MeetingKind kind -> getTranslation("meeting.kind." + kind);
            case Organisation.Kind kind -> getTranslation("heading.organisation." + kind);
            case String code when heading(code).isPresent() -> named(heading(code).get());
            case String code when organisation(code).isPresent() -> organisation(code).get().acronym();
            default -> value.toString();
        };
    }

    private Optional<PartnerHeading> heading(String code) {
        return above.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private Optional<Organisation> organisation(String code) {
        return known.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
