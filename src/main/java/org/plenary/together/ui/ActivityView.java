package org.plenary.together.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.ViewState;
import org.plenary.subject.Kind;
import org.plenary.subject.Part;
import org.plenary.together.Activity;
import org.plenary.together.ActivityService;
import org.plenary.together.Deed;
import org.plenary.together.Since;

/** What happened in a meeting, the newest first, with a line where the reader had left. */
@Route(value = "m/:code/together/activity", layout = MeetingWorkspace.class)
@PermitAll
public class ActivityView extends MeetingPage {

    private static final int NAMED = 6;

    private final transient ActivityService activity;
    private final transient Rights rights;
    private final Select<Part> part = new Select<>();
    private final Select<String> organisation = new Select<>();
    private final Div days = new Div();
    private final Button earlier = new Button();
    private transient ViewState state;
    private transient Optional<Since> since = Optional.empty();
    private transient LocalDate lastDay;
    private transient UnorderedList list;
    private boolean lineDrawn;
    private long lastShown;

    public ActivityView(ActivityService activity, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "together.activity");
        this.activity = activity;
        this.rights = rights;
        addClassName("activity");
        part.setLabel(getTranslation("together.part"));
        part.setEmptySelectionAllowed(true);
        part.setEmptySelectionCaption(getTranslation("together.all-parts"));
        part.setItemLabelGenerator(one -> one == null ? getTranslation("together.all-parts") : getTranslation("tab." + one.name().toLowerCase(Locale.ROOT)));
        organisation.setLabel(getTranslation("together.organisation"));
        organisation.setEmptySelectionAllowed(true);
        organisation.setEmptySelectionCaption(getTranslation("together.all-organisations"));
        part.addValueChangeListener(change -> chosen(change.isFromClient()));
        organisation.addValueChangeListener(change -> chosen(change.isFromClient()));
        earlier.setText(getTranslation("together.earlier"));
        earlier.addClickListener(click -> more());
        days.addClassName("activity-days");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.VIEW_HISTORY, meetingId());
        state = ViewState.of(event.getLocation());
        since = activity.since(meetingId());
        var head = new Div(new H2(getTranslation("together.activity")));
        head.addClassName("page-head");
        var filters = new Div(part, organisation);
        filters.addClassName("filters");
        removeAll();
        add(TogetherSections.of(meeting(), TogetherSections.ACTIVITY, rights), head, filters, days, earlier);
        part.setItems(Arrays.stream(Part.values()).filter(one -> Kind.of(one).stream().anyMatch(kind -> rights.may(kind.right(), meetingId()))).toList());
        part.setValue(state.get("part", Part.class).orElse(null));
        var wanted = state.get("organisation");
        organisation.setItems(page(null).organisations());
        organisation.setValue(wanted.filter(page(null).organisations()::contains).orElse(null));
        read();
    }

    private void chosen(boolean byTheReader) {
        if (byTheReader) {
            state.set("part", part.getValue() == null ? null : part.getValue().name().toLowerCase(Locale.ROOT)).set("organisation", organisation.getValue())
                    .replaceIn(getUI().orElseThrow());
            read();
        }
    }

    @Override
    protected void changed(List<Change> changes) {
        read();
    }

    private Activity page(Long before) {
        return activity.of(meetingId(), part.getValue(), organisation.getValue(), before, since.map(Since::entry).orElse(null), getLocale().getLanguage());
    }

    private void read() {
        days.removeAll();
        lastDay = null;
        lineDrawn = false;
        var page = page(null);
        if (page.deeds().isEmpty()) {
            days.add(new EmptyState(Icons.HISTORY, getTranslation("together.quiet"), getTranslation("together.quiet-hint")));
        }
        show(page);
    }

    private void more() {
        show(page(lastShown));
    }

    private void show(Activity page) {
        page.deeds().forEach(deed -> {
            boolean old = since.isPresent() && deed.last() <= since.get().entry();
            if (old && !lineDrawn) {
                lineDrawn = true;
                lastDay = null;
                var line = new Div(new Span(getTranslation("together.left-here", Dates.instant(since.get().at(), meeting().zone(), getLocale()))));
                line.addClassName("left-here");
                days.add(line);
            }
            var day = LocalDate.ofInstant(deed.to(), meeting().zone());
            if (!day.equals(lastDay)) {
                lastDay = day;
                list = new UnorderedList();
                list.addClassName("deeds");
                days.add(new H3(Dates.weekday(day, getLocale())), list);
            }
            list.add(line(deed, page));
            lastShown = deed.first();
        });
        earlier.setVisible(page.more());
    }

    private ListItem line(Deed deed, Activity page) {
        var when = new Span(LocalTime.ofInstant(deed.to(), meeting().zone()).truncatedTo(ChronoUnit.MINUTES).toString());
        when.addClassName("deed-when");
        var said = new Span(getTranslation("history.line", deed.actor(), getTranslation("action." + deed.action()), getTranslation("entity." + deed.entity())));
        var what = new Div(said);
        if (deed.times() > 1) {
            var times = new Span(getTranslation("together.times", deed.times()));
            times.addClassName("deed-times");
            what.add(times);
        }
        var found = page.subjects().getOrDefault(Kind.valueOf(deed.kind()), Map.of());
        var named = deed.subjects().stream().filter(found::containsKey).map(found::get).filter(one -> one.title() != null).toList();
        var links = new Div();
        links.addClassName("deed-links");
        named.stream().limit(NAMED).forEach(one -> links.add(new Anchor(one.path(), one.title())));
        if (named.size() > NAMED) {
            links.add(new Span(getTranslation("together.and-more", named.size() - NAMED)));
        }
        var item = new ListItem(when, new Div(what, links));
        item.addClassName("deed");
        return item;
    }
}
