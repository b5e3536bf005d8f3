package org.plenary.participation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plenary.files.MeetingFiles;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.Question;
import org.plenary.participation.QuestionDraft.Option;
import org.plenary.participation.RegistrationForm;
import org.plenary.participation.Topic;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.FileButton;

/** The questions of a registration form as fields, under their headings; those that are not asked, given what was answered, are hidden. */
class QuestionFields extends Div {

    /** What takes a file that answers a question. */
    interface Files {
        /** @return why it was not taken; empty when it was */
        Optional<String> attach(Question question, String name, InputStream content);
    }

    private record Field(Component component, Supplier<String> read, Consumer<String> write) {
    }

    private final transient RegistrationForm form;
    private final transient Files files;
    private final Locale locale;
    private final Runnable typed;
    private final Map<Long, Field> fields = new LinkedHashMap<>();
    private final Map<Topic, Div> headings = new LinkedHashMap<>();
    private final Map<Long, String> attached = new HashMap<>();
    private ParticipantCategory category;

    /**
     * @param locale of the questions
     * @param files  null where nothing can be handed in, as in a preview
     * @param typed  called when an answer was changed by whoever fills in the form
     */
    QuestionFields(RegistrationForm form, Locale locale, Files files, Runnable typed) {
        this.form = form;
        this.locale = locale;
        this.files = files;
        this.typed = typed;
        addClassName("stack");
        form.questions().forEach(question -> {
            var field = field(question);
            field.component().addClassName("question");
            field.component().setId(RegistrationForm.field(question));
            fields.put(question.id(), field);
            headings.computeIfAbsent(question.fields().topic(), this::heading).add(field.component());
        });
        add(headings.values().toArray(Component[]::new));
    }

    private Div heading(Topic topic) {
        var part = new Div(new H2(getTranslation(locale, "participation.topic." + topic)));
        part.addClassNames("stack", "topic");
        return part;
    }

    /** Shows what is asked of this category. */
    void ask(ParticipantCategory of) {
        category = of;
        var asked = form.asked(category, answers()).stream().map(Question::id).collect(Collectors.toSet());
        form.questions().forEach(question -> fields.get(question.id()).component().setVisible(asked.contains(question.id())));
        headings.values().forEach(part -> part.setVisible(part.getChildren().skip(1).anyMatch(Component::isVisible)));
    }

    /** @return what stands in the fields, whether asked or not */
    Map<Long, String> answers() {
        var answers = new HashMap<Long, String>();
        fields.forEach((question, field) -> {
            var answer = field.read().get();
            if (answer != null && !answer.isBlank()) {
                answers.put(question, answer);
            }
        });
        return answers;
    }

    void show(Map<Long, String> answers) {
        fields.forEach((question, field) -> field.write().accept(answers.getOrDefault(question, "")));
        ask(category);
    }

    /** Says what is wrong at each question, and takes away what no longer is. */
    void show(List<Violation> violations) {
        form.questions().forEach(question -> {
            var wrong = violations.stream().filter(violation -> violation.field().equals(RegistrationForm.field(question))).findFirst();
            var component = fields.get(question.id()).component();
            if (component instanceof HasValidation validated) {
                validated.setErrorMessage(wrong.map(violation -> getTranslation(violation.key(), violation.arguments().toArray())).orElse(null));
                validated.setInvalid(wrong.isPresent());
            } else {
                component.getElement().getClassList().set("invalid", wrong.isPresent());
            }
        });
    }

    /** For a form of which nothing else is wrong: the focus goes to the first question that is. */
    void focusWrong() {
        fields.values().stream().map(Field::component).filter(component -> component instanceof HasValidation validated && validated.isInvalid())
                .findFirst().ifPresent(component -> component.getElement().callJsFunction("focus"));
    }

    boolean says(Violation violation) {
        return violation.field().startsWith("question-");
    }

    private Field field(Question question) {
        return switch (question.fields().kind()) {
            case TEXT -> text(question, new TextField());
            case LONG_TEXT -> text(question, new TextArea());
            case DATE -> date(question);
            case YES_NO -> choice(question, List.of("YES", "NO"), code -> getTranslation(locale, code.equals("YES") ? "yes" : "no"));
            case CHOICE -> choice(question, codes(question), word(question));
            case MULTI -> several(question);
            case FILE -> file(question);
        };
    }

    private <F extends AbstractField<?, String> & HasLabel & HasHelper> Field text(Question question, F field) {
        prepare(question, field);
        return new Field(field, field::getValue, field::setValue);
    }

    private Field date(Question question) {
        var field = new DatePicker();
        field.setI18n(DateWords.of(locale));
        field.setLocale(DateWords.dayFirst(locale));
        prepare(question, field);
        return new Field(field, () -> field.getValue() == null ? "" : field.getValue().toString(),
                answer -> field.setValue(answer.isBlank() ? null : LocalDate.parse(answer)));
    }

    private Field choice(Question question, List<String> codes, Function<String, String> word) {
        var field = new RadioButtonGroup<String>();
        field.setItems(codes);
        field.setItemLabelGenerator(word::apply);
        prepare(question, field);
        return new Field(field, field::getValue, answer -> field.setValue(answer.isBlank() ? null : answer));
    }

    private Field several(Question question) {
        var field = new CheckboxGroup<String>();
        field.setItems(codes(question));
        field.setItemLabelGenerator(word(question)::apply);
        prepare(question, field);
        return new Field(field, () -> codes(question).stream().filter(field.getValue()::contains).collect(Collectors.joining(",")),
                answer -> field.setValue(new LinkedHashSet<>(answer.isBlank() ? List.of() : List.of(answer.split(",")))));
    }

    private <F extends Component & HasValue<?, ?> & HasLabel & HasHelper> void prepare(Question question, F field) {
        field.setLabel(question.fields().text().in(locale.getLanguage()));
        field.setRequiredIndicatorVisible(question.fields().required());
        if (field instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
        if (question.fields().confidential()) {
            field.setHelperText(getTranslation(locale, "participation.form.confidential-hint", question.fields().retentionDays()));
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask(category);
                typed.run();
            }
        });
    }

    private Field file(Question question) {
        var said = new Span();
        said.addClassName("quiet");
        var part = new Div(new Span(question.fields().text().in(locale.getLanguage())), said);
        part.addClassName("file-question");
        if (files != null) {
            part.add(upload(getTranslation("participation.attach"), (name, content) -> files.attach(question, name, content), ".pdf", ".jpg", ".jpeg", ".png"));
        }
        return new Field(part, () -> attached.get(question.id()), answer -> {
            attached.put(question.id(), answer);
            said.setText(answer);
        });
    }

    static FileButton upload(String word, FileButton.Receiver receiver, String... types) {
        return new FileButton(word, MeetingFiles.LARGEST,
                UI.getCurrent().getTranslation("participation.file-rejected", MeetingFiles.LARGEST / 1_000_000), receiver, types);
    }

    private static List<String> codes(Question question) {
        return question.fields().options().stream().map(Option::code).toList();
    }

    private Function<String, String> word(Question question) {
        return code -> question.fields().options().stream().filter(option -> option.code().equals(code)).findFirst()
                .map(option -> option.text().in(locale.getLanguage())).orElse(code);
    }
}
