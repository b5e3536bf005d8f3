package org.plenary.programme.ui.release;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.plenary.programme.release.ChangeWords;
import org.plenary.programme.release.SessionChange;
import org.plenary.programme.release.SessionChange.Turn;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.Icons;

/** What moved, session by session: what it was and what it is. */
class ChangeList extends OrderedList {

    ChangeList(List<SessionChange> changes, ChangeWords words) {
        addClassName("release-changes");
        changes.forEach(change -> add(new ListItem(head(change, words), lines(change, words))));
    }

    static Div head(SessionChange change, ChangeWords words) {
        var title = new Span(words.title(change.session()));
        title.addClassName("release-title");
        var head = new Div(badge(change.turn(), words.turn(change)), title);
        head.addClassName("release-change");
        return head;
    }

    static Div lines(SessionChange change, ChangeWords words) {
        var lines = new Div();
        lines.addClassName("release-lines");
        words.lines(change).forEach(line -> {
            var what = new Span(line.what());
            what.addClassName("quiet");
            var values = new Span();
            if (!line.was().isEmpty()) {
                var before = new Span(" (" + values.getTranslation("releases.was") + ")");
                before.addClassName("unseen");
                var was = new HtmlContainer("del");
                was.add(new Span(line.was()), before);
                was.addClassName("release-was");
                values.add(was);
            }
            if (!line.is().isEmpty()) {
                values.add(new Span(line.is()));
            }
            values.addClassName("release-values");
            lines.add(what, values);
        });
        return lines;
    }

    private static Badge badge(Turn turn, String word) {
        return switch (turn) {
            case ADDED -> new Badge(Icons.ADD, word, Tone.SUCCESS);
            case CANCELLED -> new Badge(Icons.REFUSE, word, Tone.DANGER);
            case MOVED -> new Badge(Icons.MOVE, word, Tone.WARNING);
            case ELSEWHERE -> new Badge(Icons.ROOM, word, Tone.WARNING);
            case CHANGED -> new Badge(Icons.EDIT, word, Tone.PRIMARY);
        };
    }
}
