package org.plenary.outcome.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plenary.body.Organisation;
import org.plenary.document.Document;
import org.plenary.outcome.ActionState;
import org.plenary.outcome.OutcomeDraft;
import org.plenary.outcome.OutcomeKind;
import org.plenary.outcome.OutcomeService.Paper;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;

/** The fields of an outcome; those of an action point show where it is one. */
class OutcomeForm extends Fields implements EditDialog.Draft<OutcomeDraft> {

    private final Select<OutcomeKind> kind = new Select<>();
    private final TextField titleEn = new TextField();
    private final TextField titleFr = new TextField();
    private final TextField titleEs = new TextField();
    private final TextArea textEn = new TextArea();
    private final TextArea textFr = new TextArea();
    private final TextArea textEs = new TextArea();
    private final ComboBox<Document> documentId = new ComboBox<>();
    private final ComboBox<Paper> issueId = new ComboBox<>();
    private final ComboBox<Organisation> ownerId = new ComboBox<>();
    private final DatePicker due = new DatePicker();
    private final Select<ActionState> state = new Select<>();
    private final TextField source = new TextField();
    private final transient List<Organisation> organisations;
    private final transient List<Document> documents;
    private final transient List<Paper> papers;

    OutcomeForm(List<Organisation> organisations, List<Document> documents, List<Paper> papers) {
        super("OUTCOME");
        this.organisations = organisations;
        this.documents = documents;
        this.papers = papers;
        kind.setItems(OutcomeKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("outcome.kind." + value));
        kind.addValueChangeListener(change -> adapt());
        state.setItems(ActionState.values());
        state.setItemLabelGenerator(value -> getTranslation("outcome.state." + value));
        ownerId.setItems(organisations);
        ownerId.setItemLabelGenerator(this::name);
        documentId.setItems(documents);
        documentId.setItemLabelGenerator(this::name);
        documentId.setHelperText(getTranslation("outcome.document-hint"));
        issueId.setItems(papers);
        issueId.setItemLabelGenerator(Paper::title);
        due.setI18n(DateWords.of(getLocale()));
        List.of(documentId, issueId, ownerId).forEach(choice -> choice.setClearButtonVisible(true));
        field("kind", kind, "half");
        field("titleEn", titleEn, "");
        field("titleFr", titleFr, "half");
        field("titleEs", titleEs, "half");
        field("ownerId", ownerId, "third");
        field("due", due, "third");
        field("state", state, "third");
        field("textEn", textEn, "");
        field("textFr", textFr, "half");
        field("textEs", textEs, "half");
        field("documentId", documentId, "half");
        field("issueId", issueId, "half");
        field("source", source, "");
    }

    private void adapt() {
        var toDo = kind.getValue() == OutcomeKind.ACTION_POINT;
        ownerId.setVisible(toDo);
        due.setVisible(toDo);
        state.setVisible(toDo);
        documentId.setVisible(!documents.isEmpty());
        issueId.setVisible(!papers.isEmpty());
    }

    @Override
    public void fill(OutcomeDraft draft) {
        kind.setValue(draft.kind());
        titleEn.setValue(orEmpty(draft.titleEn()));
        titleFr.setValue(orEmpty(draft.titleFr()));
        titleEs.setValue(orEmpty(draft.titleEs()));
        textEn.setValue(orEmpty(draft.textEn()));
        textFr.setValue(orEmpty(draft.textFr()));
        textEs.setValue(orEmpty(draft.textEs()));
        documentId.setValue(document(draft.documentId()).orElse(null));
        issueId.setValue(paper(draft.issueId()).orElse(null));
        ownerId.setValue(organisation(draft.ownerId()).orElse(null));
        due.setValue(draft.due());
        state.setValue(Objects.requireNonNullElse(draft.state(), ActionState.OPEN));
        source.setValue(orEmpty(draft.source()));
        adapt();
    }

    @Override
    public OutcomeDraft draft(OutcomeDraft base) {
        return new OutcomeDraft(kind.getValue(), titleEn.getValue(), titleFr.getValue(), titleEs.getValue(), textEn.getValue(), textFr.getValue(),
                textEs.getValue(), documentId.getOptionalValue().map(Document::id).orElse(null), issueId.getOptionalValue().map(Paper::issueId).orElse(null),
                ownerId.getOptionalValue().map(Organisation::id).orElse(null), due.getValue(), state.getValue(), source.getValue());
    }

    @Override
    public String text(Object value) {
        return textOf("", value);
    }

    @Override
    public String textOf(String field, Object value) {
        return switch (value) {
            case null -> null;
            case OutcomeKind one -> getTranslation("outcome.kind." + one);
            case ActionState one -> getTranslation("outcome.state." + one);
            case LocalDate day -> Dates.weekday(day, getLocale());
            case Long id -> switch (field) {
                case "ownerId" -> organisation(id).map(this::name).orElse(null);
                case "documentId" -> document(id).map(this::name).orElse(null);
                default -> paper(id).map(Paper::title).orElse(null);
            };
            default -> value.toString();
        };
    }

    private Optional<Organisation> organisation(Long id) {
        return organisations.stream().filter(one -> Long.valueOf(one.id()).equals(id)).findFirst();
    }

    private Optional<Document> document(Long id) {
        return documents.stream().filter(one -> Long.valueOf(one.id()).equals(id)).findFirst();
    }

    private Optional<Paper> paper(Long id) {
        return papers.stream().filter(one -> Long.valueOf(one.issueId()).equals(id)).findFirst();
    }

    private String name(Organisation organisation) {
        return organisation.acronym() + " – " + organisation.name().in(getLocale().getLanguage());
    }

    private String name(Document document) {
        return document.symbol().text() + " " + document.title(getLocale().getLanguage()).text();
    }
}
