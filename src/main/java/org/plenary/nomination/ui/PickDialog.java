package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.plenary.body.Region;
import org.plenary.nomination.PickService;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;

/** Where members of the partner secretariat pick, region by region or for the whole call; others see what was picked. */
class PickDialog extends Dialog {

    private final transient PickService picks;
    private final long meetingId;
    private final Select<Region> region = new Select<>();
    private final Paragraph hint = new Paragraph();
    private final PickList list;

    /** @param regions of the call; none for the whole call @param changed called after each pick */
    PickDialog(PickService picks, long meetingId, List<Region> regions, StateNames states, Runnable changed) {
        this.picks = picks;
        this.meetingId = meetingId;
        setHeaderTitle(getTranslation("nomination.pick.title"));
        setWidth("min(48rem, 96vw)");
        list = new PickList(states, (seen, picked) -> {
            try {
                picks.pick(meetingId, regionId(), seen, picked);
            } catch (InvalidInput e) {
                Notices.problem(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
            }
            show();
            changed.run();
        });
        region.setLabel(getTranslation("field.NOMINATION_CALL.regionId"));
        region.setItems(regions);
        region.setItemLabelGenerator(one -> one.name().in(getLocale().getLanguage()));
        region.setVisible(!regions.isEmpty());
        region.setId("pick-region");
        regions.stream().findFirst().ifPresent(region::setValue);
        region.addValueChangeListener(change -> show());
        add(region, hint, list);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
        show();
    }

    private Long regionId() {
        return region.isEmpty() ? null : region.getValue().id();
    }

    private void show() {
        var board = picks.board(meetingId, regionId(), getLocale());
        hint.setText(getTranslation(board.open() ? "nomination.pick.hint" : "nomination.error.partner-picks"));
        list.show(board);
    }
}
