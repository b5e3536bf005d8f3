package org.plenary.together.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.plenary.discussion.DiscussedSubject;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionService;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.ViewState;
import org.plenary.shell.ui.talk.Talk;
import org.plenary.shell.ui.talk.TalkDesk;
import org.plenary.shell.ui.talk.ThreadCard;
import org.plenary.subject.Kind;

/** All discussions of a meeting that the reader may see; a letter or the home page leads to one of them. */
@Route(value = "m/:code/together/discussions", layout = MeetingWorkspace.class)
@PermitAll
public class DiscussionsView extends MeetingPage {

    private enum Shown {
        OPEN, UNREAD, ALL
    }

    private final transient DiscussionService discussions;
    private final transient Rights rights;
    private final Select<Shown> shown = new Select<>();
    private final Div cards = new Div();
    private final Map<Long, Div> byId = new HashMap<>();
    private final Map<Long, ThreadCard> threads = new HashMap<>();
    private transient ViewState state;
    private transient TalkDesk desk;
    private Long pointed;

    public DiscussionsView(DiscussionService discussions, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "together.discussions");
        this.discussions = discussions;
        this.rights = rights;
        addClassName("discussions");
        shown.setLabel(getTranslation("together.shown"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(one -> getTranslation("together.shown." + one));
        shown.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                pointed = null;
                state.set("show", change.getValue().name().toLowerCase(Locale.ROOT)).set("thread", null).replaceIn(getUI().orElseThrow());
                read();
            }
        });
        cards.addClassName("stack");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        state = ViewState.of(event.getLocation());
        pointed = state.id("thread").orElse(null);
        desk = new TalkDesk(discussions, meetingId(), meeting().zone(), rights.may(Action.DISCUSS, meetingId()), this::read);
        threads.clear();
        byId.clear();
        shown.setValue(state.get("show", Shown.class).orElse(pointed == null ? Shown.OPEN : Shown.ALL));
        var head = new Div(new H2(getTranslation("together.discussions")));
        head.addClassName("page-head");
        var filters = new Div(shown);
        filters.addClassName("filters");
        removeAll();
        add(TogetherSections.of(meeting(), TogetherSections.DISCUSSIONS, rights), head, filters, cards);
        read();
        if (pointed != null && byId.containsKey(pointed)) {
            byId.get(pointed).addClassName("pointed");
            byId.get(pointed).getElement().setAttribute("tabindex", "-1").executeJs("setTimeout(() => { this.scrollIntoView({block: 'center'}); this.focus({preventScroll: true}); })");
            if (CurrentAccount.get().look() == null) {
                discussions.read(meetingId(), List.of(pointed));
                Talk.wasRead(event.getUI());
            }
        }
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(DiscussionService.DISCUSSION))) {
            read();
        }
    }

    private void read() {
        var wanted = discussions.all(meetingId(), getLocale().getLanguage()).stream().filter(one -> isShown(one.discussion())).map(this::card).toList();
        if (!cards.getChildren().toList().equals(wanted) || wanted.isEmpty()) {
            cards.removeAll();
            wanted.forEach(cards::add);
        }
        if (wanted.isEmpty()) {
            cards.add(new EmptyState(Icons.COMMENT, getTranslation("together.no-discussions"), getTranslation("together.no-discussions-hint"),
                    TogetherSections.subjects(meeting())));
        }
    }

    private boolean isShown(Discussion one) {
        return Objects.equals(pointed, one.id()) || switch (shown.getValue()) {
            case OPEN -> one.isOpen();
            case UNREAD -> one.isUnread();
            case ALL -> true;
        };
    }

    private Div card(DiscussedSubject one) {
        var thread = threads.computeIfAbsent(one.discussion().id(), id -> new ThreadCard(desk));
        thread.show(one.discussion());
        return byId.computeIfAbsent(one.discussion().id(), id -> {
            var kind = new Span(getTranslation("tab." + Kind.valueOf(one.discussion().entity()).part().name().toLowerCase(Locale.ROOT)));
            kind.addClassName("quiet");
            var title = new H3();
            if (one.about() == null) {
                title.setText(getTranslation("together.gone"));
            } else {
                title.add(new Anchor(one.about().path(), Objects.requireNonNullElse(one.about().title(), getTranslation("entity." + one.discussion().entity()))));
            }
            var card = new Div(new Div(title, kind), thread);
            card.addClassNames("card", "stack", "discussed");
            return card;
        });
    }
}
