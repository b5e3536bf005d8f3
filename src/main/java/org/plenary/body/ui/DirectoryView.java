package org.plenary.body.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.body.BodyService;
import org.plenary.body.CountryNames;
import org.plenary.body.Party;
import org.plenary.body.Region;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Folded;
import org.plenary.shell.MeetingHeading.Mark;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.PhoneColumns;
import org.plenary.shell.ui.ViewState;

/** The Parties to CMS with their regions, in the alphabetical order of the viewer's language, and the organisations. */
@Route(value = "directory", layout = MainLayout.class)
@PermitAll
public class DirectoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String CMS = "CMS";

    private final transient CountryNames names;
    private final transient Map<String, Region> regions;
    private final transient LocalDate today;
    private final transient List<Party> parties;
    private final TextField text = new TextField();
    private final Span count = new Span();
    private final Grid<Party> grid = new Grid<>();

    public DirectoryView(BodyService bodies, Rights rights, Clock clock) {
        addClassName("page");
        today = LocalDate.now(clock);
        names = bodies.countryNames();
        regions = bodies.regions(CMS, today);
        var byCode = bodies.parties(CMS, today).stream().collect(Collectors.toMap(Party::iso2, party -> party));
        parties = names.inOrder(byCode.keySet(), language(), today).stream().map(byCode::get).toList();
        text.setAriaLabel(getTranslation("directory.find"));
        text.setPlaceholder(getTranslation("directory.find"));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            show();
            getUI().ifPresent(ui -> ViewState.empty().set("text", change.getValue()).replaceIn(ui));
        });
        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        grid.addColumn(party -> names.shortName(party.iso2(), language(), today)).setHeader(getTranslation("directory.party")).setFlexGrow(2).setRowHeader(true);
        grid.addColumn(this::region).setHeader(getTranslation("directory.region")).setFlexGrow(2);
        PhoneColumns.hide(grid, grid.addColumn(this::since).setHeader(getTranslation("directory.since")).setFlexGrow(1));
        grid.setHeight("min(34rem, 70dvh)");
        text.setWidth("min(22rem, 100%)");
        var filters = new Div(text, count);
        filters.addClassName("actions");
        var organisations = new UnorderedList();
        organisations.addClassNames("card", "organisations");
        bodies.organisations().forEach(organisation -> {
            var name = organisation.name().in(language());
            organisations.add(new ListItem(MeetingWorkspace.mark(new Mark(organisation.acronym(), name, organisation.colour())), new Span(name)));
        });
        var focalPoints = new Anchor("directory/focal-points", getTranslation("directory.focal-points"));
        focalPoints.addClassName("directory-ways");
        focalPoints.setVisible(rights.may(Action.ISSUE_NOTIFICATIONS));
        var head = new Div(new H1(getTranslation("nav.directory")), focalPoints);
        head.addClassName("page-head");
        add(head, new H2(getTranslation("directory.parties")), new Paragraph(getTranslation("directory.explanation")),
                filters, grid, new H2(getTranslation("directory.organisations")), organisations);
    }

    private void show() {
        var wanted = Folded.of(text.getValue());
        var found = parties.stream().filter(party -> Folded.of(names.shortName(party.iso2(), language(), today)).contains(wanted)
                || Folded.of(region(party)).contains(wanted)).toList();
        grid.setItems(found);
        count.setText(getTranslation("directory.count", found.size()));
    }

    private String region(Party party) {
        var region = regions.get(party.iso2());
        return region == null ? "" : region.name().in(language());
    }

    private String since(Party party) {
        if (party.entryIntoForce() != null) {
            return DateTimeFormatter.ofPattern("d MMM yyyy", getLocale()).format(party.entryIntoForce());
        }
        return party.entryYear() == null ? "" : String.valueOf(party.entryYear());
    }

    private String language() {
        return getLocale().getLanguage();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        text.setValue(ViewState.of(event.getLocation()).get("text").orElse(""));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.directory") + " · Plenary";
    }
}
