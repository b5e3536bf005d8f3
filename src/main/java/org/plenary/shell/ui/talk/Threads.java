package org.plenary.shell.ui.talk;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plenary.discussion.Discussion;
import org.plenary.security.CurrentAccount;

/** All discussions about one thing: those that are open, those that are settled, and a place to begin one. What is shown has been read. */
public class Threads extends Div {

    private final transient TalkDesk desk;
    private final Div open = new Div();
    private final Details settled = new Details();
    private final Paragraph none = new Paragraph();
    private final Map<Long, ThreadCard> cards = new HashMap<>();
    private final transient Map<Long, String> typed = new HashMap<>();
    private final RemarkForm form;
    private String entity;
    private Long id;

    public Threads(TalkDesk desk) {
        this.desk = desk;
        addClassNames("stack", "threads");
        open.addClassName("open-threads");
        settled.addClassName("settled");
        none.setText(getTranslation(desk.mayDiscuss() ? "talk.none" : "talk.none-reader"));
        none.addClassName("quiet");
        form = new RemarkForm(getTranslation("talk.begin"), CurrentAccount.get().organisation(),
                within -> desk.discussions().mentionable(desk.meetingId(), entity, within), (words, within) -> {
                    desk.discussions().begin(desk.meetingId(), entity, id, within, words);
                    desk.refresh().run();
                }, null);
        form.setVisible(desk.mayDiscuss());
        add(none, open, settled, form);
    }

    /** @param about the discussions of the thing, the first first */
    public void show(String kind, long thing, List<Discussion> about) {
        if (id != null && (id != thing || !kind.equals(entity))) {
            typed.put(id, form.typed());
            form.type(Objects.requireNonNullElse(typed.remove(thing), ""));
            cards.clear();
        }
        entity = kind;
        id = thing;
        cards.keySet().removeIf(card -> about.stream().noneMatch(one -> one.id() == card));
        var done = new Div();
        arrange(open, about.stream().filter(Discussion::isOpen).toList());
        arrange(done, about.stream().filter(one -> !one.isOpen()).toList());
        settled.removeAll();
        settled.add(done);
        settled.setSummaryText(getTranslation("margin.settled", done.getComponentCount()));
        settled.setVisible(done.getComponentCount() > 0);
        none.setVisible(about.isEmpty());
        var unread = about.stream().filter(Discussion::isUnread).map(Discussion::id).toList();
        if (!unread.isEmpty()) {
            desk.discussions().read(desk.meetingId(), unread);
        }
    }

    private void arrange(Div container, List<Discussion> discussions) {
        var wanted = discussions.stream().map(discussion -> {
            var card = cards.computeIfAbsent(discussion.id(), one -> new ThreadCard(desk));
            card.show(discussion);
            return card;
        }).toList();
        if (!container.getChildren().toList().equals(wanted)) {
            container.removeAll();
            wanted.forEach(container::add);
        }
    }
}
