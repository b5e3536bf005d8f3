package org.plenary.programme.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.plenary.programme.Programme;
import org.plenary.programme.Session;

/** The days of a programme: opened by a click, and where sessions can be dropped to be moved to that day. */
class DayTabs extends Nav {

    private final transient Consumer<LocalDate> open;
    private final Map<LocalDate, NativeButton> tabs = new LinkedHashMap<>();
    private final Map<LocalDate, Span> counts = new LinkedHashMap<>();
    private LocalDate chosen;

    DayTabs(Consumer<LocalDate> open) {
        this.open = open;
        addClassName("programme-days");
        getElement().setAttribute("aria-label", getTranslation("programme.days"));
    }

    void show(Programme programme, LocalDate current, Map<Long, Integer> findings) {
        if (!programme.days().equals(List.copyOf(tabs.keySet()))) {
            tabs.clear();
            counts.clear();
            removeAll();
            programme.days().forEach(this::tab);
        }
        tabs.forEach((day, tab) -> {
            var sessions = programme.on(day);
            var wrong = sessions.stream().map(Session::id).filter(findings::containsKey).count();
            counts.get(day).setText(sessions.isEmpty() ? "" : getTranslation("programme.day-count", sessions.size(), wrong));
            if (day.equals(current)) {
                tab.getElement().setAttribute("aria-current", "date");
            } else {
                tab.getElement().removeAttribute("aria-current");
            }
        });
        if (!current.equals(chosen)) {
            chosen = current;
            tabs.get(current).getElement().executeJs(
                    "setTimeout(() => this.parentElement.scrollTo({left: this.offsetLeft - (this.parentElement.clientWidth - this.offsetWidth) / 2}))");
        }
    }

    private void tab(LocalDate day) {
        var count = new Span();
        count.addClassName("quiet");
        var tab = new NativeButton();
        tab.add(new Span(Times.day(day, getLocale())), count);
        tab.getElement().setAttribute("data-day", day.toString());
        tab.addClickListener(click -> open.accept(day));
        tabs.put(day, tab);
        counts.put(day, count);
        add(tab);
    }
}
