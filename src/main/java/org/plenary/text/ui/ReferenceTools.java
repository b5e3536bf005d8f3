package org.plenary.text.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Asks for the words and the target of a reference, or shows those of the one that is chosen. Filled, shown and read by the browser. */
class ReferenceTools extends Div {

    ReferenceTools() {
        addClassName("reference-tools");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("editor.reference")).setAttribute("hidden", true);
        field("label", getTranslation("editor.reference-label"), "");
        field("target", getTranslation("editor.reference-target"), getTranslation("editor.reference-target-hint"));
        button("set-reference", getTranslation("editor.set-reference"));
        button("remove-reference", getTranslation("editor.remove-reference"));
        button("leave-reference", getTranslation("cancel"));
        var problem = new Span();
        problem.addClassName("wording-problem");
        problem.getElement().setAttribute("role", "alert").setAttribute("data-missing", getTranslation("editor.error.reference-missing"))
                .setAttribute("data-address", getTranslation("editor.error.reference-address"));
        add(problem);
    }

    private void field(String name, String label, String hint) {
        var input = new Element("input").setAttribute("type", "text").setAttribute("name", name).setAttribute("placeholder", hint);
        getElement().appendChild(new Element("label").appendChild(new Element("span").setText(label), input));
    }

    private void button(String command, String text) {
        var button = new NativeButton(text);
        button.getElement().setAttribute("data-command", command);
        add(button);
    }
}
