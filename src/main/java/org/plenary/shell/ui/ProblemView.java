package org.plenary.shell.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.servlet.http.HttpServletResponse;

/** One page for what went wrong: what happened, what was kept, what to do. */
@JsModule("./plenary.ts")
abstract class ProblemView extends Main {

    ProblemView() {
        addClassName("problem");
    }

    int show(String key, int status, Object... arguments) {
        removeAll();
        add(new H1(getTranslation(key + ".title")), new Paragraph(getTranslation(key + ".text", arguments)),
                new Anchor("", getTranslation("problem.home")));
        return status;
    }

    int notFound() {
        return show("problem.not-found", HttpServletResponse.SC_NOT_FOUND);
    }
}
