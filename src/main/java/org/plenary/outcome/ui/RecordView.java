package org.plenary.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.outcome.Activity;
import org.plenary.outcome.ContributionService;
import org.plenary.outcome.MandateService;
import org.plenary.outcome.SynergiesService;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.ViewState;
import org.plenary.startup.PlenarySettings;

/** What one's own organisation did in a period with a partner, and under a mandate. */
@Route(value = SynergiesSections.RECORD, layout = MainLayout.class)
@PermitAll
public class RecordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SynergiesService synergies;
    private final transient MandateService mandates;
    private final transient ContributionDeeds contributions;
    private final transient BodyService bodies;
    private final transient Rights rights;
    private final boolean demonstration;
    private final Period period = new Period(this::changed);
    private final ComboBox<Organisation> partner = new ComboBox<>();
    private final ComboBox<String> mandate = new ComboBox<>();
    private final Div list = new Div();

    public RecordView(SynergiesService synergies, MandateService mandates, ContributionService contributions, BodyService bodies, Rights rights, PlenarySettings settings) {
        this.synergies = synergies;
        this.mandates = mandates;
        this.contributions = new ContributionDeeds(contributions, synergies, this::citations, this::render);
        this.bodies = bodies;
        this.rights = rights;
        this.demonstration = settings.demonstration();
        addClassNames("page", "synergies");
        partner.setItemLabelGenerator(one -> one.acronym() + " – " + one.name().in(getLocale().getLanguage()));
        choice(partner, "synergies.partner", "synergies.partner-any");
        choice(mandate, "synergies.mandate", "synergies.mandate-any");
        period.add(partner, mandate);
        var choices = new Div(period);
        choices.addClassNames("card", "stack");
        var note = new Button(getTranslation("contribution.note"), Icons.ADD.create(), click -> this.contributions.note(period.query(Set.of()).from(), period.query(Set.of()).to()));
        note.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        note.setId("contribution-note");
        var head = new Div(new H1(getTranslation("synergies.page.record")), note);
        head.addClassName("page-head");
        add(new SynergiesSections(SynergiesSections.RECORD), head, choices, list);
    }

    private void choice(ComboBox<?> box, String label, String any) {
        box.setLabel(getTranslation(label));
        box.setPlaceholder(getTranslation(any));
        box.setClearButtonVisible(true);
        box.addClassName("half");
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!rights.may(Action.CONVENE_MEETING)) {
            throw new NotFound("page", SynergiesSections.RECORD);
        }
        var state = ViewState.of(event.getLocation());
        var organisations = bodies.organisations().stream().filter(one -> one.id() != CurrentAccount.get().organisationId()).toList();
        partner.setItems(organisations);
        partner.setValue(state.get("partner").flatMap(code -> organisations.stream().filter(one -> one.code().equals(code)).findFirst()).orElse(null));
        var citations = citations();
        mandate.setItems(citations);
        mandate.setValue(state.get("mandate").filter(citations::contains).orElse(null));
        period.restore(state, demonstration);
        render();
    }

    private List<String> citations() {
        return mandates.register().stream().map(one -> one.fields().citation()).toList();
    }

    private void changed() {
        render();
        getUI().ifPresent(ui -> period.remember(ViewState.empty()).set("partner", partner.getOptionalValue().map(Organisation::code).orElse(null))
                .set("mandate", mandate.getValue()).replaceIn(ui));
    }

    private void render() {
        list.removeAll();
        try {
            var found = synergies.activities(period.query(Set.of()), partner.getOptionalValue().map(Organisation::id).orElse(null), mandate.getValue());
            period.show(List.of());
            list.add(found.isEmpty() ? new EmptyState(Icons.SEARCH, getTranslation("synergies.record-empty"), getTranslation("synergies.record-empty-hint")) : rows(found));
        } catch (InvalidInput e) {
            period.show(e.violations());
        }
    }

    private OrderedList rows(List<Activity> found) {
        var rows = new OrderedList();
        rows.addClassName("record");
        found.forEach(activity -> {
            var dates = new Span(Dates.range(activity.from(), activity.to(), activity.monthOnly(), getLocale()));
            dates.addClassName("quiet");
            var head = new Div(dates, new Badge(icon(activity.kind()), getTranslation("synergies.kind." + activity.kind()), Badge.Tone.NEUTRAL));
            head.addClassName("marks");
            var words = new Paragraph(activity.words());
            words.getElement().setAttribute("lang", period.query(Set.of()).language().getLanguage());
            var item = new ListItem(head, words);
            if (activity.path() != null) {
                item.add(new Anchor(activity.path(), activity.title()));
            }
            if (activity.source() != null) {
                var source = new Div(getTranslation("synergies.source", activity.source()));
                source.addClassName("quiet");
                item.add(source);
            }
            if (activity.kind() == Activity.Kind.CONTRIBUTION) {
                item.add(contributions.of(activity.id(), activity.title()));
            }
            rows.add(item);
        });
        return rows;
    }

    private static Icons icon(Activity.Kind kind) {
        return switch (kind) {
            case MEETING -> Icons.MEETINGS;
            case OUTCOME -> Icons.IDEA;
            case NOTIFICATION -> Icons.MAIL;
            case CONTRIBUTION -> Icons.EDIT;
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("synergies.page.record") + " · Plenary";
    }
}
