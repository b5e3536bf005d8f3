package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Notices;
import org.plenary.text.Paragraph;

/** Moves a paragraph with its sub-paragraphs anywhere in its part, by choosing what it is to follow. */
class PlaceDialog extends Dialog {

    /** @param after null for the beginning of the part */
    private record Place(Long after, String label) {
    }

    private final transient Desk desk;
    private final transient Paragraph paragraph;
    private final ComboBox<Place> place = new ComboBox<>();

    PlaceDialog(Desk desk, Paragraph paragraph) {
        this.desk = desk;
        this.paragraph = paragraph;
        var text = desk.text().get();
        var numbers = text.numbers(getLocale());
        setHeaderTitle(getTranslation("tongues.place.title", ParagraphLabel.of(paragraph, numbers)));
        setWidth("min(40rem, 96vw)");
        var places = text.placesFor(paragraph.id()).stream().map(after -> new Place(after, after == null ? getTranslation("tongues.place.first")
                : getTranslation("tongues.place.after", ParagraphLabel.of(text.paragraph(after), numbers)))).toList();
        place.setLabel(getTranslation("tongues.place.where"));
        place.setItems((one, typed) -> one.label.toLowerCase(getLocale()).contains(typed.toLowerCase(getLocale())), places);
        place.setItemLabelGenerator(Place::label);
        place.setManualValidation(true);
        place.setWidthFull();
        place.setEnabled(!places.isEmpty());
        place.setHelperText(getTranslation(places.isEmpty() ? "tongues.place.none" : "tongues.place.hint"));
        add(place);
        var move = new Button(getTranslation("tongues.place.do"), click -> move());
        move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        move.addClassName("place-paragraph");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), move);
        place.focus();
    }

    private void move() {
        place.setInvalid(place.isEmpty());
        if (place.isEmpty()) {
            place.setErrorMessage(getTranslation("error.required"));
            return;
        }
        var before = desk.text().get().placeOf(paragraph.id());
        try {
            desk.texts().place(desk.meetingId(), paragraph.id(), place.getValue().after);
        } catch (InvalidInput e) {
            place.setErrorMessage(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
            place.setInvalid(true);
            return;
        }
        close();
        desk.refresh().run();
        Notices.undoable(getTranslation("tongues.placed"), () -> {
            desk.texts().place(desk.meetingId(), paragraph.id(), before);
            desk.refresh().run();
        });
    }
}
