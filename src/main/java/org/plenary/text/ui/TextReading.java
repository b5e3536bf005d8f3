package org.plenary.text.ui;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.ViewState;
import org.plenary.text.NegotiatedText;

/** Other ways to read a text than as it is negotiated, as the address asks: beside another language, or clean of brackets. */
class TextReading extends Div {

    static final String BESIDE = "beside";
    static final String VIEW = "view";
    static final String CLEAN = "clean";

    private final transient Desk desk;
    /** What is being typed in one stays while another is shown. */
    private final Map<String, BesidePage> besides = new HashMap<>();
    private final CleanPage clean = new CleanPage();
    private BesidePage shown;

    TextReading(Desk desk) {
        this.desk = desk;
        add(clean);
    }

    /** @return whether the address asks for one of these ways */
    boolean show(NegotiatedText text, String language, ViewState state) {
        besides.values().forEach(page -> page.setVisible(false));
        shown = beside(language, state).map(other -> page(text, language, other)).orElse(null);
        clean.setVisible(shown == null && isClean(state));
        if (shown != null) {
            shown.setVisible(true);
            shown.show(text, state);
        } else if (clean.isVisible()) {
            clean.show(text, language, state);
        }
        setVisible(shown != null || clean.isVisible());
        return isVisible();
    }

    void open(long paragraphId) {
        if (shown != null) {
            shown.open(paragraphId);
        }
    }

    /** @return the other language that the address asks for beside this one */
    static Optional<String> beside(String language, ViewState state) {
        return state.get(BESIDE).filter(other -> !other.equals(language) && Messages.LOCALES.stream().anyMatch(one -> one.getLanguage().equals(other)));
    }

    static boolean isClean(ViewState state) {
        return state.get(VIEW).filter(CLEAN::equals).isPresent();
    }

    /** The language of negotiation stands first, so that work is always on a translation. */
    private BesidePage page(NegotiatedText text, String language, String other) {
        boolean source = language.equals(text.fields().sourceLanguage());
        var translation = source ? other : language;
        var first = source ? language : other;
        return besides.computeIfAbsent(translation + first, key -> {
            var page = new BesidePage(desk, translation, first);
            add(page);
            return page;
        });
    }
}
