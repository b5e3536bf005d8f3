package org.plenary.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.agenda.AgendaComparison;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaPaper;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaVersion;
import org.plenary.agenda.AgendaVersionService;
import org.plenary.body.BodyService;
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

/** The versions of an agenda, and what changed between any two of them or since one of them. */
@Route(value = "m/:code/agenda/versions", layout = MeetingWorkspace.class)
@PermitAll
public class AgendaVersionsView extends MeetingPage {

    private static final Set<String> FOLLOWED = Set.of(AgendaVersionService.AGENDA, AgendaService.AGENDA_ITEM);

    /** The agenda as it is, among the numbers of versions. */
    private static final int NOW = 0;

    private final transient AgendaVersionService versions;
    private final transient AgendaPaper paper;
    private final transient Rights rights;
    private final Div list = new Div();
    private final Select<Integer> from = new Select<>();
    private final Select<Integer> to = new Select<>();
    private final RadioButtonGroup<ComparisonPanel.Form> form = new RadioButtonGroup<>();
    private final Div choice = new Div(from, to, form);
    private final ComparisonPanel panel;
    private transient List<AgendaVersion> kept = List.of();
    private boolean choosing;

    public AgendaVersionsView(AgendaVersionService versions, AgendaPaper paper, BodyService bodies, Rights rights, MeetingDirectory meetings, LiveEvents live) {
        super(meetings, live, "agenda.section.versions");
        this.versions = versions;
        this.paper = paper;
        this.rights = rights;
        panel = new ComparisonPanel(bodies.organisations());
        choice.addClassName("agenda-choice");
        form.setItems(ComparisonPanel.Form.values());
        from.addValueChangeListener(change -> chosen());
        to.addValueChangeListener(change -> chosen());
        form.addValueChangeListener(change -> chosen());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        from.setLabel(getTranslation("agenda.compare.from"));
        to.setLabel(getTranslation("agenda.compare.to"));
        form.setLabel(getTranslation("agenda.compare.form"));
        form.setItemLabelGenerator(value -> getTranslation("agenda.compare.form." + value));
        from.setItemLabelGenerator(this::name);
        to.setItemLabelGenerator(this::name);
        removeAll();
        add(AgendaSections.of(meeting(), AgendaSections.VERSIONS, rights), head(), list, choice, panel);
        kept = versions.versions(meetingId());
        var state = ViewState.of(event.getLocation());
        var newest = kept.isEmpty() ? NOW : kept.getFirst().number();
        choose(state.get("from").flatMap(this::known).orElse(newest), state.get("to").flatMap(this::known).orElse(NOW),
                state.get("form", ComparisonPanel.Form.class).orElse(ComparisonPanel.Form.LIST));
        read();
    }

    private Optional<Integer> known(String number) {
        return Stream.concat(Stream.of(NOW), kept.stream().map(AgendaVersion::number)).filter(each -> number.equals(each.toString())).findFirst();
    }

    private Div head() {
        var head = new Div(new H2(getTranslation("agenda.section.versions")));
        if (rights.may(Action.EDIT_AGENDA, meetingId())) {
            head.add(new Button(getTranslation("agenda.keep"), Icons.ADD.create(), click -> StepDialog.keep(key -> getTranslation(key), label -> {
                versions.keep(meetingId(), label);
                read();
            }).open()));
        }
        head.addClassName("page-head");
        return head;
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().map(Change::entity).anyMatch(FOLLOWED::contains)) {
            read();
        }
    }

    private void choose(int earlier, int later, ComparisonPanel.Form as) {
        choosing = true;
        var numbers = Stream.concat(Stream.of(NOW), kept.stream().map(AgendaVersion::number)).toList();
        from.setItems(numbers);
        to.setItems(numbers);
        from.setValue(earlier);
        to.setValue(later);
        form.setValue(as);
        choosing = false;
    }

    private void read() {
        kept = versions.versions(meetingId());
        choose(from.getValue() == NOW && !kept.isEmpty() && to.getValue() == NOW ? kept.getFirst().number() : from.getValue(), to.getValue(), form.getValue());
        list.removeAll();
        list.add(kept.isEmpty() ? new EmptyState(Icons.HISTORY, getTranslation("agenda.versions.empty"), getTranslation("agenda.versions.empty-hint")) : lines());
        choice.setVisible(!kept.isEmpty());
        panel.setVisible(!kept.isEmpty());
        if (!kept.isEmpty()) {
            compare();
        }
    }

    private Component lines() {
        var lines = new OrderedList();
        lines.addClassName("agenda-versions");
        lines.getElement().setAttribute("reversed", true);
        kept.forEach(version -> lines.add(line(version)));
        return lines;
    }

    private ListItem line(AgendaVersion version) {
        var name = new Span(getTranslation("agenda.version", version.number()));
        name.addClassName("agenda-version-name");
        var what = new Div(name, StateBadge.of(version.state(), key -> getTranslation(key)));
        if (!version.putOut()) {
            what.add(quiet(getTranslation("agenda.version.kept")));
        }
        Stream.of(version.symbol(), version.label()).filter(text -> text != null).forEach(text -> what.add(new Span(text)));
        what.addClassName("agenda-version");
        var download = new Button(getTranslation("agenda.download"), Icons.DOWNLOAD.create(), click -> download(version));
        download.setAriaLabel(getTranslation("agenda.download.version", version.number()));
        download.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return new ListItem(new Div(what, quiet(getTranslation("agenda.version.by", Dates.instant(version.at(), meeting().zone(), getLocale()), version.by()))),
                download);
    }

    private void download(AgendaVersion version) {
        var annotated = versions.items(meetingId(), Optional.of(version.number())).stream().anyMatch(AgendaItem::annotated);
        new DownloadDialog(paper, meetingId(), meeting().code(), Optional.of(version.number()), annotated).open();
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("quiet");
        return quiet;
    }

    private void chosen() {
        if (!choosing) {
            compare();
        }
    }

    private void compare() {
        panel.show(AgendaComparison.between(items(from.getValue()), items(to.getValue())), form.getValue(), name(from.getValue()), name(to.getValue()));
        getUI().ifPresent(ui -> ViewState.empty().set("from", from.getValue()).set("to", to.getValue())
                .set("form", form.getValue() == ComparisonPanel.Form.LIST ? null : form.getValue().name().toLowerCase(Locale.ROOT)).replaceIn(ui));
    }

    private List<AgendaItem> items(int number) {
        return versions.items(meetingId(), number == NOW ? Optional.empty() : Optional.of(number));
    }

    private String name(Integer number) {
        return number == null || number == NOW ? getTranslation("agenda.compare.now")
                : kept.stream().filter(version -> version.number() == number).findFirst()
                        .map(version -> getTranslation("agenda.compare.version", number, getTranslation("agenda.state." + version.state()))).orElseThrow();
    }
}
