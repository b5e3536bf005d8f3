package org.plenary.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A line for each new paragraph of a part that was begun in this browser and not saved. See frontend/begun-paragraphs.ts. */
@Tag("plenary-begun")
@JsModule("./begun-paragraphs.ts")
class BegunParagraphs extends Component implements HasComponents {

    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}");

    private final String begin;
    private final String end;
    private final transient BiConsumer<String, String> goOn;

    /**
     * @param begin how the keys under which they are kept begin, before the name of each
     * @param end   how they end
     * @param goOn  given the name and the basis of one, see {@link WordingField#setBasis}
     */
    BegunParagraphs(String begin, String end, BiConsumer<String, String> goOn) {
        this.begin = begin;
        this.end = end;
        this.goOn = goOn;
    }

    /** @param elsewhere whether one of that name is to be shown here */
    void find(Predicate<String> elsewhere) {
        getElement().executeJs("return this.find($0, $1)", begin, end).then(JsonNode.class, found -> {
            removeAll();
            found.valueStream().filter(one -> NAME.matcher(one.path("name").asString("")).matches() && elsewhere.test(one.path("name").asString("")))
                    .forEach(one -> add(line(one.path("name").asString(""), one.path("basis").asString(""), one.path("when").asString(""))));
        });
    }

    private Div line(String name, String basis, String when) {
        var line = new Div();
        line.addClassNames("typed-before", "begun");
        var further = new Button(getTranslation("editor.go-on"), click -> {
            remove(line);
            goOn.accept(name, basis);
        });
        further.addClassName("go-on");
        var discard = new Button(getTranslation("editor.discard"), click -> {
            remove(line);
            UI.getCurrent().getPage().executeJs("localStorage.removeItem($0)", begin + name + end);
        });
        discard.addClassName("discard-begun");
        line.add(new Span(getTranslation("editor.begun", when)), further, discard);
        return line;
    }
}
