package org.plenary.notification.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.notification.Recommendation;
import org.plenary.notification.Recommendation.Level;
import org.plenary.notification.Response;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;

/** A recommendation: its wording in three languages, its level, and the responses it rests on. */
class RecommendationForm extends Fields implements EditDialog.Draft<Recommendation.Fields> {

    private final TextArea en = new TextArea();
    private final TextArea fr = new TextArea();
    private final TextArea es = new TextArea();
    private final RadioButtonGroup<Level> level = new RadioButtonGroup<>();
    private final CheckboxGroup<Response> responses = new CheckboxGroup<>();
    private final transient List<Response> offered;
    private final transient Function<Response, String> sender;

    /** @param offered the responses on which it may rest @param sender whose a response is, in the language of the reader */
    RecommendationForm(List<Response> offered, Function<Response, String> sender) {
        super("RECOMMENDATION");
        this.offered = offered;
        this.sender = sender;
        field("en", en, "");
        field("fr", fr, "");
        field("es", es, "");
        field("level", level, "");
        field("responses", responses, "");
        level.setItems(Level.values());
        level.setItemLabelGenerator(this::text);
        responses.setItems(offered);
        responses.setItemLabelGenerator(this::called);
    }

    private String called(Response one) {
        return sender.apply(one) + (one.title() == null ? "" : " · " + one.title());
    }

    @Override
    public void fill(Recommendation.Fields fields) {
        en.setValue(orEmpty(fields.en()));
        fr.setValue(orEmpty(fields.fr()));
        es.setValue(orEmpty(fields.es()));
        level.setValue(fields.level());
        responses.setValue(offered.stream().filter(one -> fields.responses().contains(one.id())).collect(Collectors.toSet()));
    }

    @Override
    public Recommendation.Fields draft(Recommendation.Fields base) {
        return new Recommendation.Fields(level.getValue(), en.getValue(), fr.getValue(), es.getValue(), responses.getValue().stream().map(Response::id).toList());
    }

    @Override
    public String text(Object value) {
        return switch (value) {
            case null -> null;
            case Level one -> getTranslation("notification.level." + one);
            case List<?> ids -> offered.stream().filter(one -> ids.contains(one.id())).map(this::called).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
