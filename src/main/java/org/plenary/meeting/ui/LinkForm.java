package org.plenary.meeting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import org.plenary.meeting.MeetingLink;
import org.plenary.meeting.MeetingLink.Relation;
import org.plenary.meeting.MeetingRow;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;

/** What a meeting is to which other. */
class LinkForm extends Fields implements EditDialog.Draft<MeetingLink> {

    private final RadioButtonGroup<Relation> relation = new RadioButtonGroup<>();
    private final ComboBox<MeetingRow> linkedId = new ComboBox<>();
    private final transient List<MeetingRow> candidates;

    /** @param candidates which may be chosen, in the order in which they are offered */
    LinkForm(List<MeetingRow> candidates) {
        super("MEETING");
        this.candidates = candidates;
        relation.setItems(Relation.values());
        relation.setItemLabelGenerator(one -> getTranslation("meeting.link." + one));
        relation.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        linkedId.setItems(candidates);
        linkedId.setItemLabelGenerator(this::named);
        linkedId.setPlaceholder(getTranslation("linked.find"));
        linkedId.setHelperText(getTranslation("linked.hint"));
        field("relation", relation, "");
        field("linkedId", linkedId, "");
    }

    private String named(MeetingRow row) {
        return row.title() + " · " + Dates.range(row.startsOn(), row.endsOn(), row.monthOnly(), getLocale());
    }

    @Override
    public void fill(MeetingLink draft) {
        relation.setValue(draft.relation());
        linkedId.setValue(candidates.stream().filter(row -> Long.valueOf(row.id()).equals(draft.linkedId())).findFirst().orElse(null));
    }

    @Override
    public MeetingLink draft(MeetingLink base) {
        return new MeetingLink(relation.getValue(), linkedId.getOptionalValue().map(MeetingRow::id).orElse(null));
    }

    @Override
    public String text(Object value) {
        return value == null ? null : value.toString();
    }
}
