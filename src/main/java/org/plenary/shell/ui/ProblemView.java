package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import jakarta.servlet.http.HttpServletResponse;

/** One page for what went wrong: what happened, what was kept, what to do. */
@JsModule("./plenary.ts")
abstract class ProblemView extends Main implements HasDynamicTitle {

    private final Anchor home = new Anchor("", getTranslation("problem.home"));
    private String title = "";

    ProblemView() {
        addClassName("problem");
    }

    int show(String key, int status, Object... arguments) {
        removeAll();
        title = getTranslation(key + ".title");
        add(new H1(title), new Paragraph(getTranslation(key + ".text", arguments)), home);
        return status;
    }

    /** Shows this between what happened and the way on, which leads to another place than the home page. */
    void goOn(Component more, Anchor way) {
        addComponentAtIndex(indexOf(home), more);
        replace(home, way);
    }

    @Override
    public String getPageTitle() {
        return title + " · Plenary";
    }

    int notFound() {
        return show("problem.not-found", HttpServletResponse.SC_NOT_FOUND);
    }
}
