package org.plenary.text.ui;

import com.vaadin.flow.component.menubar.MenuBar;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.text.Paragraph;
import org.plenary.text.ParagraphSplit;
import org.plenary.text.Placing;

/** What changes the paragraphs rather than their words: splitting, joining, moving far, another version, counting anew. */
class StructureMenu extends MenuBar {

    private final transient Desk desk;
    private final transient Paragraph paragraph;

    StructureMenu(Desk desk, Paragraph paragraph) {
        this.desk = desk;
        this.paragraph = paragraph;
        addClassName("structure-menu");
        var root = addItem(getTranslation("tongues.structure"));
        root.addComponentAsFirst(Icons.AGENDA.create());
        var menu = root.getSubMenu();
        var split = menu.addItem(getTranslation("tongues.split"), click -> new SplitDialog(desk, paragraph).open());
        split.setEnabled(!ParagraphSplit.beginnings(paragraph.source().body()).isEmpty());
        menu.addItem(getTranslation("tongues.merge"), click -> mergeWithNext());
        menu.addItem(getTranslation("tongues.place"), click -> new PlaceDialog(desk, paragraph).open());
        menu.addItem(getTranslation("tongues.alternative"), click -> new AlternativeDialog(desk, paragraph).open());
        var renumber = menu.addItem(getTranslation("tongues.renumber"), click -> new RenumberDialog(desk).open());
        renumber.setEnabled(desk.text().get().paragraphs().stream().anyMatch(one -> one.placing() == Placing.INSERTED));
    }

    private void mergeWithNext() {
        try {
            desk.structure().mergeWithNext(desk.meetingId(), paragraph.id());
            Notices.done(getTranslation("tongues.merged"));
        } catch (InvalidInput e) {
            var violation = e.violations().getFirst();
            Notices.problem(getTranslation(violation.key(), violation.arguments().toArray()));
        }
        desk.refresh().run();
    }
}
