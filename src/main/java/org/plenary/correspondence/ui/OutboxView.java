package org.plenary.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.plenary.correspondence.CorrespondenceService;
import org.plenary.correspondence.LetterFilter;
import org.plenary.correspondence.LetterOrder;
import org.plenary.correspondence.LetterRow;
import org.plenary.correspondence.Outbox;
import org.plenary.live.LiveEvents;
import org.plenary.shell.ui.LiveView;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.ViewState;

/** The letters of all meetings whose correspondence I may see. */
@Route(value = "outbox", layout = MainLayout.class)
@PermitAll
public class OutboxView extends Div implements BeforeEnterObserver, HasDynamicTitle, LetterList.Source {

    private final transient CorrespondenceService correspondence;
    private final LetterList letters;

    public OutboxView(CorrespondenceService correspondence, LiveEvents live) {
        this.correspondence = correspondence;
        addClassName("page");
        letters = new LetterList(correspondence, this, true);
        add(new H1(getTranslation("correspondence.title")), letters);
        LiveView.follow(this, live, change -> change.entity().equals(Outbox.LETTER), changes -> letters.refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        letters.restore(ViewState.of(event.getLocation()));
    }

    @Override
    public List<LetterRow> page(LetterFilter filter, LetterOrder order, int offset, int limit) {
        return correspondence.page(filter, order, offset, limit);
    }

    @Override
    public int count(LetterFilter filter) {
        return correspondence.count(filter);
    }

    @Override
    public Optional<LetterRow> find(long id) {
        return correspondence.find(id);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("correspondence.title") + " · Plenary";
    }
}
