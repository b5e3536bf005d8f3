package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.plenary.audit.HistoryEntry;
import org.plenary.live.EditConflict;
import org.plenary.restore.RestorePlan;
import org.plenary.restore.RestorePlan.Line;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;

/** Shows what putting back would change now, and does it when that is confirmed. */
final class RestoreDialog extends Dialog {

    private final transient HistoryEntry entry;
    private final transient BinaryOperator<String> words;
    private final transient Histories histories;

    private RestoreDialog(Histories histories, HistoryEntry entry, RestorePlan plan, BinaryOperator<String> words, Runnable restored) {
        this.histories = histories;
        this.entry = entry;
        this.words = words;
        setHeaderTitle(getTranslation(plan.now() == null ? "history.bring-back" : "history.restore.title"));
        setWidth("min(40rem, 96vw)");
        add(new Paragraph(getTranslation(plan.now() == null ? "history.restore.made-again" : "history.restore.changes")));
        var lines = new Div();
        lines.addClassName("history");
        plan.lines().forEach(line -> tell(lines, line));
        add(lines);
        var restore = new Button(getTranslation("history.restore.do"), click -> {
            close();
            if (attempt(() -> histories.restore().restore(plan))) {
                restored.run();
                Notices.done(getTranslation("history.restore.done"));
            }
        });
        restore.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        restore.setId("restore");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), restore);
    }

    /** @param words what is read for a value of a field */
    static void open(Histories histories, HistoryEntry entry, Set<String> told, BinaryOperator<String> words, Runnable restored) {
        attempt(() -> {
            var plan = histories.restore().plan(entry.id(), told);
            if (plan.lines().isEmpty()) {
                Notices.done(UI.getCurrent().getTranslation("history.restore.nothing"));
            } else {
                new RestoreDialog(histories, entry, plan, words, restored).open();
            }
        });
    }

    /** Where the history tells otherwise than is edited, it is told as it was then. */
    private void tell(Div lines, Line line) {
        if (isSimple(line.now()) && isSimple(line.then())) {
            lines.add(change(line.field(), text(line.field(), line.now()), text(line.field(), line.then())));
        } else {
            entry.changes().stream().filter(change -> line.told().contains(change.field())).forEach(change -> lines.add(change(change.field(), null,
                    change.before() == null ? null : words.apply(change.field(), change.before()))));
        }
    }

    private Div change(String field, String now, String then) {
        var name = new Span(histories.words().field(entry.entity(), field, UI.getCurrent().getLocale()));
        name.addClassName("history-field");
        var line = new Div(name);
        line.addClassName("history-change");
        if (now != null) {
            var before = new Span(now);
            before.addClassName("history-before");
            line.add(before, new Span("→"));
        }
        var after = new Span(then == null ? getTranslation("empty") : then);
        after.addClassName(then == null ? "quiet" : "history-after");
        line.add(after);
        return line;
    }

    private boolean isSimple(Object value) {
        return switch (value) {
            case null -> true;
            case Long id -> !entry.apart();
            case Record record -> false;
            case Collection<?> several -> several.stream().allMatch(this::isSimple);
            default -> true;
        };
    }

    private String text(String field, Object value) {
        var kept = FieldWords.kept(value);
        return kept == null ? null : words.apply(field, kept);
    }

    private static boolean attempt(Runnable deed) {
        var ui = UI.getCurrent();
        try {
            deed.run();
            return true;
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            Notices.problem(ui.getTranslation(wrong.key(), wrong.arguments().toArray()));
        } catch (EditConflict e) {
            Notices.problem(ui.getTranslation("history.error.changed"));
        } catch (NotFound e) {
            Notices.problem(ui.getTranslation("history.error.gone"));
        }
        return false;
    }
}
