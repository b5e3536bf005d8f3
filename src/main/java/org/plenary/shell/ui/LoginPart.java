package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;

/** Another way in that a feature offers below the password. Components that only it uses are named at {@link LoginView}, or the bundle of that page lacks them. */
public interface LoginPart {

    /** @param query of the address of the login page: why somebody was sent back to it */
    Component create(QueryParameters query);
}
