package org.plenary.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.Body;
import org.plenary.body.BodyService;
import org.plenary.outcome.Mandate;
import org.plenary.outcome.MandateDraft;
import org.plenary.outcome.MandateService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.Notices;

/** The register of resolutions, decisions and joint programmes, each with what was done under it. */
@Route(value = SynergiesSections.MANDATES, layout = MainLayout.class)
@PermitAll
public class MandatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MandateService mandates;
    private final transient BodyService bodies;
    private final transient Rights rights;
    private final Div list = new Div();

    public MandatesView(MandateService mandates, BodyService bodies, Rights rights) {
        this.mandates = mandates;
        this.bodies = bodies;
        this.rights = rights;
        addClassNames("page", "synergies");
        var head = new Div(new H1(getTranslation("synergies.page.mandates")), addButton());
        head.addClassName("page-head");
        add(new SynergiesSections(SynergiesSections.MANDATES), head, list);
    }

    private Button addButton() {
        var add = new Button(getTranslation("synergies.mandate-add"), Icons.ADD.create(),
                click -> form(getTranslation("synergies.mandate-add"), MandateDraft.cited(null), (base, mine) -> saved(mandates.enter(mine))));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!rights.may(Action.CONVENE_MEETING)) {
            throw new NotFound("page", SynergiesSections.MANDATES);
        }
        render();
    }

    private void render() {
        list.removeAll();
        var register = mandates.register();
        if (register.isEmpty()) {
            list.add(new EmptyState(Icons.CERTIFICATE, getTranslation("synergies.mandates-empty"), getTranslation("synergies.mandates-empty-hint"), addButton()));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("record");
        register.forEach(mandate -> rows.add(row(mandate)));
        list.add(rows);
    }

    private ListItem row(Mandate mandate) {
        var fields = mandate.fields();
        var citation = new Span(fields.citation());
        citation.addClassName("mandate-citation");
        var head = new Div(citation, new Badge(Icons.CERTIFICATE, getTranslation("synergies.mandate-kind." + fields.kind()), Badge.Tone.NEUTRAL));
        head.addClassName("marks");
        var item = new ListItem(head);
        fields.title(getLocale().getLanguage()).ifPresent(title -> {
            var said = new Div(title.text());
            said.getElement().setAttribute("lang", title.language());
            item.add(said);
        });
        var facts = new Div(Stream.of(bodies.bodies().stream().filter(body -> Objects.equals(body.id(), fields.bodyId())).map(Body::name).map(name -> name.in(getLocale().getLanguage())).findFirst().orElse(null),
                fields.startsOn() == null || fields.endsOn() == null ? null : Dates.range(fields.startsOn(), fields.endsOn(), getLocale()),
                fields.source() == null ? null : getTranslation("synergies.source", fields.source())).filter(Objects::nonNull).collect(Collectors.joining(" · ")));
        facts.addClassName("quiet");
        var edit = new Button(getTranslation("edit"), Icons.EDIT.create(), click -> edit(mandate));
        edit.setAriaLabel(getTranslation("synergies.mandate-edit", fields.citation()));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var actions = new Div(new Anchor(SynergiesSections.RECORD + "?mandate=" + URLEncoder.encode(fields.citation(), StandardCharsets.UTF_8), getTranslation("synergies.what-was-done")), edit);
        actions.addClassName("actions");
        if (mandate.id() != null) {
            actions.add(HistoryButton.outsideMeetings(fields.citation(), MandateService.MANDATE, mandate.id()).small(fields.citation()));
        }
        item.add(facts, actions);
        return item;
    }

    private void edit(Mandate mandate) {
        form(mandate.fields().citation(), mandate.fields(), (base, mine) -> saved(mandate.id() == null ? mandates.enter(mine) : mandates.edit(base, mine)));
    }

    private void form(String heading, MandateDraft base, BiConsumer<MandateDraft, MandateDraft> saving) {
        new EditDialog<>(heading, new MandateForm(bodies.bodies(), base.citation() == null), base, saving).open();
    }

    private void saved(Mandate saved) {
        render();
        Notices.done(getTranslation("saved"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("synergies.page.mandates") + " · Plenary";
    }
}
