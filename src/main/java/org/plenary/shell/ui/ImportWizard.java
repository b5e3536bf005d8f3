package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.table.Column;
import org.plenary.exchange.table.Import.Field;
import org.plenary.exchange.table.Import.Line;
import org.plenary.exchange.table.Import.Mapping;
import org.plenary.exchange.table.ImportTarget;
import org.plenary.exchange.table.ImportTarget.Outcome;
import org.plenary.exchange.table.ImportTarget.Verdict;
import org.plenary.exchange.table.ListExport;
import org.plenary.exchange.table.TableDefinition;
import org.plenary.exchange.table.TableLimits;
import org.plenary.exchange.table.TableReader;
import org.plenary.exchange.table.TableRow;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;

/**
 * Takes a table in: a file, which column is what, each row with what is wrong at its cells, and only then the import, of all rows or
 * of the good ones. Until its last button nothing is changed.
 *
 * @param <R> what a row becomes
 */
public class ImportWizard<R> extends Div {

    /** Steps, as the reader sees them. */
    enum Step {
        FILE, COLUMNS, QUESTIONS, ROWS, RESULT
    }

    /** @param verdict null where the row was wrong in itself */
    record Row<R>(Line<R> line, Verdict verdict) {

        boolean good() {
            return verdict != null && verdict.wrong().isEmpty();
        }

        List<Violation> wrong() {
            return verdict == null ? line.wrong() : verdict.wrong();
        }

        List<Violation> notes() {
            return Stream.concat(line.notes().stream(), verdict == null ? Stream.empty() : verdict.notes().stream()).toList();
        }
    }

    private final long meetingId;
    private final transient TableDefinition<R> definition;
    private final transient ImportTarget<R> target;
    private final String entity;
    private final transient Messages messages;
    private final String backTo;
    private final OrderedList steps = new OrderedList();
    private final Div content = new Div();
    private transient List<TableRow> rows = List.of();
    private boolean asked;

    /**
     * @param entity whose {@code field.ENTITY.name} texts name the fields
     * @param backTo address of the list that holds what was imported
     */
    public ImportWizard(long meetingId, TableDefinition<R> definition, ImportTarget<R> target, String entity, Messages messages, String backTo) {
        this.meetingId = meetingId;
        this.definition = definition;
        this.target = target;
        this.entity = entity;
        this.messages = messages;
        this.backTo = backTo;
        addClassNames("import", "stack");
        steps.addClassName("import-steps");
        content.addClassNames("card", "stack");
        add(steps, content);
        askForFile();
    }

