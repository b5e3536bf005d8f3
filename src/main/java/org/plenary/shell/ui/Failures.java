package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.plenary.security.ProofNeeded;
import org.plenary.security.Refused;
import org.plenary.shell.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The one error handler: what fails in an open view is said at its foot, and what was typed stays. */
@Component
class Failures implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        var cause = event.getThrowable();
        if (ui == null) {
            LOG.error("Failure outside a page", cause);
            return;
        }
        switch (cause) {
            case Refused refused -> Notices.problem(ui.getTranslation("problem.refused.text", ui.getTranslation("right." + refused.action())));
            case NotFound gone -> Notices.problem(ui.getTranslation("problem.gone"));
            case ProofNeeded needed -> AskAgainDialog.ask(() -> Notices.done(ui.getTranslation("account.security.ask.again")));
            default -> {
                LOG.error("Failure at {}", ui.getActiveViewLocation().getPath(), cause);
                Notices.problem(ui.getTranslation("error.unexpected"));
            }
        }
    }
}
