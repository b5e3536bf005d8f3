package org.plenary.text.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.text.BracketReason;
import org.plenary.text.ParagraphNotation;
import tools.jackson.databind.json.JsonMapper;

/**
 * A paragraph that is worded in place, with its tools above it; the value is as {@link org.plenary.text.WordingJson} describes. See
 * frontend/wording-editor.ts.
 */
@Tag("plenary-wording")
@JsModule("./wording-editor.ts")
@NpmPackage(value = "prosemirror-history", version = "1.5.2")
@NpmPackage(value = "prosemirror-keymap", version = "1.2.3")
@NpmPackage(value = "prosemirror-model", version = "1.25.13")
@NpmPackage(value = "prosemirror-state", version = "1.4.4")
@NpmPackage(value = "prosemirror-view", version = "1.42.9")
class WordingField extends AbstractSinglePropertyField<WordingField, String> implements HasComponents, HasStyle {

    private static final int DEBOUNCE = 250;
    /** Of all that browsers keep of what was typed; MainLayout clears it at sign-out. */
    static final String KEPT = "plenary-typed:";

    private static final String FORGET_SENT = """
            const kept = JSON.parse(localStorage.getItem($0) ?? '{}');
            if ((kept.value ?? kept.signs ?? $1) === $1) {
                localStorage.removeItem($0);
            }
            """;

    /** The browser still has something that was typed and not saved. */
    @DomEvent("wording-restored")
    public static class Restored extends ComponentEvent<WordingField> {

        private final String value;
        private final String signs;
        private final String basis;
        private final String when;

        public Restored(WordingField source, boolean fromClient, @EventData("event.detail.value") String value,
                @EventData("event.detail.signs") String signs, @EventData("event.detail.basis") String basis, @EventData("event.detail.when") String when) {
            super(source, fromClient);
            this.value = value;
            this.signs = signs;
            this.basis = basis;
            this.when = when;
        }

        /** Null where signs were typed. */
        String value() {
            return value;
        }

        /** Null where they were not. */
        String signs() {
            return signs;
        }

        /** Over which wording it was typed, as {@link WordingField#setBasis} had it. */
        String basis() {
            return basis;
        }

        /** As people where the browser stands say it. */
        String when() {
            return when;
        }
    }

    private final Div tools = new Div();
    private final Div problem = new Div();
    private String draftKey;

    WordingField(String label, String language) {
        super("value", "[]", false);
        setSynchronizedEvent("wording-change");
        getSynchronizationRegistration().debounce(DEBOUNCE);
        getElement().setAttribute("label", label).setAttribute("lang", language)
                .setAttribute("data-longest", String.valueOf(ParagraphNotation.LONGEST))
                .setAttribute("data-deletion", getTranslation("text.settle.delete"))
                .setAttribute("data-reasons", JsonMapper.shared().writeValueAsString(reasons()));
        tools.addClassName("wording-tools");
        group(tools, getTranslation("editor.tools"));
        Stream.of(WordingTool.values()).filter(tool -> tool.sign() != null).forEach(tool -> tools.add(button(tool, tool.sign())));
        var page = new Div();
        page.addClassName("wording-page");
        problem.addClassName("wording-problem");
        problem.getElement().setAttribute("role", "alert");
        var notice = new Div();
        notice.addClassNames("wording-notice", "quiet");
        notice.getElement().setAttribute("role", "status").setAttribute("data-joined", getTranslation("editor.joined"))
                .setAttribute("data-toolong", getTranslation("editor.too-long", ParagraphNotation.LONGEST))
                .setAttribute("data-unkept", getTranslation("editor.unkept"));
        add(tools, page, bracketTools(), new ReferenceTools(), problem, notice);
        addAttachListener(attached -> getElement().executeJs("this.start()"));
    }

