package org.plenary.text.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.ViewState;

/** How the text is read: with its brackets, clean, beside another language, or compared with another state of it. */
class ReadingMenu extends MenuBar {

    private final transient ViewState state;
    private final Runnable changed;
    private final MenuItem brackets;
    private final MenuItem clean;
    private final Map<String, MenuItem> besides = new HashMap<>();

    /**
     * @param changed called when another way was chosen, which then is in the state
     * @param compare null where comparing is not the viewer's
     */
    ReadingMenu(ViewState state, Runnable changed, Runnable compare) {
        this.state = state;
        this.changed = changed;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("reading-menu");
        var root = addItem(getTranslation("tongues.read"));
        root.addComponentAsFirst(Icons.LANGUAGE.create());
        var menu = root.getSubMenu();
        brackets = menu.addItem(getTranslation("tongues.read.brackets"), click -> choose(null, null));
        clean = menu.addItem(getTranslation("tongues.read.clean"), click -> choose(null, TextReading.CLEAN));
        Messages.LOCALES.forEach(locale -> besides.put(locale.getLanguage(),
                menu.addItem(getTranslation("tongues.read.beside", locale.getDisplayLanguage(getLocale())), click -> choose(locale.getLanguage(), null))));
        brackets.setCheckable(true);
        clean.setCheckable(true);
        besides.values().forEach(item -> item.setCheckable(true));
        if (compare != null) {
            menu.addSeparator();
            menu.addItem(getTranslation("tongues.compare.with"), click -> compare.run());
        }
    }

    /** Ticks what is shown, and offers the other languages only. */
    void show(String language) {
        var beside = TextReading.beside(language, state).orElse(null);
        besides.forEach((code, item) -> {
            item.setVisible(!code.equals(language));
            item.setChecked(Objects.equals(code, beside));
        });
        clean.setChecked(beside == null && TextReading.isClean(state));
        brackets.setChecked(beside == null && !TextReading.isClean(state));
    }

    private void choose(String beside, String view) {
        state.set(TextReading.BESIDE, beside).set(TextReading.VIEW, view).replaceIn(getUI().orElseThrow());
        changed.run();
    }
}
