package org.plenary.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plenary.participation.FormService;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.Question;
import org.plenary.participation.QuestionDraft;
import org.plenary.participation.QuestionDraft.Option;
import org.plenary.participation.QuestionDraft.When;
import org.plenary.participation.QuestionKind;
import org.plenary.participation.Texts;
import org.plenary.participation.Topic;
import org.plenary.shell.ui.Fields;

/** What organisers say about a question of the registration form. */
class QuestionForm extends Fields {

    private final transient List<Question> before;
    private final Select<Topic> topic = new Select<>();
    private final Select<QuestionKind> kind = new Select<>();
    private final TextsFields text = new TextsFields();
    private final OptionFields options = new OptionFields();
    private final Checkbox required = new Checkbox();
    private final Select<When> when = new Select<>();
    private final MultiSelectComboBox<ParticipantCategory> categories = new MultiSelectComboBox<>();
    private final IntegerField retentionDays = new IntegerField();
    private final Checkbox confidential = new Checkbox();

    /** @param before the questions on which it may depend */
    QuestionForm(List<Question> before) {
        super(FormService.QUESTION);
        this.before = before;
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(one -> getTranslation("participation.topic." + one));
        topic.setValue(Topic.OTHER);
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("participation.kind." + one));
        kind.addValueChangeListener(change -> options.setVisible(change.getValue() == QuestionKind.CHOICE || change.getValue() == QuestionKind.MULTI));
        when.setItems(conditions());
        when.setItemLabelGenerator(this::words);
        when.setEmptySelectionAllowed(true);
        when.setEmptySelectionCaption(getTranslation("participation.form.always"));
        categories.setItems(ParticipantCategory.values());
        categories.setItemLabelGenerator(one -> getTranslation("participation.category." + one));
        retentionDays.setValue(90);
        field("topic", topic, "half");
        field("kind", kind, "half");
        field("text", text, "");
        field("options", options, "");
        field("when", when, "");
        field("categories", categories, "");
        field("retentionDays", retentionDays, "half");
        field("required", required, "half");
        field("confidential", confidential, "");
        kind.setValue(QuestionKind.TEXT);
        when.setHelperText(getTranslation("participation.form.when-hint"));
        categories.setHelperText(getTranslation("participation.form.categories-hint"));
        retentionDays.setHelperText(getTranslation("participation.form.retention-hint"));
        confidential.setHelperText(getTranslation("participation.form.confidential-explained"));
    }

    private List<When> conditions() {
        var conditions = new ArrayList<When>();
        before.stream().filter(question -> question.fields().kind().decides()).forEach(question -> {
            if (question.fields().kind() == QuestionKind.YES_NO) {
                conditions.add(new When(question.id(), "YES"));
                conditions.add(new When(question.id(), "NO"));
            }
            question.fields().options().forEach(option -> conditions.add(new When(question.id(), option.code())));
        });
        return conditions;
    }

    private String words(When condition) {
        return condition == null ? getTranslation("participation.form.always") : words(condition, before, this);
    }

    /** @return the condition as a sentence: the question and its answer */
    static String words(When condition, List<Question> questions, Component words) {
        var language = UI.getCurrent().getLocale().getLanguage();
        return questions.stream().filter(question -> question.id() == condition.questionId()).findFirst().map(question -> {
            var answer = question.fields().kind() == QuestionKind.YES_NO ? words.getTranslation(condition.answer().equals("YES") ? "yes" : "no")
                    : question.fields().options().stream().filter(option -> option.code().equals(condition.answer())).map(Option::text)
                            .map(text -> text.in(language)).findFirst().orElse(condition.answer());
            return words.getTranslation("participation.form.when", question.fields().text().in(language), answer);
        }).orElse("");
    }

    QuestionDraft question() {
        return new QuestionDraft(topic.getValue(), kind.getValue(), text.texts(), options.options(), required.getValue(), when.getValue(),
                categories.getValue(), retentionDays.getValue(), confidential.getValue());
    }

    void show(QuestionDraft fields) {
        topic.setValue(fields.topic());
        kind.setValue(fields.kind());
        text.setValue(fields.text());
        options.setValue(fields.options());
        required.setValue(fields.required());
        when.setValue(fields.when());
        categories.setValue(fields.categories());
        retentionDays.setValue(fields.retentionDays());
        confidential.setValue(fields.confidential());
    }

    /** @return a value of a field as a person reads it */
    String value(Object value) {
        return switch (value) {
            case null -> null;
            case Topic one -> getTranslation("participation.topic." + one);
            case QuestionKind one -> getTranslation("participation.kind." + one);
            case When one -> words(one);
            case Boolean one -> getTranslation(one ? "yes" : "no");
            case Texts one -> one.toString();
            case Set<?> ones -> String.join(", ", ones.stream().map(one -> getTranslation("participation.category." + one)).toList());
            default -> value.toString();
        };
    }
}
