package org.plenary.programme.ui.release;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import org.plenary.programme.release.ChangeWords;
import org.plenary.programme.release.ReleaseNote;
import org.plenary.programme.release.SessionChange;
import org.plenary.programme.release.Upcoming;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** What would be published now. What was typed stays while others go on arranging. */
class PublishCard extends Div {

    /** More would hide what comes below. */
    private static final int SHOWN_OPEN = 25;

    /** What is said with a release; labelled by the fields of its history. */
    private static final class Said extends Fields {

        private final TextArea english = new TextArea();
        private final TextArea french = new TextArea();
        private final TextArea spanish = new TextArea();
        private final TextArea reason = new TextArea();

        private Said() {
            super("PROGRAMME_RELEASE");
            field("reason", reason, "wide");
            field("noteEn", english, "");
            field("noteFr", french, "");
            field("noteEs", spanish, "");
        }

        private ReleaseNote note() {
            return new ReleaseNote(english.getValue(), french.getValue(), spanish.getValue());
        }

        private void clear() {
            List.of(english, french, spanish, reason).forEach(TextArea::clear);
        }
    }

    private final transient BiConsumer<ReleaseNote, String> publish;
    private final boolean mayPublish;
    private final Div about = new Div();
    private final Said said = new Said();
    private final Button go = new Button();

    /** @param publish throws InvalidInput where something is wrong */
    PublishCard(boolean mayPublish, BiConsumer<ReleaseNote, String> publish) {
        this.mayPublish = mayPublish;
        this.publish = publish;
        addClassNames("card", "stack");
        setId("release-next");
        about.addClassName("stack");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setId("release-publish");
        go.addClickListener(click -> publish());
        var hint = new Paragraph(getTranslation("releases.publish-hint"));
        hint.addClassName("quiet");
        var foot = new Div(go, hint);
        foot.addClassName("actions");
        add(about);
        if (mayPublish) {
            add(said, foot);
        }
    }

    void show(Upcoming upcoming, ChangeWords words) {
        about.removeAll();
        about.add(new H3(getTranslation("releases.next", upcoming.number())));
        var nothing = upcoming.programme().sessions().isEmpty();
        if (nothing) {
            about.add(new EmptyState(Icons.CALENDAR, getTranslation("releases.empty"), getTranslation("releases.empty-hint")));
        } else {
            about.add(new Paragraph(summary(upcoming)));
            if (!upcoming.changes().isEmpty()) {
                about.add(changes(upcoming.changes(), upcoming.number(), words));
            }
        }
        if (upcoming.unscheduled() > 0) {
            about.add(new Paragraph(Icons.UNSCHEDULED.create(), new Span(" " + getTranslation("releases.unscheduled", upcoming.unscheduled()))));
        }
        if (!upcoming.open().isEmpty() && !upcoming.changes().isEmpty()) {
            about.add(findings(upcoming));
        }
        go.setText(getTranslation("releases.publish", upcoming.number()));
        go.setEnabled(!upcoming.changes().isEmpty());
        said.setVisible(!upcoming.changes().isEmpty());
        said.reason.setVisible(!upcoming.open().isEmpty());
    }

    private String summary(Upcoming upcoming) {
        if (upcoming.number() == 1) {
            return getTranslation("releases.first-hint", upcoming.programme().sessions().size());
        }
        return upcoming.changes().isEmpty() ? getTranslation("releases.unchanged", upcoming.number() - 1)
                : getTranslation("releases.since", upcoming.changes().size(), upcoming.number() - 1);
    }

    static Details changes(List<SessionChange> changes, int number, ChangeWords words) {
        var ui = UI.getCurrent();
        var details = new Details(ui.getTranslation(number == 1 ? "releases.all-new" : "releases.changes", changes.size()), new ChangeList(changes, words));
        details.setOpened(number > 1 && changes.size() <= SHOWN_OPEN);
        return details;
    }

    private Component findings(Upcoming upcoming) {
        var list = new UnorderedList();
        upcoming.open().forEach(finding -> list.add(new ListItem(finding.text())));
        var hint = new Paragraph(getTranslation("releases.findings-hint"));
        hint.addClassName("quiet");
        var details = new Details(new Span(Icons.ALERT.create(), new Span(" " + getTranslation("releases.findings", upcoming.open().size()))), list);
        details.setOpened(upcoming.open().size() <= SHOWN_OPEN / 2);
        var block = new Div(details);
        if (mayPublish) {
            block.add(hint);
        }
        block.addClassName("release-findings");
        return block;
    }

    private void publish() {
        try {
            publish.accept(said.note(), said.reason.getValue());
            said.show(List.of());
            said.clear();
        } catch (InvalidInput e) {
            said.show(e.violations());
            if (!said.says(e.violations())) {
                Notices.problem(said.text(e.violations().getFirst()));
            }
        }
    }
}
