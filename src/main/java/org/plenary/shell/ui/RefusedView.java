package org.plenary.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.plenary.security.Refused;

/** The viewer lacks a right: says which, and who can grant it. */
@AnonymousAllowed
public class RefusedView extends ProblemView implements HasErrorParameter<Refused> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refused> parameter) {
        return show("problem.refused", HttpServletResponse.SC_FORBIDDEN, getTranslation("right." + parameter.getException().action()));
    }
}
