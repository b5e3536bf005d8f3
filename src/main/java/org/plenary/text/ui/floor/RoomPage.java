package org.plenary.text.ui.floor;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Set;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.text.NegotiatedText;
import org.plenary.text.ProposalService;
import org.plenary.text.TextService;
import org.plenary.text.floor.Floor;
import org.plenary.text.floor.FloorService;
import org.plenary.text.floor.PointOfOrderService;
import org.plenary.text.floor.SpeakerService;

/** A page about one text in the room. It follows the text, what the chair opens, the speakers and the points of order. */
abstract class RoomPage extends MeetingPage {

    private static final Set<String> FOLLOWED = Set.of(TextService.TEXT, TextService.PARAGRAPH, ProposalService.PROPOSAL, FloorService.FLOOR,
            SpeakerService.SPEAKER, PointOfOrderService.POINT_OF_ORDER);

    private final transient TextService texts;
    private final transient FloorService floors;
    private final transient SpeakerService speakers;
    private final transient PointOfOrderService points;
    private final transient Rights rights;
    private long textId;

    RoomPage(String titleKey, RoomServices services, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, titleKey);
        this.texts = services.texts();
        this.floors = services.floors();
        this.speakers = services.speakers();
        this.points = services.points();
        this.rights = rights;
    }

    @Override
    protected final void show(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("text").orElseThrow();
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFound("text", id);
        }
        textId = Long.parseLong(id);
        removeAll();
        build(event);
        read();
    }

    /** Makes the page, empty. */
    abstract void build(BeforeEnterEvent event);

    /** Shows what is now, and leaves alone what is being typed. */
    abstract void show(NegotiatedText text, Floor floor);

    @Override
    protected final void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> FOLLOWED.contains(change.entity()))) {
            read();
        }
    }

    final void read() {
        show(texts.text(meetingId(), textId), floors.floor(meetingId(), textId));
    }

    final long textId() {
        return textId;
    }

    final boolean may(Action action) {
        return rights.may(action, meetingId());
    }

    final FloorDesk desk() {
        return new FloorDesk(meetingId(), textId, meeting().zone(), floors, speakers, points, may(Action.ADOPT_TEXT), may(Action.DRAFT_TEXT),
                may(Action.EDIT_MEETING), this::read);
    }
}
