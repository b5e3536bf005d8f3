package org.plenary.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.live.LiveEvents;
import org.plenary.preparation.Road;
import org.plenary.preparation.Road.Leg;
import org.plenary.preparation.Road.Stop;
import org.plenary.preparation.RoadBaseline.Was;
import org.plenary.preparation.RoadBaselineService;
import org.plenary.preparation.RoadItem;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadMove.Shift;
import org.plenary.preparation.RoadMoved;
import org.plenary.preparation.RoadService;
import org.plenary.preparation.ui.RoadBoard.Form;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.LiveView;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ViewState;

/**
 * Everything dated before a meeting and those linked with it, on a timeline or in a list. The meeting, the form, what is filtered, what is
 * seen and with what it is compared are in the address.
 */
@Route(value = "road", layout = MainLayout.class)
@PermitAll
public class RoadView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RoadService roads;
    private final transient Rights rights;
    private final ComboBox<Leg> meeting = new ComboBox<>();
    private final Div forms = new Div();
    private final Div cycle = new Div();
    private final Div empty = new Div();
    private final Paragraph printed = new Paragraph();
    private final RoadFilters filters = new RoadFilters(this::filtered);
    private final RoadBaselines baselines;
    private final RoadBoard board = new RoadBoard(this::move, this::seen, this::drawn);
    private Form drawn;
    private transient ViewState state = ViewState.empty();
    private transient Road road;
    private transient List<Was> before;
    private transient Set<Long> followed = Set.of();
    private boolean quiet;

    public RoadView(RoadService roads, RoadBaselineService baselines, Rights rights, LiveEvents live) {
        this.roads = roads;
        this.rights = rights;
        this.baselines = new RoadBaselines(baselines, this::compare);
        addClassNames("page", "road-page");
        meeting.setAriaLabel(getTranslation("road.meeting"));
        meeting.setPlaceholder(getTranslation("road.all-meetings"));
        meeting.setItemLabelGenerator(leg -> leg.title() + " · " + Dates.range(leg.startsOn(), leg.endsOn(), getLocale()));
        meeting.setClearButtonVisible(true);
        meeting.addClassName("road-meeting");
        meeting.addValueChangeListener(change -> chosen(change.getValue()));
        forms.addClassNames("actions", "road-forms");
        cycle.addClassNames("note", "road-cycle");
        cycle.getElement().setAttribute("role", "alert");
        printed.addClassName("road-printed");
        var print = new Button(Icons.PRINT.create(), click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.setAriaLabel(getTranslation("road.print"));
        print.setTooltipText(getTranslation("road.print"));
        var ways = new Div(forms, print);
        ways.addClassName("actions");
        var head = new Div(new H1(getTranslation("nav.road")), meeting, ways);
        head.addClassNames("page-head", "road-heading");
        showForms();
        add(head, printed, cycle, filters, this.baselines, board, empty);
        LiveView.follow(this, live, change -> followed.contains(change.meetingId()), changes -> read());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = ViewState.of(event.getLocation());
        var legs = roads.meetings();
        quiet = true;
        meeting.setItems(legs);
        meeting.setValue(state.get("meeting").flatMap(code -> legs.stream().filter(leg -> leg.code().equals(code)).findFirst()).orElse(null));
        quiet = false;
        road = find();
        filters.restore(state, road);
        board.open(state.get("zoom"), state.get("at"));
        showRoad();
    }

    private Road find() {
        return meeting.isEmpty() ? roads.all() : roads.road(meeting.getValue().id());
    }

    private void chosen(Leg leg) {
        if (!quiet) {
            state.set("meeting", leg == null ? null : leg.code()).set("baseline", null).set("zoom", null).set("at", null);
            remember();
            read();
        }
    }

    private void compare(Long baseline) {
        state.set("baseline", baseline);
        remember();
        read();
    }

    /** Something on the road has changed, or another road is shown. */
    private void read() {
        road = find();
        filters.offer(road);
        showRoad();
    }

    private void showRoad() {
        followed = road.meetings().stream().map(Leg::id).collect(Collectors.toSet());
        var of = meeting.isEmpty() ? null : meeting.getValue().id();
        before = baselines.show(of, of != null && rights.may(Action.EDIT_PLAN, of),
                state.id("baseline").orElse(null));
        show();
    }

    private void filtered() {
        filters.remember(state);
        remember();
        show();
    }

    private void show() {
        var shown = filters.filter().of(road);
        filters.count(shown.size(), road.stops().size());
        filters.setVisible(!road.stops().isEmpty());
        board.draw(form());
        board.setVisible(!shown.isEmpty());
        board.show(road, shown, before, rights.meetings(Action.EDIT_MEETING));
        printed.setText(getTranslation("road.printed", meeting.isEmpty() ? getTranslation("road.all-meetings") : meeting.getValue().title(),
                Dates.weekday(road.today(), getLocale())));
        showCycle();
        empty.removeAll();
        if (road.stops().isEmpty()) {
            empty.add(new EmptyState(Icons.ROAD, getTranslation("road.empty"), getTranslation("road.empty-hint"),
                    new Anchor("meetings", getTranslation("nav.meetings"))));
        } else if (shown.isEmpty()) {
            empty.add(new EmptyState(Icons.SEARCH, getTranslation("road.none-found"), getTranslation("road.none-found-hint"),
                    new Button(getTranslation("road.filter.clear"), click -> filters.clear())));
        }
    }

    private Form form() {
        return state.get("form", Form.class).orElse(null);
    }

    private void drawn(Form form) {
        drawn = form;
        showForms();
    }

    private void showForms() {
        forms.removeAll();
        for (var one : Form.values()) {
            var button = new Button(getTranslation("road.form." + one), click -> {
                state.set("form", RoadFilters.lower(one));
                remember();
                show();
            });
            button.getElement().setAttribute("aria-pressed", String.valueOf(one == drawn));
            if (one == drawn) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            forms.add(button);
        }
    }

    private void showCycle() {
        cycle.removeAll();
        cycle.setVisible(!road.cycle().isEmpty());
        if (road.cycle().isEmpty()) {
            return;
        }
        var items = items();
        cycle.add(Icons.ALERT.create(), new Span(getTranslation("road.cycle")));
        var ring = new Span();
        for (var key : road.cycle()) {
            if (ring.getComponentCount() > 0) {
                ring.add(new Span(" → "));
            }
            ring.add(new Anchor(items.get(key).path(), items.get(key).title()));
        }
        cycle.add(ring);
    }

    private Map<Key, RoadItem> items() {
        return road.stops().stream().map(Stop::item).collect(Collectors.toMap(RoadItem::key, Function.identity(), (one, again) -> one));
    }

    /** What belongs to a page of its own is moved there: a meeting with a look at all that moves with it. */
    private void move(Key key, Optional<LocalDate> day) {
        var item = items().get(key);
        if (item == null) {
            return;
        }
        if (item.movable()) {
            new RoadMoveDialog(item, day.orElse(item.from()), roads::preview, this::save).open();
        } else if (key.kind() == Kind.MEETING && rights.may(Action.EDIT_MEETING, key.id())) {
            getUI().ifPresent(ui -> ui.navigate(item.path(), QueryParameters.of("from", day.orElse(item.from()).toString())));
        } else {
            new RoadElsewhereDialog(item).open();
        }
    }

    private void save(List<Shift> shifts) {
        if (moved(shifts)) {
            Notices.undoable(getTranslation("road.move.done", shifts.size()), () -> moved(shifts.stream().map(Shift::back).toList()));
        }
    }

    private boolean moved(List<Shift> shifts) {
        try {
            roads.move(shifts);
            read();
            return true;
        } catch (RoadMoved e) {
            Notices.problem(getTranslation("road.move.meanwhile"));
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            Notices.problem(getTranslation(wrong.key(), wrong.arguments().toArray()));
        }
        read();
        return false;
    }

    private void seen(String zoom, String at) {
        state.set("zoom", zoom).set("at", at);
        remember();
    }

    private void remember() {
        getUI().ifPresent(state::replaceIn);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.road") + " · Plenary";
    }
}
