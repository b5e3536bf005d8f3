package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A list of events, newest first, of which a page is read at a time. */
public final class PagedList<T> extends Div {

    private static final int PAGE = 50;

    private final transient BiFunction<Integer, Integer, List<T>> source;
    private final transient Function<T, ListItem> item;
    private final OrderedList list = new OrderedList();
    private final Paragraph none = new Paragraph();
    private final Button more = new Button(getTranslation("history.more"), click -> readOn());

    /**
     * @param label  what the list holds, for screen readers
     * @param source the events from an offset on, at most so many
     */
    public PagedList(String label, BiFunction<Integer, Integer, List<T>> source, Function<T, ListItem> item) {
        this.source = source;
        this.item = item;
        list.addClassName("history");
        list.getElement().setAttribute("aria-label", label);
        none.setText(getTranslation("history.none-chosen"));
        addClassNames("card", "stack");
        add(list, none, more);
    }

    /** Reads from the newest on. */
    public void refresh() {
        list.removeAll();
        readOn();
    }

    private void readOn() {
        var read = source.apply(list.getComponentCount(), PAGE + 1);
        read.stream().limit(PAGE).map(item).forEach(list::add);
        more.setVisible(read.size() > PAGE);
        list.setVisible(list.getComponentCount() > 0);
        none.setVisible(list.getComponentCount() == 0);
    }
}