    private Map<String, String> reasons() {
        var reasons = new LinkedHashMap<String, String>();
        reasons.put(BracketReason.ALTERNATIVE.name(), getTranslation("editor.no-reason"));
        Arrays.stream(BracketReason.values()).skip(1).forEach(reason -> reasons.put(reason.name(), getTranslation("text.reason." + reason)));
        return reasons;
    }

    private static void group(Div group, String label) {
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
    }

    private NativeButton button(WordingTool tool, String text) {
        var label = getTranslation("editor.tool." + tool);
        var button = new NativeButton(text);
        button.getElement().setAttribute("data-command", tool.command()).setAttribute("aria-label", label)
                .setAttribute("title", tool.keys() == null ? label : label + " (" + tool.shownKeys() + ")");
        if (tool.keys() != null) {
            button.getElement().setAttribute("aria-keyshortcuts", tool.keys());
        }
        return button;
    }

    /** What there is to say about the bracket at the caret. Filled and shown by the browser. */
    private Div bracketTools() {
        var names = new Element("input").setAttribute("type", "text").setAttribute("aria-label", getTranslation("editor.names"))
                .setAttribute("placeholder", getTranslation("editor.names"));
        var reason = new Element("select").setAttribute("aria-label", getTranslation("editor.reason"));
        reasons().forEach((value, text) -> reason.appendChild(new Element("option").setAttribute("value", value).setText(text)));
        var about = new Div();
        about.addClassName("bracket-tools");
        about.getElement().setAttribute("hidden", true).appendChild(names, reason);
        group(about, getTranslation("editor.bracket-tools"));
        Stream.of(WordingTool.ALTERNATIVE, WordingTool.REMOVE_ALTERNATIVE, WordingTool.UNWRAP)
                .forEach(tool -> about.add(button(tool, getTranslation("editor.tool." + tool))));
        return about;
    }

    void addTool(Component tool) {
        tools.add(tool);
    }

    /** The name under which a bracket or alternative is put in. */
    void setDelegation(String delegation) {
        getElement().setProperty("delegation", delegation);
    }

    /** What is typed from now on is typed over this wording; given back by {@link Restored}. */
    void setBasis(String basis) {
        getElement().setProperty("basis", basis);
    }

    /** Keeps in this browser what is typed until it is saved or given up, and gives back what was kept. */
    void keepUnder(String key, ComponentEventListener<Restored> restored) {
        draftKey = key;
        getElement().setAttribute("draft-key", draftKey);
        addListener(Restored.class, restored);
    }

    /** Nothing that was typed is to come back. Also when this field goes away in the same breath. */
    void forget() {
        if (draftKey != null) {
            UI.getCurrent().getPage().executeJs("localStorage.removeItem($0)", draftKey);
        }
    }

    /** What was typed is not to come back, save what was typed since it was sent; see {@link #forget()}. */
    void forget(String sent) {
        if (draftKey != null) {
            UI.getCurrent().getPage().executeJs(FORGET_SENT, draftKey, sent);
        }
    }

    /** From now on the value is this one, if the browser has taken it; see {@link #give}. */
    void expect(String value) {
        setModelValue(value, false);
    }

    /**
     * Puts another wording in the place of what the browser sent, unless something was typed since then.
     *
     * @param done    whether it is saved; else it is kept as what is typed is
     * @param asSigns whether the wordings are signs in the field of {@link #keepSignsOf}
     * @param taken   run when what stands in the browser is typed over the basis
     */
    void give(String sent, String now, String basis, boolean done, boolean asSigns, Runnable taken) {
        getElement().executeJs("return this.give($0, $1, $2, $3, $4)", sent, now, basis, done, asSigns).then(Boolean.class, took -> {
            if (took) {
                setBasis(basis);
                taken.run();
            }
        });
    }

    /** What is typed in another field as signs is kept as well. */
    void keepSignsOf(Component signs) {
        getElement().executeJs("this.watch($0)", signs.getElement());
    }

    void setProblem(String problem) {
        this.problem.setText(problem);
    }

    void focusEnd() {
        getElement().executeJs("this.focusEnd()");
    }
}
