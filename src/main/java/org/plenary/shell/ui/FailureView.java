package org.plenary.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Anything unexpected: logged with a number that the page shows. */
@AnonymousAllowed
public class FailureView extends ProblemView implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {}", number, event.getLocation().getPath(), parameter.getException());
        return show("problem.failure", HttpServletResponse.SC_INTERNAL_SERVER_ERROR, number);
    }
}
