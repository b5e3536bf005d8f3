package org.plenary.text.ui.floor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.audit.HistoryService;
import org.plenary.discussion.DiscussionService;
import org.plenary.live.LiveEvents;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.text.DraftingService;
import org.plenary.text.NegotiatedText;
import org.plenary.text.Paragraph;
import org.plenary.text.ProposalService;
import org.plenary.text.StructureService;
import org.plenary.text.floor.Candidate;
import org.plenary.text.floor.Floor;
import org.plenary.text.ui.Desk;

/** What the chair works with in the room: the paragraphs to open, the open one with what is proposed for it, the speakers, points of order. */
@Route(value = "m/:code/texts/:text/chair", layout = MeetingWorkspace.class)
@PermitAll
public class ChairView extends RoomPage {

    private final transient RoomServices services;
    private final transient DraftingService drafting;
    private final transient StructureService structure;
    private final transient ProposalService proposals;
    private final transient DiscussionService discussions;
    private final transient HistoryService history;
    private final transient Rights rights;
    private final Div standing = new Div();
    private final Button previous = step("room.previous", Icons.CHEVRON_LEFT, () -> beside(-1));
    private final Button next = step("room.next-paragraph", Icons.CHEVRON_RIGHT, () -> beside(1));
    private final Button nextOpen = step("room.next-open", Icons.HELP, this::nextStillOpen);
    private transient FloorDesk desk;
    private ParagraphList paragraphs;
    private OpenedParagraph opened;
    private SpeakersPanel speakers;
    private PointsPanel points;
    private transient NegotiatedText text;
    private transient Floor floor;

    public ChairView(RoomServices services, DraftingService drafting, StructureService structure, ProposalService proposals,
            DiscussionService discussions, HistoryService history, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super("room.chair", services, rights, directory, live);
        this.services = services;
        this.drafting = drafting;
        this.structure = structure;
        this.proposals = proposals;
        this.discussions = discussions;
        this.history = history;
        this.rights = rights;
        addClassName("chair");
        standing.addClassName("marks");
        standing.getElement().setAttribute("role", "status");
    }

    @Override
    void build(BeforeEnterEvent event) {
        rights.require(Action.ADOPT_TEXT, meetingId());
        desk = desk();
        paragraphs = new ParagraphList(this::open);
        var names = desk.speakers().candidates(meetingId(), getLocale()).stream().map(Candidate::name).toList();
        // The chair decides and takes no position: what the chair may draft is done in the text itself.
        opened = new OpenedParagraph(new Desk(meetingId(), meeting().zone(), services.texts(), drafting, structure, proposals, discussions, history, false,
                false, true, false, false, () -> text, this::read, (_, _) -> { }), names);
        speakers = new SpeakersPanel(desk);
        points = new PointsPanel(desk);
        var steps = new Div(previous, next, nextOpen);
        steps.addClassName("actions");
        var bar = new Div(standing, steps, RoomLinks.from(meeting().code(), textId(), true, RoomLinks.Page.CHAIR));
        bar.addClassNames("card", "chair-bar");
        var list = new Section(new H2(getTranslation("room.paragraphs")), paragraphs);
        list.addClassNames("card", "chair-paragraphs");
        var side = new Div(points, speakers);
        side.addClassName("chair-side");
        add(bar, list, opened, side);
    }

    @Override
    void show(NegotiatedText now, Floor current) {
        text = now;
        floor = current;
        standing.removeAll();
        int open = now.openBrackets();
        standing.add(new Badge(open == 0 ? Icons.CHECK : Icons.ALERT, getTranslation("text.brackets", open),
                open == 0 ? Badge.Tone.SUCCESS : Badge.Tone.WARNING),
                new Badge(Icons.CHECK, getTranslation("text.agreed", now.agreed(), now.standing().size()), Badge.Tone.PRIMARY));
        paragraphs.show(now, current.paragraph());
        opened.show(now, current.paragraph());
        speakers.show(current);
        points.show(current.points());
        previous.setEnabled(beside(-1) != null);
        next.setEnabled(beside(1) != null);
        nextOpen.setEnabled(nextStillOpen() != null);
    }

    private Button step(String key, Icons icon, Supplier<Paragraph> to) {
        var button = new Button(getTranslation(key), icon.create(), click -> {
            var paragraph = to.get();
            if (paragraph != null) {
                open(paragraph.id());
            }
        });
        button.addClassName(key.replace('.', '-'));
        return button;
    }

    private void open(long paragraphId) {
        desk.act(() -> desk.floors().open(meetingId(), textId(), floor.version(), paragraphId));
    }

    /** @return the place among those that stand of the open one, or of where it stood; -1 before the first */
    private int place(List<Paragraph> standing) {
        if (floor.paragraph() == null) {
            return -1;
        }
        var all = text.paragraphs();
        int at = IntStream.range(0, all.size()).filter(i -> all.get(i).id() == floor.paragraph()).findFirst().orElse(-1);
        return (int) standing.stream().filter(one -> all.indexOf(one) <= at).count() - 1;
    }

    private Paragraph beside(int step) {
        var standing = text.standing();
        int at = place(standing) + step;
        return at < 0 || at >= standing.size() ? null : standing.get(at);
    }

    /** @return the next that is not agreed or has brackets, from the beginning again after the end; null where no other is open */
    private Paragraph nextStillOpen() {
        var standing = text.standing();
        int at = place(standing) + 1;
        return Stream.concat(standing.stream().skip(at), standing.stream().limit(at))
                .filter(one -> !Objects.equals(one.id(), floor.paragraph()))
                .filter(one -> !one.state().isAgreed() || !one.brackets(one.sourceLanguage()).isEmpty()).findFirst().orElse(null);
    }
}
