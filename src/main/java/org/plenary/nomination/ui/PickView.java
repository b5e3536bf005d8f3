package org.plenary.nomination.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import org.plenary.body.BodyService;
import org.plenary.nomination.PickBoard;
import org.plenary.nomination.PickService;
import org.plenary.security.InvalidLink;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.LinkOrigins;
import org.plenary.shell.ui.GuestPage;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;

/** Where the representative of a region picks among those proposed there; each pick is saved at once. */
@Route(value = "pick/:token", autoLayout = false)
@AnonymousAllowed
@JsModule("./plenary.ts")
public class PickView extends GuestPage {

    private final transient PickService picks;
    private final transient BodyService bodies;
    private transient PickBoard board;
    private PickList list;

    public PickView(PickService picks, BodyService bodies, LinkOrigins origins) {
        super(origins);
        this.picks = picks;
        this.bodies = bodies;
    }

    @Override
    protected Locale look(Locale locale) {
        board = picks.look(token(), locale);
        return board.locale();
    }

    @Override
    protected void show() {
        title(getTranslation("nomination.pick.title"));
        var meeting = board.meeting();
        list = new PickList(new StateNames(bodies.countryNames(), getLocale(), meeting.startsOn()), this::pick);
        list.show(board);
        removeAll();
        add(header(meeting), new H1(meeting.title(getLocale().getLanguage())), place(meeting),
                new Paragraph(getTranslation("nomination.pick.explanation", board.region(), board.most(),
                        Dates.instant(board.until(), meeting.zone(), getLocale()))),
                list, questions(board.contact()));
    }

    private void pick(List<Long> seen, List<Long> picked) {
        try {
            picks.pickByLink(token(), seen, picked);
            Notices.done(getTranslation("saved"));
        } catch (InvalidInput e) {
            Notices.problem(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
        } catch (InvalidLink e) {
            showInvalid(e.reason());
            return;
        }
        board = picks.look(token(), getLocale());
        list.show(board);
    }
}
