package org.plenary.bench;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the pages that are open show at a moment, as the server has told their browsers: words, labels, values, addresses and places of all
 * that stands in the page of a meeting, in its order, without announcements and without who is there.
 */
final class Screens implements VaadinServiceInitListener {

    private static final Set<String> SAID = Set.of("aria-label", "href", "lang", "aria-level", "aria-posinset", "aria-setsize", "data-object");
    private static final Set<String> HELD = Set.of("label", "value", "helperText");
    private static final Set<String> PLACED = Set.of("--start", "--length", "--x", "--w", "--depth");

    private final List<UI> open = new CopyOnWriteArrayList<>();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> open.add(init.getUI()));
    }

    /** @return the pages in the order in which they were opened */
    List<UI> open() {
        return List.copyOf(open);
    }

    /** @return the page's state line by line */
    static List<String> state(UI ui) {
        var lines = new ArrayList<String>();
        ui.accessSynchronously(() -> ui.getInternals().getActiveRouterTargetsChain().stream().findFirst().map(HasElement::getElement)
                .ifPresent(page -> collect(page, lines)));
        return lines;
    }

    private static void collect(Element element, List<String> lines) {
        if (element.isTextNode()) {
            if (!element.getText().isBlank()) {
                lines.add(element.getText());
            }
            return;
        }
        if (!element.isVisible() || element.getClassList().contains("presence") || "status".equals(element.getAttribute("role")) || element.hasAttribute("aria-live")) {
            return;
        }
        var told = Stream.of(SAID.stream().sorted().map(name -> named(name, element.getAttribute(name))), HELD.stream().sorted().map(name -> named(name, element.getProperty(name))),
                PLACED.stream().sorted().map(name -> named(name, element.getStyle().get(name)))).flatMap(one -> one).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (!told.isEmpty()) {
            lines.add(element.getTag() + " " + told);
        }
        element.getChildren().forEach(child -> collect(child, lines));
    }

    /** The address of a file to be made is each page's own. */
    private static String named(String name, String value) {
        return value == null || value.startsWith("VAADIN/dynamic/") ? null : name + "=" + value;
    }
}
