package org.plenary.programme.ui.release;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.agenda.AgendaService;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.programme.FindingService;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.RoomService;
import org.plenary.programme.release.ChangeWords;
import org.plenary.programme.release.NoticeService;
import org.plenary.programme.release.ReleaseFileService;
import org.plenary.programme.release.ReleaseNote;
import org.plenary.programme.release.ReleaseService;
import org.plenary.programme.release.Upcoming;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;

/** The releases of a programme: what would be published next, what is told of the newest, and all that were published. */
@Route(value = "m/:code/programme/releases", layout = MeetingWorkspace.class)
@PermitAll
public class ReleasesView extends MeetingPage {

    private static final Set<String> ARRANGED = Set.of(ProgrammeService.SESSION, RoomService.ROOM, FindingService.FINDING, FindingService.PROGRAMME_RULES,
            AgendaService.AGENDA_ITEM);

    private final transient ReleaseService releases;
    private final transient NoticeService notices;
    private final transient ReleaseFileService files;
    private final transient Rights rights;
    private final transient Messages messages;
    private final Div list = new Div();
    private PublishCard next;
    private NoticesCard told;
    private transient Upcoming upcoming;

    public ReleasesView(ReleaseService releases, NoticeService notices, ReleaseFileService files, Rights rights, Messages messages, MeetingDirectory meetings,
            LiveEvents live) {
        super(meetings, live, "releases.title");
        this.releases = releases;
        this.notices = notices;
        this.files = files;
        this.rights = rights;
        this.messages = messages;
        addClassNames("stack", "releases");
        list.addClassName("stack");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        removeAll();
        next = rights.may(Action.EDIT_PROGRAMME, meetingId()) ? new PublishCard(rights.may(Action.EDIT_MEETING, meetingId()), this::publish) : null;
        told = rights.may(Action.EDIT_MEETING, meetingId()) ? new NoticesCard(notices, meetingId(), this::readTold) : null;
        add(ReleaseSections.of(meeting(), ReleaseSections.RELEASES, rights), head());
        Optional.ofNullable(told).ifPresent(this::add);
        Optional.ofNullable(next).ifPresent(this::add);
        add(list);
        read();
    }

    private Div head() {
        var code = meeting().code();
        var links = new Div(link("m/" + code + "/my-programme", "releases.my", Icons.USER), link("programme/" + code, "releases.public.programme", Icons.CALENDAR),
                link("screen/" + code, "releases.public.screen", Icons.SYSTEM));
        links.addClassName("actions");
        var head = new Div(new H2(getTranslation("releases.title")), links);
        head.addClassName("page-head");
        return head;
    }

    private Anchor link(String address, String key, Icons icon) {
        var link = new Anchor(address + "?lang=" + getLocale().getLanguage(), getTranslation(key), AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        link.addComponentAsFirst(icon.create());
        link.addClassName("download");
        return link;
    }

    @Override
    protected void changed(List<Change> changes) {
        if (has(changes, ReleaseService.PROGRAMME_RELEASE)) {
            read();
        } else if (has(changes, NoticeService.RELEASE_NOTICE)) {
            readTold();
        }
        if (changes.stream().anyMatch(change -> ARRANGED.contains(change.entity()))) {
            readNext();
        }
    }

    private static boolean has(List<Change> changes, String entity) {
        return changes.stream().anyMatch(change -> change.entity().equals(entity));
    }

    private void publish(ReleaseNote note, String reason) {
        var release = releases.publish(meetingId(), upcoming.programme(), note, reason);
        Notices.done(getTranslation("releases.published", release.number()));
        read();
    }

    private ChangeWords words() {
        return new ChangeWords(messages, Messages.offered(getLocale()), meeting().zone());
    }

    private void readNext() {
        if (next != null) {
            upcoming = releases.upcoming(meetingId(), getLocale());
            next.show(upcoming, words());
        }
    }

    private void readTold() {
        if (told != null) {
            told.show(notices.drafts(meetingId()), words());
        }
    }

    private void read() {
        readNext();
        readTold();
        list.removeAll();
        var all = releases.releases(meetingId());
        all.forEach(release -> list.add(new ReleaseEntry(release, meeting(), releases, files, words())));
        if (all.isEmpty() && next == null) {
            list.add(new EmptyState(Icons.CALENDAR, getTranslation("releases.none"), getTranslation("releases.none-hint")));
        }
    }
}
