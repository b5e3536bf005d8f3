package org.plenary.correspondence.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.plenary.correspondence.CorrespondenceService;
import org.plenary.correspondence.LetterFilter;
import org.plenary.correspondence.LetterOrder;
import org.plenary.correspondence.LetterRow;
import org.plenary.correspondence.Outbox;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.ViewState;

/** The letters of one meeting. */
@Route(value = "m/:code/correspondence", layout = MeetingWorkspace.class)
@PermitAll
public class CorrespondenceView extends MeetingPage implements LetterList.Source {

    private final transient CorrespondenceService correspondence;
    private final transient Rights rights;
    private final LetterList letters;

    public CorrespondenceView(MeetingDirectory meetings, LiveEvents live, CorrespondenceService correspondence, Rights rights) {
        super(meetings, live, "tab.correspondence");
        this.correspondence = correspondence;
        this.rights = rights;
        letters = new LetterList(correspondence, this, false);
        add(letters);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.VIEW_CORRESPONDENCE, meetingId());
        letters.restore(ViewState.of(event.getLocation()));
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(Outbox.LETTER))) {
            letters.refresh();
        }
    }

    @Override
    public List<LetterRow> page(LetterFilter filter, LetterOrder order, int offset, int limit) {
        return correspondence.page(meetingId(), filter, order, offset, limit);
    }

    @Override
    public int count(LetterFilter filter) {
        return correspondence.count(meetingId(), filter);
    }

    @Override
    public Optional<LetterRow> find(long id) {
        return correspondence.find(meetingId(), id);
    }
}
