package org.plenary.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.plenary.outcome.SynergiesReport;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;

/** A paragraph of the draft with what it rests on beside it. */
class ParagraphRow extends Div {

    private static final int HEARD = 60;

    /** What can be done with a paragraph. */
    interface Deeds {

        void edit(SynergiesReport.Paragraph paragraph);

        void leaveOut(SynergiesReport.Paragraph paragraph, boolean out);
    }

    /** @param language of the report, ISO 639-1 */
    ParagraphRow(SynergiesReport.Paragraph paragraph, String language, Deeds deeds) {
        addClassName("report-row");
        setClassName("left-out", paragraph.leftOut());
        var number = new Span(paragraph.number() == null ? "" : paragraph.number() + ".");
        number.addClassName("report-number");
        var words = new Paragraph(paragraph.words());
        words.getElement().setAttribute("lang", language);
        var body = new Div(words);
        var marks = new Div();
        marks.addClassName("marks");
        if (paragraph.leftOut()) {
            marks.add(new Badge(Icons.REFUSE, getTranslation("synergies.left-out"), Badge.Tone.NEUTRAL));
        }
        if (paragraph.edited()) {
            marks.add(new Badge(Icons.EDIT, getTranslation("synergies.edited"), Badge.Tone.PRIMARY));
        }
        if (paragraph.outdated()) {
            marks.add(new Badge(Icons.ALERT, getTranslation("synergies.outdated"), Badge.Tone.WARNING));
        }
        body.add(marks, actions(paragraph, deeds));
        add(number, body, sources(paragraph));
    }

    private Div actions(SynergiesReport.Paragraph paragraph, Deeds deeds) {
        var edit = new Button(getTranslation("edit"), Icons.EDIT.create(), click -> deeds.edit(paragraph));
        edit.setAriaLabel(getTranslation("synergies.edit", begin(paragraph.words())));
        var out = new Button(getTranslation(paragraph.leftOut() ? "synergies.take-in" : "synergies.leave-out"), click -> deeds.leaveOut(paragraph, !paragraph.leftOut()));
        out.setAriaLabel(getTranslation(paragraph.leftOut() ? "synergies.take-in-this" : "synergies.leave-out-this", begin(paragraph.words())));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var actions = new Div(edit, out);
        actions.addClassName("actions");
        return actions;
    }

    /** @return enough of a paragraph to tell it apart by ear */
    private static String begin(String words) {
        return words.length() <= HEARD ? words : words.substring(0, Math.max(words.lastIndexOf(' ', HEARD), 1)) + "…";
    }

    private Div sources(SynergiesReport.Paragraph paragraph) {
        var sources = new Div();
        sources.addClassName("report-sources");
        paragraph.sources().forEach(source -> {
            if (source.path() != null) {
                sources.add(new Div(new Anchor(source.path(), source.label())));
            }
            if (source.source() != null) {
                sources.add(new Div(getTranslation("synergies.source", source.source())));
            }
        });
        return sources;
    }
}
