package org.plenary.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.plenary.security.OnlyLooking;

/** A page that changes something as it opens, for somebody who only looks as another. */
@AnonymousAllowed
public class LookingView extends ProblemView implements HasErrorParameter<OnlyLooking> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<OnlyLooking> parameter) {
        return show("problem.only-looking", HttpServletResponse.SC_FORBIDDEN, parameter.getException().look().holder());
    }
}