    private void askForFile() {
        rows = List.of();
        asked = false;
        var upload = new Upload(new BoundedUpload((int) TableLimits.USUAL.bytes(), (name, content) -> receive(content)));
        upload.setId("import-file");
        upload.setUploadButton(new Button(getTranslation("lists.import.choose"), Icons.UPLOAD.create()));
        upload.setDropLabel(new Span(getTranslation("lists.import.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) TableLimits.USUAL.bytes());
        upload.setAcceptedFileTypes(".xlsx", ".csv", ".txt");
        upload.addFileRejectedListener(rejected -> Notices.problem(getTranslation("lists.import.rejected", TableLimits.USUAL.bytes() / 1_000_000)));
        var known = new Paragraph(getTranslation("lists.import.known", String.join(", ", definition.fields().stream().map(this::label).toList())));
        known.addClassName("quiet");
        var empty = new Downloads<>(getTranslation("lists.import.template-name"), () -> new ListExport<>(getLocale(), getTranslation("lists.import.template"),
                definition.fields().stream().map(field -> Column.<String>text(label(field), 24, text -> text)).toList(),
                (offset, limit) -> List.<String>of()), getTranslation("lists.import.template"));
        show(Step.FILE, new Paragraph(getTranslation("lists.import.hint")), upload, known, empty);
    }

    private void receive(byte[] content) {
        try {
            read(new TableReader(TableLimits.USUAL).read(new ByteArrayInputStream(content)));
        } catch (FileRefused e) {
            askForFile();
            Notices.problem(e.refusal().in(getLocale(), messages::get));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on with the rows of a file. */
    void read(List<TableRow> read) {
        rows = read;
        askForColumns(definition.guess(rows));
    }

    private void askForColumns(Mapping mapping) {
        var now = new AtomicReference<>(mapping);
        var form = new ImportColumns(definition, rows, mapping, this::label, now::set);
        var next = primary("lists.import.check", () -> {
            var missing = definition.missing(now.get());
            form.showMissing(missing);
            if (missing.isEmpty()) {
                ask(now.get());
            }
        });
        show(Step.COLUMNS, new Paragraph(getTranslation("lists.import.columns-hint", rows.size() - 1 - mapping.headingRow(), mapping.columns().size())),
                form, buttons(new Button(getTranslation("lists.import.other-file"), click -> askForFile()), next));
    }

    /** What only a person can tell is asked before anything is read. */
    private void ask(Mapping mapping) {
        var questions = definition.questions(rows, mapping);
        asked = !questions.isEmpty();
        if (asked) {
            var form = new ImportQuestions(questions, this::label);
            show(Step.QUESTIONS, new Paragraph(getTranslation("lists.import.questions-hint", questions.size())), form,
                    buttons(new Button(getTranslation("lists.import.back"), click -> askForColumns(mapping)),
                            primary("lists.import.check", () -> form.answers().ifPresent(answers -> askForConsent(mapping, answers)))));
        } else {
            askForConsent(mapping, Map.of());
        }
    }

    private void askForConsent(Mapping mapping, Map<String, String> answers) {
        var lines = definition.read(rows, mapping, answers);
        var verdicts = target.compare(meetingId, lines.stream().filter(Line::good).map(Line::value).toList()).iterator();
        var preview = new ArrayList<Row<R>>();
        lines.forEach(line -> preview.add(new Row<>(line, line.good() ? verdicts.next() : null)));
        var good = preview.stream().filter(Row::good).map(row -> row.line().value()).toList();
        var shown = new ImportPreview<>(preview, definition.fields().stream().filter(field -> lines.stream().anyMatch(line -> line.cells().containsKey(field.name()))).toList(),
                this::label, definition::said);
        var apply = primary("lists.import.apply", () -> apply(good));
        apply.setId("import-apply");
        Runnable decide = () -> {
            var number = shown.onlyGood() || good.size() == lines.size() ? good.size() : 0;
            apply.setEnabled(number > 0);
            apply.setText(getTranslation("lists.import.apply", number));
        };
        shown.onChoice(decide);
        decide.run();
        show(Step.ROWS, shown, buttons(new Button(getTranslation("lists.import.back"), click -> askForColumns(mapping)), apply));
    }

    private void apply(List<R> good) {
        var outcome = new AtomicReference<Outcome>();
        var refused = new AtomicReference<InvalidInput>();
        ProgressDialog.run(getTranslation("lists.import.running"), progress -> {
            try {
                outcome.set(target.apply(meetingId, good, progress::at));
            } catch (InvalidInput e) {
                refused.set(e);
            }
        }, () -> {
            if (refused.get() == null) {
                tell(outcome.get());
            } else {
                var first = refused.get().violations().getFirst();
                Notices.problem(getTranslation("lists.import.nothing", getTranslation(first.key(), first.arguments().toArray())));
            }
        });
    }

    private void tell(Outcome outcome) {
        var said = new H2(getTranslation("lists.import.done"));
        said.setId("import-done");
        said.getElement().setAttribute("role", "status");
        var open = primary("lists.import.open", () -> getUI().orElseThrow().navigate(backTo));
        show(Step.RESULT, said, new Paragraph(getTranslation("lists.import.outcome", outcome.added(), outcome.changed(), outcome.unchanged())),
                buttons(new Button(getTranslation("lists.import.other-file"), click -> askForFile()), open));
    }

    private void show(Step current, Component... components) {
        steps.removeAll();
        for (var step : Step.values()) {
            if (step == Step.QUESTIONS && !asked) {
                continue;
            }
            var item = new ListItem(getTranslation("lists.import.step." + step));
            if (step == current) {
                item.getElement().setAttribute("aria-current", "step");
            }
            steps.add(item);
        }
        content.removeAll();
        content.add(components);
    }

    private Button primary(String key, Runnable act) {
        var button = new Button(getTranslation(key, 0), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setId("import-next");
        return button;
    }

    private static Div buttons(Component... components) {
        var buttons = new Div(components);
        buttons.addClassName("actions");
        return buttons;
    }

    private String label(Field field) {
        return label(field.name());
    }

    private String label(String name) {
        return getTranslation("field." + entity + "." + name);
    }
}
