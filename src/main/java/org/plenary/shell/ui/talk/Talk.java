package org.plenary.shell.ui.talk;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.discussion.DiscussionService;
import org.plenary.discussion.Standing;
import org.plenary.live.Change;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Icons;

/** The discussions of the meeting that is open: how many there are about each thing, and the panel beside the page in which they are read. */
public final class Talk {

    private final DiscussionService discussions;
    private final TalkDesk desk;
    private final Span unread = new Span();
    private final Set<TalkButton> buttons = new LinkedHashSet<>();
    private Map<String, Map<Long, Standing>> standing;
    private Dialog panel;
    private Threads threads;
    private String entity;
    private long id;

    private Talk(DiscussionService discussions, MeetingHeading meeting, boolean mayDiscuss) {
        this.discussions = discussions;
        desk = new TalkDesk(discussions, meeting.id(), meeting.zone(), mayDiscuss, this::refresh);
        standing = discussions.standing(meeting.id());
        unread.addClassName("unread-mark");
        showUnread();
    }

    /** From now on the discussions of this meeting are those of the page. */
    public static Talk begin(UI ui, DiscussionService discussions, Rights rights, MeetingHeading meeting) {
        of(ui).ifPresent(Talk::end);
        var talk = new Talk(discussions, meeting, rights.may(Action.DISCUSS, meeting.id()));
        ComponentUtil.setData(ui, Talk.class, talk);
        return talk;
    }

    static Optional<Talk> of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Talk.class));
    }

    /** Somebody has read discussions elsewhere on the page. */
    public static void wasRead(UI ui) {
        of(ui).ifPresent(Talk::refresh);
    }

    /** Another meeting is shown, or none. */
    public void end() {
        if (panel != null) {
            panel.close();
        }
    }

    /** @return how many remarks are new to the viewer, for whatever leads to them; nothing where there is none */
    public Span unread() {
        return unread;
    }

    private void showUnread() {
        var count = standing.values().stream().flatMap(things -> things.values().stream()).mapToInt(Standing::unread).sum();
        unread.setText(String.valueOf(count));
        unread.setTitle(unread.getTranslation("talk.unread-count", count));
        unread.setVisible(count > 0);
    }

    public void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(DiscussionService.DISCUSSION))) {
            refresh();
        }
    }

    Standing standing(String kind, long thing) {
        return standing.getOrDefault(kind, Map.of()).getOrDefault(thing, Standing.NONE);
    }

    void add(TalkButton button) {
        buttons.add(button);
    }

    void remove(TalkButton button) {
        buttons.remove(button);
    }

    void open(String kind, long thing, String title) {
        entity = kind;
        id = thing;
        if (panel == null) {
            threads = new Threads(desk);
            panel = new Dialog(threads);
            panel.addClassName("talk");
            panel.setModality(ModalityMode.MODELESS);
            panel.setCloseOnOutsideClick(false);
            panel.setDraggable(true);
            var close = new Button(Icons.REFUSE.create(), click -> panel.close());
            close.setAriaLabel(panel.getTranslation("close"));
            close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            panel.getHeader().add(close);
        }
        panel.setHeaderTitle(title);
        refresh();
        panel.open();
    }

    private void refresh() {
        if (panel != null && entity != null) {
            threads.show(entity, id, discussions.of(desk.meetingId(), entity).getOrDefault(id, List.of()));
        }
        standing = discussions.standing(desk.meetingId());
        showUnread();
        List.copyOf(buttons).forEach(TalkButton::count);
    }
}
