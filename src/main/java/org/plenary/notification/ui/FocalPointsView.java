package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.live.EditConflict;
import org.plenary.notification.FocalPoint;
import org.plenary.notification.FocalPoint.Standing;
import org.plenary.notification.FocalPointDraft;
import org.plenary.notification.FocalPointService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.Folded;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.PhoneColumns;
import org.plenary.shell.ui.StateNames;
import org.plenary.shell.ui.ViewState;

/** The focal points to whom a secretariat writes, and the Parties that have named none. */
@Route(value = "directory/focal-points", layout = MainLayout.class)
@PermitAll
public class FocalPointsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FocalPointService points;
    private final transient BodyService bodies;
    private final transient Rights rights;
    private final transient LocalDate today;
    private final transient StateNames states;
    private final transient Map<Long, Organisation> organisations;
    private final TextField text = new TextField();
    private final Checkbox past = new Checkbox();
    private final Span count = new Span();
    private final Paragraph missing = new Paragraph();
    private final Grid<FocalPoint> grid = new Grid<>();

    public FocalPointsView(FocalPointService points, BodyService bodies, Rights rights, Clock clock) {
        this.points = points;
        this.bodies = bodies;
        this.rights = rights;
        today = LocalDate.now(clock);
        states = new StateNames(bodies.countryNames(), getLocale(), today);
        organisations = bodies.organisations().stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        addClassNames("page", "focal-points");
        text.setLabel(getTranslation("focal.find"));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            show();
            getUI().ifPresent(ui -> ViewState.empty().set("text", change.getValue()).replaceIn(ui));
        });
        past.setLabel(getTranslation("focal.past-too"));
        past.addValueChangeListener(change -> show());
        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        missing.addClassName("note");
        missing.setId("focal-missing");
        columns();
        var add = new Button(getTranslation("focal.add"), Icons.ADD.create(), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setId("focal-add");
        var head = new Div(new H1(getTranslation("focal.title")), add);
        head.addClassName("page-head");
        var filters = new Div(text, past, count);
        filters.addClassName("filters");
        var hint = new Paragraph(getTranslation("focal.hint"));
        hint.addClassName("quiet");
        add(new Anchor("directory", getTranslation("nav.directory")), head, hint, missing, filters, grid);
    }

    private void columns() {
        var whose = grid.addColumn(this::whose).setHeader(getTranslation("focal.whose")).setFlexGrow(2).setRowHeader(true);
        grid.addComponentColumn(this::who).setHeader(getTranslation("field.FOCAL_POINT.name")).setFlexGrow(3);
        var language = grid.addColumn(point -> text(point.fields().language())).setHeader(getTranslation("language")).setAutoWidth(true).setFlexGrow(0);
        var standing = grid.addComponentColumn(this::standing).setHeader(getTranslation("focal.standing")).setFlexGrow(2);
        grid.addComponentColumn(this::deeds).setHeader(getTranslation("focal.do")).setAutoWidth(true).setFlexGrow(0);
        PhoneColumns.hide(grid, List.of(whose, language, standing).toArray(Grid.Column[]::new));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("focal.title"));
        grid.setHeight("max(24rem, calc(100dvh - 22rem))");
    }

    private String text(String language) {
        return Locale.of(language).getDisplayLanguage(getLocale());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!rights.may(Action.ISSUE_NOTIFICATIONS)) {
            throw new NotFound("page", "focal-points");
        }
        text.setValue(ViewState.of(event.getLocation()).get("text").orElse(""));
        show();
    }

    private void show() {
        var all = points.focalPoints();
        var wanted = Folded.of(text.getValue());
        var shown = all.stream().filter(point -> past.getValue() || point.standing(today) != Standing.ENDED)
                .filter(point -> Stream.of(whose(point), point.fields().name(), point.fields().email()).filter(Objects::nonNull).map(Folded::of).anyMatch(one -> one.contains(wanted)))
                .sorted(Comparator.comparing(this::whose, Collator.getInstance(getLocale()))).toList();
        grid.setItems(shown);
        count.setText(getTranslation("focal.count", shown.size()));
        showMissing();
    }

    private void showMissing() {
        var without = points.partiesWithout().stream().map(states::name).sorted(Collator.getInstance(getLocale())).toList();
        missing.setVisible(!without.isEmpty());
        missing.setText(getTranslation("focal.missing", without.size(), String.join(", ", without)));
    }

    private String whose(FocalPoint point) {
        return point.fields().iso2() != null ? states.name(point.fields().iso2()) : organisations.get(point.fields().organisationId()).name().in(getLocale().getLanguage());
    }

    private Div who(FocalPoint point) {
        var below = new Div(point.fields().email() == null ? getTranslation("focal.no-address") : point.fields().email());
        below.addClassName("quiet");
        var whose = new Div(whose(point));
        whose.addClassName("focal-whose");
        var who = new Div(whose, new Div(point.fields().name()), below);
        who.addClassName("notification-who");
        return who;
    }

    private Div standing(FocalPoint point) {
        var fields = point.fields();
        var standing = point.standing(today);
        var cell = new Div(new Badge(standing == Standing.IN_OFFICE ? Icons.CHECK : standing == Standing.TO_COME ? Icons.WAIT : Icons.REFUSE,
                getTranslation("focal.standing." + standing), standing == Standing.IN_OFFICE ? Badge.Tone.SUCCESS : Badge.Tone.NEUTRAL));
        var days = Stream.of(fields.validFrom() == null ? null : getTranslation("focal.since", Dates.day(fields.validFrom(), getLocale())),
                fields.lastDay() == null ? null : getTranslation("focal.until", Dates.day(fields.lastDay(), getLocale()))).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (!days.isEmpty()) {
            var said = new Div(days);
            said.addClassName("quiet");
            cell.add(said);
        }
        cell.addClassName("notification-who");
        return cell;
    }

    private Div deeds(FocalPoint point) {
        var name = point.fields().name();
        var deeds = new Div(icon(Icons.EDIT, "focal.edit", name, () -> edit(point)));
        if (point.mayEnd(today)) {
            deeds.add(icon(Icons.SIGN_OUT, "focal.end", name, () -> end(point)));
        }
        deeds.add(icon(Icons.DELETE, "focal.remove", name, () -> remove(point)), HistoryButton.outsideMeetings(name, FocalPointService.FOCAL_POINT, point.id()).small(name));
        deeds.addClassName("focal-deeds");
        return deeds;
    }

    private Button icon(Icons icon, String key, String name, Runnable deed) {
        var button = new Button(icon.create(), click -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key, name));
        button.setTooltipText(getTranslation(key, name));
        return button;
    }

    private void add() {
        var own = points.bodies();
        open(getTranslation("focal.add"), new FocalPointDraft(own.isEmpty() ? null : own.getFirst().id(), null, null, null, null, "en", today, null, null),
                (base, mine) -> points.add(mine));
    }

    private void edit(FocalPoint point) {
        open(getTranslation("focal.edit", point.fields().name()), point.fields(), (base, mine) -> points.edit(point.id(), base, mine));
    }

    private void open(String heading, FocalPointDraft base, BiConsumer<FocalPointDraft, FocalPointDraft> saving) {
        var form = new FocalPointForm(points.bodies(), bodies.organisations(), states);
        new EditDialog<>(heading, form, base, (was, mine) -> {
            saving.accept(was, mine);
            show();
            Notices.done(getTranslation("saved"));
        }).open();
    }

    private void end(FocalPoint point) {
        attempt(() -> {
            var ended = points.end(point.id());
            show();
            Notices.undoable(getTranslation("focal.ended", point.fields().name()), () -> attempt(() -> {
                points.edit(point.id(), ended.fields(), point.fields());
                show();
            }));
        });
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (InvalidInput e) {
            e.violations().forEach(one -> Notices.problem(getTranslation(one.key(), one.arguments().toArray())));
        } catch (EditConflict e) {
            Notices.problem(getTranslation("error.changed-meanwhile"));
        }
    }

    private void remove(FocalPoint point) {
        new ConfirmDialog(getTranslation("focal.remove", point.fields().name()), getTranslation("focal.remove-sure"), getTranslation("focal.remove-do"), confirm -> {
            points.remove(point.id());
            show();
            Notices.done(getTranslation("focal.removed"));
        }, getTranslation("cancel"), cancel -> { }).open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("focal.title") + " · Plenary";
    }
}
