package org.plenary.preparation.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.TaskDates;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;

/** How tasks read. */
final class TaskWords {

    private TaskWords() {
    }

    static String title(Task task) {
        return task.fields().title(locale().getLanguage());
    }

    /** "Mon 30 May 2016", "2–6 May 2016". */
    static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? Dates.weekday(from, locale()) : Dates.range(from, to, locale());
    }

    /** "45 days before the first day of the meeting". */
    static String relation(TaskDates dates) {
        int offset = dates.offset() == null ? 0 : dates.offset();
        return word("task.relation." + dates.counted(), Math.abs(offset), offset < 0 ? "before" : offset > 0 ? "after" : "on");
    }

    static Badge progress(Progress progress) {
        var word = word("task.progress." + progress);
        return switch (progress) {
            case OPEN -> new Badge(Icons.WAIT, word, Badge.Tone.NEUTRAL);
            case UNDER_WAY -> new Badge(Icons.PLAY, word, Badge.Tone.PRIMARY);
            case DONE -> new Badge(Icons.CHECK, word, Badge.Tone.SUCCESS);
            case DROPPED -> new Badge(Icons.REFUSE, word, Badge.Tone.NEUTRAL);
        };
    }

    static Badge late() {
        return new Badge(Icons.ALERT, word("task.when.LATE"), Badge.Tone.DANGER);
    }

    static Badge milestone() {
        return new Badge(Icons.PIN, word("task.kind.MILESTONE"), Badge.Tone.MARK);
    }

    static Badge example() {
        return new Badge(Icons.IDEA, word("task.example"), Badge.Tone.NEUTRAL);
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
