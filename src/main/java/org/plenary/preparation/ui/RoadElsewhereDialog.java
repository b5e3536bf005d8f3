package org.plenary.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.plenary.preparation.RoadItem;
import org.plenary.shell.Dates;

/** Says of something that is not moved on the road where its dates come from, and leads there. */
class RoadElsewhereDialog extends Dialog {

    RoadElsewhereDialog(RoadItem item) {
        setHeaderTitle(getTranslation("road.move.title"));
        setWidth("min(32rem, 96vw)");
        var what = new Paragraph(item.title());
        what.addClassName("road-moved");
        var now = new Paragraph(getTranslation("road.move.now", Dates.range(item.from(), item.to(), getLocale())));
        now.addClassName("quiet");
        add(what, now, new Paragraph(getTranslation("road.move.elsewhere." + item.key().kind())), new Anchor(item.path(), getTranslation("road.move.there")));
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }
}
