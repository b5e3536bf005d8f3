package org.plenary.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.plenary.shell.NotFound;

/** The address is right but names nothing that the viewer may see. */
@AnonymousAllowed
public class MissingView extends ProblemView implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        return notFound();
    }
}
