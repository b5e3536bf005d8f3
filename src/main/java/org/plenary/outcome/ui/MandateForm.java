package org.plenary.outcome.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plenary.body.Body;
import org.plenary.outcome.MandateDraft;
import org.plenary.outcome.MandateKind;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;

/** The fields of a mandate; its citation is given once. */
class MandateForm extends Fields implements EditDialog.Draft<MandateDraft> {

    private final TextField citation = new TextField();
    private final Select<MandateKind> kind = new Select<>();
    private final ComboBox<Body> bodyId = new ComboBox<>();
    private final TextField titleEn = new TextField();
    private final TextField titleFr = new TextField();
    private final TextField titleEs = new TextField();
    private final DatePicker startsOn = new DatePicker();
    private final DatePicker endsOn = new DatePicker();
    private final TextField source = new TextField();
    private final transient List<Body> bodies;

    MandateForm(List<Body> bodies, boolean isNew) {
        super("MANDATE");
        this.bodies = bodies;
        citation.setReadOnly(!isNew);
        citation.setHelperText(getTranslation("synergies.citation-hint"));
        kind.setItems(MandateKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("synergies.mandate-kind." + value));
        bodyId.setItems(bodies);
        bodyId.setItemLabelGenerator(body -> body.name().in(getLocale().getLanguage()));
        bodyId.setClearButtonVisible(true);
        List.of(startsOn, endsOn).forEach(day -> day.setI18n(DateWords.of(getLocale())));
        field("citation", citation, "");
        field("kind", kind, "half");
        field("bodyId", bodyId, "half");
        field("titleEn", titleEn, "");
        field("titleFr", titleFr, "half");
        field("titleEs", titleEs, "half");
        field("startsOn", startsOn, "half");
        field("endsOn", endsOn, "half");
        field("source", source, "");
    }

    @Override
    public void fill(MandateDraft draft) {
        citation.setValue(orEmpty(draft.citation()));
        kind.setValue(draft.kind());
        bodyId.setValue(body(draft.bodyId()).orElse(null));
        titleEn.setValue(orEmpty(draft.titleEn()));
        titleFr.setValue(orEmpty(draft.titleFr()));
        titleEs.setValue(orEmpty(draft.titleEs()));
        startsOn.setValue(draft.startsOn());
        endsOn.setValue(draft.endsOn());
        source.setValue(orEmpty(draft.source()));
    }

    @Override
    public MandateDraft draft(MandateDraft base) {
        return new MandateDraft(citation.getValue(), kind.getValue(), bodyId.getOptionalValue().map(Body::id).orElse(null), titleEn.getValue(), titleFr.getValue(),
                titleEs.getValue(), startsOn.getValue(), endsOn.getValue(), source.getValue());
    }

    /** @return what a person reads of the value of a field */
    @Override
    public String text(Object value) {
        return switch (value) {
            case null -> null;
            case MandateKind one -> getTranslation("synergies.mandate-kind." + one);
            case LocalDate day -> Dates.day(day, getLocale());
            case Long id -> body(id).map(body -> body.name().in(getLocale().getLanguage())).orElse(null);
            default -> value.toString();
        };
    }

    private Optional<Body> body(Long id) {
        return bodies.stream().filter(one -> Long.valueOf(one.id()).equals(id)).findFirst();
    }
}
