package org.plenary.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import org.plenary.live.LiveEvents;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.HomeSection;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;

/** What needs me today, and what each feature has to add below it. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class HomeView extends Div implements HasDynamicTitle {

    /** The page asks every part of the product what waits, in all meetings. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final transient List<Needs> features;
    private final transient List<HomeSection> sections;
    private final Section needs = new Section();
    private final Div below = new Div();

    public HomeView(List<Needs> features, List<HomeSection> sections, LiveEvents live) {
        this.features = features;
        this.sections = sections;
        addClassNames("page", "home");
        below.addClassName("home-sections");
        add(new H1(getTranslation("home.greeting", CurrentAccount.get().name())), needs, below);
        show();
        LiveView.follow(this, live, BETWEEN_LOOKS, change -> true, changes -> show());
    }

    private void show() {
        var waiting = features.stream().flatMap(feature -> feature.needs(getLocale()).stream()).toList();
        needs.removeAll();
        needs.add(new H2(getTranslation("home.needs")));
        if (waiting.isEmpty()) {
            needs.add(new EmptyState(Icons.CHECK, getTranslation("home.nothing"), getTranslation("home.nothing-hint")));
        } else {
            var list = new UnorderedList();
            list.addClassName("needs");
            waiting.forEach(need -> list.add(item(need)));
            needs.add(list);
        }
        below.removeAll();
        sections.forEach(section -> {
            var part = new Section(new H2(getTranslation(section.titleKey())));
            var list = new UnorderedList();
            list.addClassName("needs");
            section.lines(getLocale()).forEach(line -> list.add(item(line)));
            part.add(list);
            part.setVisible(list.getComponentCount() > 0);
            below.add(part);
        });
    }

    private static ListItem item(Need need) {
        var meeting = new Span(need.meeting());
        meeting.addClassName("need-meeting");
        var link = new Anchor(need.path(), new Span(need.text()), meeting);
        link.addClassName("need");
        return new ListItem(link);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.home") + " · Plenary";
    }
}
