package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says what a place is for, and offers the one thing to do there. */
public class EmptyState extends Div {

    public EmptyState(Icons icon, String title, String explanation, Component... actions) {
        addClassName("empty-state");
        add(icon.create(), new H2(title), new Paragraph(explanation));
        add(actions);
    }
}
