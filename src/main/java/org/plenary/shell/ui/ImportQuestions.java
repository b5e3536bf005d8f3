package org.plenary.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.plenary.exchange.table.Question;
import org.plenary.exchange.table.Question.Option;

/** What has to be decided before a table can be read: each question with what can be answered. */
class ImportQuestions extends Div {

    private static final int MOST_ROWS_NAMED = 8;

    private final Map<String, Select<Option>> answers = new LinkedHashMap<>();

    ImportQuestions(List<Question> questions, UnaryOperator<String> label) {
        addClassName("import-questions");
        questions.forEach(question -> {
            var select = new Select<Option>();
            select.setId("import-question-" + (answers.size() + 1));
            select.setLabel(getTranslation("lists.import.question", label.apply(question.text().field()),
                    getTranslation(question.text().key(), question.text().arguments().toArray())));
            select.setItems(question.options());
            select.setItemLabelGenerator(option -> option == null ? "" : getTranslation(option.text(), option.arguments().toArray()));
            select.setPlaceholder(getTranslation("lists.import.choose-answer"));
            select.setHelperText(rows(question.rows()));
            select.setRequiredIndicatorVisible(true);
            select.setManualValidation(true);
            select.setWidthFull();
            question.options().stream().filter(option -> option.value().equals(question.proposed())).findFirst().ifPresent(select::setValue);
            select.addValueChangeListener(change -> select.setInvalid(false));
            answers.put(question.id(), select);
            add(select);
        });
    }

    private String rows(List<Integer> rows) {
        var named = rows.stream().limit(MOST_ROWS_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return getTranslation("lists.import.question-rows", rows.size(), rows.size() > MOST_ROWS_NAMED ? named + " …" : named);
    }

    /** @return nothing while one is not answered: it says so */
    Optional<Map<String, String>> answers() {
        var given = new HashMap<String, String>();
        answers.forEach((id, select) -> {
            select.setInvalid(select.getValue() == null);
            select.setErrorMessage(getTranslation("lists.import.answer-missing"));
            if (select.getValue() != null) {
                given.put(id, select.getValue().value());
            }
        });
        answers.values().stream().filter(Select::isInvalid).findFirst().ifPresent(Select::focus);
        return given.size() == answers.size() ? Optional.of(given) : Optional.empty();
    }
}
