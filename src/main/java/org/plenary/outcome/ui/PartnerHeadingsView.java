package org.plenary.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
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
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.body.Names;
import org.plenary.body.Organisation;
import org.plenary.outcome.PartnerHeading;
import org.plenary.outcome.PartnerHeadingDraft;
import org.plenary.outcome.PartnerHeadingService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.Notices;

/** The headings of the report on synergies in their order, each with what belongs under it. */
@Route(value = SynergiesSections.HEADINGS, layout = MainLayout.class)
@PermitAll
public class PartnerHeadingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PartnerHeadingService headings;
    private final transient BodyService bodies;
    private final transient Rights rights;
    private final OrderedList list = new OrderedList();

    public PartnerHeadingsView(PartnerHeadingService headings, BodyService bodies, Rights rights) {
        this.headings = headings;
        this.bodies = bodies;
        this.rights = rights;
        addClassNames("page", "synergies");
        list.addClassName("record");
        var add = new Button(getTranslation("heading.add"), Icons.ADD.create(),
                click -> open(getTranslation("heading.add"), null, PartnerHeadingDraft.empty(), (base, mine) -> headings.add(mine)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setId("heading-add");
        var head = new Div(new H1(getTranslation("synergies.page.headings")), add);
        head.addClassName("page-head");
        var hint = new Paragraph(getTranslation("heading.hint"));
        hint.addClassName("quiet");
        add(new SynergiesSections(SynergiesSections.HEADINGS), head, hint, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!rights.may(Action.CONVENE_MEETING)) {
            throw new NotFound("page", SynergiesSections.HEADINGS);
        }
        render();
    }

    private void render() {
        list.removeAll();
        var all = headings.headings();
        var organisations = bodies.organisations();
        all.forEach(one -> list.add(row(one, all, organisations)));
    }

    private ListItem row(PartnerHeading heading, List<PartnerHeading> all, List<Organisation> organisations) {
        var level = all.stream().filter(one -> Objects.equals(one.fields().parent(), heading.fields().parent())).toList();
        var name = name(heading);
        var title = new Span(name);
        title.addClassName("mandate-citation");
        var item = new ListItem(title);
        item.setClassName("heading-below", heading.fields().parent() != null);
        var rules = rules(heading.fields(), organisations);
        var facts = new Div(rules.isEmpty() ? getTranslation("heading.nothing") : getTranslation("heading.here", rules));
        facts.addClassName("quiet");
        item.add(facts, deeds(heading, name, level.indexOf(heading) > 0, level.indexOf(heading) < level.size() - 1));
        return item;
    }

    private String rules(PartnerHeadingDraft fields, List<Organisation> organisations) {
        return Stream.of(fields.meetingKinds().stream().map(kind -> getTranslation("heading.meetings", getTranslation("meeting.kind." + kind))).sorted(),
                organisations.stream().filter(one -> fields.organisations().contains(one.code())).map(Organisation::acronym),
                fields.organisationKinds().stream().map(kind -> getTranslation("heading.organisation." + kind)).sorted(),
                fields.words().stream().map(word -> getTranslation("heading.word", word))).flatMap(each -> each).collect(Collectors.joining(" · "));
    }

    private Div deeds(PartnerHeading heading, String name, boolean hasAbove, boolean hasBelow) {
        var up = icon(Icons.UP, "heading.up", name, () -> move(heading, true));
        up.setEnabled(hasAbove);
        var down = icon(Icons.DOWN, "heading.down", name, () -> move(heading, false));
        down.setEnabled(hasBelow);
        var edit = new Button(getTranslation("edit"), Icons.EDIT.create(), click -> open(name, heading, heading.fields(), (base, mine) -> headings.edit(heading.id(), base, mine)));
        edit.setAriaLabel(getTranslation("heading.edit", name));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var deeds = new Div(edit, up, down, icon(Icons.DELETE, "heading.remove", name, () -> remove(heading, name)),
                HistoryButton.outsideMeetings(name, PartnerHeadingService.PARTNER_GROUP, heading.id()).small(name));
        deeds.addClassName("actions");
        return deeds;
    }

    private Button icon(Icons icon, String key, String name, Runnable deed) {
        var button = new Button(icon.create(), click -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key, name));
        button.setTooltipText(getTranslation(key, name));
        return button;
    }

    private void move(PartnerHeading heading, boolean up) {
        headings.move(heading.id(), up);
        render();
        Notices.done(getTranslation("heading.moved"));
    }

    private void open(String title, PartnerHeading own, PartnerHeadingDraft base, BiConsumer<PartnerHeadingDraft, PartnerHeadingDraft> saving) {
        var above = headings.headings().stream().filter(one -> one.fields().parent() == null && (own == null || one.id() != own.id())).toList();
        new EditDialog<>(title, new PartnerHeadingForm(above, bodies.organisations()), base, (was, mine) -> {
            saving.accept(was, mine);
            render();
            Notices.done(getTranslation("saved"));
        }).open();
    }

    private void remove(PartnerHeading heading, String name) {
        new ConfirmDialog(getTranslation("heading.remove", name), getTranslation("heading.remove-sure"), getTranslation("heading.remove-do"), confirm -> {
            try {
                headings.remove(heading.id());
                Notices.done(getTranslation("heading.removed"));
            } catch (InvalidInput e) {
                e.violations().forEach(one -> Notices.problem(getTranslation(one.key(), one.arguments().toArray())));
            }
            render();
        }, getTranslation("cancel"), cancel -> { }).open();
    }

    private String name(PartnerHeading heading) {
        return new Names(heading.fields().nameEn(), heading.fields().nameFr(), heading.fields().nameEs()).in(getLocale().getLanguage());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("synergies.page.headings") + " · Plenary";
    }
}
