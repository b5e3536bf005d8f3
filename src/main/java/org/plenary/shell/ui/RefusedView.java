package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Granters;
import org.plenary.security.Refused;
import org.plenary.security.Rights;

/** The viewer lacks a right: says which, and who can grant it; once it is granted the page opens by itself. */
@AnonymousAllowed
public class RefusedView extends ProblemView implements HasErrorParameter<Refused> {

    private static final String ACCESS = "ACCESS";

    private final transient Granters granters;
    private final transient Rights rights;
    private transient volatile Refused awaited;

    public RefusedView(Granters granters, Rights rights, LiveEvents live) {
        this.granters = granters;
        this.rights = rights;
        // One after the other, the same view may show that several pages are refused.
        LiveView.follow(this, live, this::mayGrant, changes -> openIfGranted());
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refused> parameter) {
        var refused = parameter.getException();
        awaited = null;
        var right = getTranslation("right." + refused.action());
        var look = CurrentAccount.find().map(account -> account.look());
        if (look.isPresent()) {
            return show("problem.looking", HttpServletResponse.SC_FORBIDDEN, look.get().holder(), right);
        }
        var lead = CurrentAccount.find().isPresent() && refused.meetingId().isPresent() ? granters.of(refused.meetingId().getAsLong()) : Optional.<Granters.Lead>empty();
        if (lead.isEmpty()) {
            return show("problem.refused", HttpServletResponse.SC_FORBIDDEN, right);
        }
        awaited = refused;
        var status = show("problem.withheld", HttpServletResponse.SC_FORBIDDEN, right);
        goOn(new GrantersList(refused, lead.get(), granters), new Anchor("m/" + lead.get().code(), getTranslation("rights.back")));
        return status;
    }

    private boolean mayGrant(Change change) {
        var refused = awaited;
        return refused != null && change.entity().equals(ACCESS) && change.meetingId() == refused.meetingId().orElseThrow();
    }

    /** What is typed to ask for the right stays where something else of the rights was changed; the page may ask for one more. */
    private void openIfGranted() {
        if (awaited != null && rights.mayNow(awaited)) {
            var ui = UI.getCurrent();
            // Where the address that was refused still counts as handled it would not be asked for again.
            ui.getInternals().clearLastHandledNavigation();
            ui.refreshCurrentRoute(true);
            if (!(ui.getCurrentView() instanceof RefusedView)) {
                Notices.done(ui.getTranslation("live.granted"));
            }
        }
    }
}
