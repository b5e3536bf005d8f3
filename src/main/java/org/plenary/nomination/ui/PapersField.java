package org.plenary.nomination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.plenary.nomination.CallPaper;
import org.plenary.nomination.PaperKind;
import org.plenary.shell.ui.Fields;

/** The papers that are wanted with each nomination. */
class PapersField extends RowsField<PapersField.Row> {

    /** One paper. */
    static class Row extends Div {

        private final Long id;
        private final Select<PaperKind> kind = new Select<>();
        private final Checkbox required = new Checkbox(getTranslation("nomination.call.paper-required"));
        private final TextField note = new TextField(getTranslation("nomination.call.paper-note"));

        Row(CallPaper paper) {
            addClassName("rows-fields");
            id = paper.id();
            kind.setLabel(getTranslation("field.NOMINATION.paper"));
            kind.setItems(PaperKind.values());
            kind.setItemLabelGenerator(one -> getTranslation("nomination.paper." + one));
            kind.setValue(paper.kind());
            required.setValue(paper.required());
            note.setMaxLength(300);
            note.setValue(Fields.orEmpty(paper.note()));
            add(kind, note, required);
        }

        CallPaper paper() {
            return new CallPaper(id, kind.getValue(), required.getValue(), note.getValue());
        }
    }

    PapersField() {
        super("nomination.call.paper-add", "nomination.call.paper-remove");
    }

    @Override
    protected Row newRow() {
        var there = papers().stream().map(CallPaper::kind).toList();
        var next = List.of(PaperKind.values()).stream().filter(kind -> !there.contains(kind)).findFirst().orElse(PaperKind.OTHER);
        return new Row(new CallPaper(null, next, true, null));
    }

    void show(List<CallPaper> papers) {
        replace(papers.stream().map(Row::new).toList());
    }

    List<CallPaper> papers() {
        return rows().stream().map(Row::paper).toList();
    }

    /** Only the notes change any more. */
    @Override
    void fixRows() {
        super.fixRows();
        rows().forEach(row -> {
            row.kind.setReadOnly(true);
            row.required.setReadOnly(true);
        });
    }
}
