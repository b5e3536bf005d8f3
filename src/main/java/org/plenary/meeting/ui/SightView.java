package org.plenary.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.meeting.AccessService;
import org.plenary.meeting.Door;
import org.plenary.meeting.LookService;
import org.plenary.meeting.Sight;
import org.plenary.meeting.Sight.Answer;
import org.plenary.meeting.Sight.Line;
import org.plenary.meeting.SightService;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;

/** What one holder of a role can see and do in the meeting, in plain words, and the way to look at it as they do. */
@Route(value = "m/:code/access/:role", layout = MeetingWorkspace.class)
@PermitAll
public class SightView extends MeetingPage {

    private final transient SightService sights;
    private final transient LookService looks;
    private long roleId;

    public SightView(SightService sights, LookService looks, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "rights.sight");
        this.sights = sights;
        this.looks = looks;
        addClassName("stack");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var role = event.getRouteParameters().get("role").orElseThrow();
        if (!role.matches("[0-9]{1,18}")) {
            throw new NotFound("grant", role);
        }
        roleId = Long.parseLong(role);
        read();
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(AccessService.ACCESS))) {
            read();
        }
    }

    private void read() {
        var sight = sights.of(meetingId(), roleId);
        var holder = sight.holder();
        removeAll();
        var back = new Anchor("m/" + meeting().code() + "/access", getTranslation("rights.back"));
        var look = new Button(getTranslation("rights.look"), Icons.SEARCH.create(), click -> {
            looks.begin(meetingId(), roleId);
            getUI().orElseThrow().getPage().setLocation("m/" + meeting().code());
        });
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        look.setId("look-as");
        var head = new Div(new H2(getTranslation("rights.sight-of", holder.acronym() == null ? holder.holder() : holder.acronym())), look);
        head.addClassName("page-head");
        var cards = new Div();
        cards.addClassName("sight");
        for (var kind : Door.Kind.values()) {
            cards.add(card(kind, sight));
        }
        add(back, head, new Paragraph(getTranslation("rights.sight-hint", getTranslation("role." + holder.role()))), cards);
    }

    private Section card(Door.Kind kind, Sight sight) {
        var list = new UnorderedList();
        sight.lines().stream().filter(line -> line.door().kind() == kind).forEach(line -> list.add(line(line)));
        var card = new Section(new H3(getTranslation("rights.doors." + kind)), list);
        card.addClassName("card");
        return card;
    }

    private ListItem line(Line line) {
        var said = new Span(getTranslation("door." + line.door()));
        var answer = switch (line.answer()) {
            case YES -> new Badge(Icons.CHECK, getTranslation("rights.yes"), Badge.Tone.SUCCESS);
            case IN_PARTS -> new Badge(Icons.CHECK, getTranslation("rights.in-parts"), Badge.Tone.PRIMARY);
            case NO -> new Badge(Icons.REFUSE, getTranslation("rights.no"), Badge.Tone.NEUTRAL);
        };
        var why = new Span(line.answer() == Answer.NO ? getTranslation("rights.because-not." + line.because()) : getTranslation("rights.because." + line.because()));
        why.addClassName("quiet");
        var item = new ListItem(said, why, answer);
        if (!line.parts().isEmpty()) {
            var parts = new Span(String.join(" · ", line.parts()));
            parts.addClassName("sight-parts");
            item.add(parts);
        }
        return item;
    }
}
