package org.plenary.nomination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.plenary.body.Region;
import org.plenary.nomination.RegionSeats;
import org.plenary.shell.ui.Fields;

/** The seats of regions, and who picks there where more are proposed than there are seats. */
class RegionsField extends RowsField<RegionsField.Row> {

    /** One region. */
    static class Row extends Div {

        private final Select<Region> region = new Select<>();
        private final IntegerField minimum = SeatField.of("nomination.call.minimum");
        private final IntegerField maximum = SeatField.of("nomination.call.maximum");
        private final TextField name = new TextField(getTranslation("nomination.call.representative"));
        private final EmailField email = new EmailField(getTranslation("nomination.call.representative-email"));
        private final Select<String> language = Fields.languages(getLocale());

        Row(List<Region> regions, RegionSeats seats) {
            addClassName("rows-fields");
            region.setLabel(getTranslation("field.NOMINATION_CALL.regionId"));
            region.setItems(regions);
            region.setItemLabelGenerator(one -> one.name().in(getLocale().getLanguage()));
            email.setManualValidation(true);
            language.setLabel(getTranslation("field.NOMINATION_ADDRESSEE.language"));
            if (seats != null) {
                region.setValue(regions.stream().filter(one -> one.id() == seats.regionId()).findFirst().orElse(null));
                minimum.setValue(seats.minimum());
                maximum.setValue(seats.maximum());
                name.setValue(Fields.orEmpty(seats.representativeName()));
                email.setValue(Fields.orEmpty(seats.representativeEmail()));
                if (seats.representativeLanguage() != null) {
                    language.setValue(seats.representativeLanguage());
                }
            }
            add(region, minimum, maximum, name, email, language);
        }

        RegionSeats seats() {
            return new RegionSeats(region.getValue().id(), minimum.getValue(), maximum.getValue(), name.getValue(), email.getValue(),
                    language.getValue());
        }
    }

    private transient List<Region> regions = List.of();

    RegionsField() {
        super("nomination.call.region-add", "nomination.call.region-remove");
    }

    @Override
    protected Row newRow() {
        return new Row(regions, null);
    }

    /** @param all the regions of the body; rows of others go */
    void choose(List<Region> all) {
        var kept = regionSeats().stream().filter(one -> all.stream().anyMatch(region -> region.id() == one.regionId())).toList();
        regions = all;
        show(kept);
    }

    void show(List<RegionSeats> seats) {
        replace(seats.stream().map(one -> new Row(regions, one)).toList());
    }

    /** @return the rows in which a region is chosen */
    List<RegionSeats> regionSeats() {
        return rows().stream().filter(row -> !row.region.isEmpty()).map(Row::seats).toList();
    }
}
