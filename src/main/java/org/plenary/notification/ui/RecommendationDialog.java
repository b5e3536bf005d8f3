package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.notification.Note;
import org.plenary.notification.Recommendation;
import org.plenary.notification.Recommendation.Level;
import org.plenary.notification.Response;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Notices;

/** A recommendation: its wording in three languages, its level, and the responses it rests on. */
class RecommendationDialog extends Dialog {

    private static final class Form extends Fields {

        private final TextArea en = new TextArea();
        private final TextArea fr = new TextArea();
        private final TextArea es = new TextArea();
        private final RadioButtonGroup<Level> level = new RadioButtonGroup<>();
        private final CheckboxGroup<Response> responses = new CheckboxGroup<>();

        private Form(List<Response> offered, Function<Response, String> sender) {
            super("RECOMMENDATION");
            field("en", en, "");
            field("fr", fr, "");
            field("es", es, "");
            field("level", level, "");
            field("responses", responses, "");
            level.setItems(Level.values());
            level.setItemLabelGenerator(one -> getTranslation("notification.level." + one));
            responses.setItems(offered);
            responses.setItemLabelGenerator(one -> sender.apply(one) + (one.title() == null ? "" : " · " + one.title()));
        }

        private Recommendation.Fields fields() {
            return new Recommendation.Fields(level.getValue(), new Note(en.getValue(), fr.getValue(), es.getValue()),
                    responses.getValue().stream().map(Response::id).toList());
        }

        private void show(Recommendation.Fields fields, List<Response> offered) {
            en.setValue(orEmpty(fields.text().en()));
            fr.setValue(orEmpty(fields.text().fr()));
            es.setValue(orEmpty(fields.text().es()));
            level.setValue(fields.level());
            responses.setValue(offered.stream().filter(one -> fields.responses().contains(one.id())).collect(Collectors.toSet()));
        }
    }

    /** @param before null for a new one */
    RecommendationDialog(Desk desk, long notificationId, Recommendation before, List<Response> offered, Function<Response, String> sender, Runnable changed) {
        setHeaderTitle(getTranslation(before == null ? "notification.recommendation.add" : "notification.recommendation.edit"));
        setWidth("min(48rem, 96vw)");
        var form = new Form(offered, sender);
        if (before != null) {
            form.show(before.fields(), offered);
        }
        var save = new Button(getTranslation("save"), click -> {
            try {
                if (before == null) {
                    desk.consolidations().add(notificationId, form.fields());
                } else {
                    desk.consolidations().change(notificationId, before.id(), before.version(), form.fields());
                }
                close();
                Notices.done(getTranslation("saved"));
                changed.run();
            } catch (InvalidInput e) {
                form.show(e.violations());
                if (!form.says(e.violations())) {
                    Notices.problem(form.text(e.violations().getFirst()));
                }
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("recommendation-save");
        add(form);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }
}
