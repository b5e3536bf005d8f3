package org.plenary.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Granters;
import org.plenary.security.Refused;

/** The viewer lacks a right: says which, and who can grant it. */
@AnonymousAllowed
public class RefusedView extends ProblemView implements HasErrorParameter<Refused> {

    private final transient Granters granters;

    public RefusedView(Granters granters) {
        this.granters = granters;
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
        var status = show("problem.withheld", HttpServletResponse.SC_FORBIDDEN, right);
        goOn(new GrantersList(refused, lead.get(), granters), new Anchor("m/" + lead.get().code(), getTranslation("rights.back")));
        return status;
    }
}
