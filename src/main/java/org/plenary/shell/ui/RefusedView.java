package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
    private final transient LiveEvents live;

    public RefusedView(Granters granters, Rights rights, LiveEvents live) {
        this.granters = granters;
        this.rights = rights;
        this.live = live;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refused> parameter) {
        var refused = parameter.getException();
        var right = getTranslation("right." + refused.action());
        var look = CurrentAccount.find().map(account -> account.look());
        if (look.isPresent()) {
            return show("problem.looking", HttpServletResponse.SC_FORBIDDEN, look.get().holder(), right);
        }
        var lead = CurrentAccount.find().isPresent() && refused.meetingId().isPresent() ? granters.of(refused.meetingId().getAsLong()) : Optional.<Granters.Lead>empty();
        if (lead.isEmpty()) {
            return show("problem.refused", HttpServletResponse.SC_FORBIDDEN, right);
        }
        follow(refused);
        var status = show("problem.withheld", HttpServletResponse.SC_FORBIDDEN, right);
        goOn(new GrantersList(refused, lead.get(), granters), new Anchor("m/" + lead.get().code(), getTranslation("rights.back")));
        return status;
    }

    /** Opens the page as soon as the right is granted. What is typed to ask for it stays where something else of the rights was changed. */
    private void follow(Refused refused) {
        var meetingId = refused.meetingId().orElseThrow();
        LiveView.follow(this, live, change -> change.meetingId() == meetingId && change.entity().equals(ACCESS), changes -> {
            if (rights.in(meetingId).maySomewhere(refused.action())) {
                var ui = UI.getCurrent();
                // Where the address that was refused still counts as handled it would not be asked for again.
                ui.getInternals().clearLastHandledNavigation();
                ui.refreshCurrentRoute(true);
                Notices.done(ui.getTranslation("live.granted"));
            }
        });
    }
}
