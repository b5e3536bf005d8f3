package org.plenary.outcome.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plenary.outcome.ContributionDraft;
import org.plenary.outcome.PartnerGroup;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;

/** The fields of a contribution. */
class ContributionForm extends Fields implements EditDialog.Draft<ContributionDraft> {

    private final ComboBox<PartnerGroup> group = new ComboBox<>();
    private final DatePicker fromDay = new DatePicker();
    private final DatePicker toDay = new DatePicker();
    private final TextArea wordsEn = new TextArea();
    private final TextArea wordsFr = new TextArea();
    private final TextArea wordsEs = new TextArea();
    private final ComboBox<String> mandate = new ComboBox<>();
    private final TextField source = new TextField();
    private final transient List<PartnerGroup> groups;

    /** @param citations of mandates that are proposed; another may be typed */
    ContributionForm(List<PartnerGroup> groups, List<String> citations) {
        super("CONTRIBUTION");
        this.groups = groups;
        group.setItems(groups);
        group.setItemLabelGenerator(this::named);
        List.of(fromDay, toDay).forEach(day -> day.setI18n(DateWords.of(getLocale())));
        List.of(wordsEn, wordsFr, wordsEs).forEach(words -> words.setMinRows(2));
        wordsEn.setHelperText(getTranslation("contribution.words-hint"));
        mandate.setItems(citations);
        mandate.setAllowCustomValue(true);
        mandate.addCustomValueSetListener(typed -> mandate.setValue(typed.getDetail()));
        mandate.setClearButtonVisible(true);
        field("group", group, "");
        field("fromDay", fromDay, "half");
        field("toDay", toDay, "half");
        field("wordsEn", wordsEn, "");
        field("wordsFr", wordsFr, "half");
        field("wordsEs", wordsEs, "half");
        field("mandate", mandate, "half");
        field("source", source, "half");
    }

    private String named(PartnerGroup one) {
        return one.name().in(getLocale().getLanguage());
    }

    @Override
    public void fill(ContributionDraft draft) {
        group.setValue(found(draft.group()).orElse(null));
        fromDay.setValue(draft.fromDay());
        toDay.setValue(draft.toDay());
        wordsEn.setValue(orEmpty(draft.wordsEn()));
        wordsFr.setValue(orEmpty(draft.wordsFr()));
        wordsEs.setValue(orEmpty(draft.wordsEs()));
        mandate.setValue(draft.mandate());
        source.setValue(orEmpty(draft.source()));
    }

    @Override
    public ContributionDraft draft(ContributionDraft base) {
        return new ContributionDraft(group.getOptionalValue().map(PartnerGroup::code).orElse(null), fromDay.getValue(), toDay.getValue(), wordsEn.getValue(),
                wordsFr.getValue(), wordsEs.getValue(), mandate.getValue(), source.getValue());
    }

    @Override
    public String text(Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate day -> Dates.day(day, getLocale());
            case String code when found(code).isPresent() -> named(found(code).get());
            default -> value.toString();
        };
    }

    private Optional<PartnerGroup> found(String code) {
        return groups.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
