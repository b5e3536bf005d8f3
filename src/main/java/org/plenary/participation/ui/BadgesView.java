package org.plenary.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.live.Change;
import org.plenary.live.EditConflict;
import org.plenary.live.LiveEvents;
import org.plenary.participation.BadgeDesign;
import org.plenary.participation.BadgeDesign.Look;
import org.plenary.participation.BadgeDesign.Paper;
import org.plenary.participation.BadgeService;
import org.plenary.participation.BadgeSheets;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.ParticipantService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;

/** How badges look, shown while it is being chosen, and their sheets to print. */
@Route(value = "m/:code/participants/badges", layout = MeetingWorkspace.class)
@PermitAll
public class BadgesView extends MeetingPage {

    private final transient BadgeService badges;
    private final transient Rights rights;
    private final RadioButtonGroup<Paper> paper = new RadioButtonGroup<>();
    private final Checkbox photo = new Checkbox();
    private final Checkbox code = new Checkbox();
    private final Checkbox affiliation = new Checkbox();
    private final Checkbox function = new Checkbox();
    private final Select<ParticipantCategory> category = new Select<>();
    private final ColourField colour = new ColourField();
    private final TextField label = new TextField();
    private final Div preview = new Div();
    private final RadioButtonGroup<Boolean> whom = new RadioButtonGroup<>();
    private final Select<String> language = Fields.languages(getLocale());
    private final Paragraph standing = new Paragraph();
    private transient BadgeDesign design;
    private transient BadgeDesign stored;
    private boolean showing;

    public BadgesView(BadgeService badges, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "lists.section.badges");
        this.badges = badges;
        this.rights = rights;
        paper.setLabel(getTranslation("lists.badge.paper"));
        paper.setItems(Paper.values());
        paper.setItemLabelGenerator(one -> getTranslation("lists.badge.paper." + one));
        photo.setLabel(getTranslation("lists.badge.photo"));
        code.setLabel(getTranslation("lists.badge.code"));
        affiliation.setLabel(getTranslation("lists.badge.affiliation"));
        function.setLabel(getTranslation("lists.badge.function"));
        category.setLabel(getTranslation("field.PARTICIPANT.category"));
        category.setItems(ParticipantCategory.values());
        category.setItemLabelGenerator(one -> getTranslation("participation.category." + one));
        category.setValue(ParticipantCategory.PARTY);
        colour.setLabel(getTranslation("lists.badge.colour"));
        label.setLabel(getTranslation("lists.badge.label"));
        label.setHelperText(getTranslation("lists.badge.label-hint"));
        label.setMaxLength(60);
        label.setValueChangeMode(ValueChangeMode.LAZY);
        whom.setLabel(getTranslation("lists.badge.whom"));
        whom.setItems(true, false);
        whom.setValue(true);
        language.setLabel(getTranslation("lists.badge.language"));
        standing.getElement().setAttribute("role", "status");
        preview.addClassName("badge-preview");
        preview.getElement().setAttribute("role", "img");
        preview.getElement().setAttribute("aria-label", getTranslation("lists.badge.preview"));
        List.<HasValue<?, ?>>of(paper, photo, code, affiliation, function, colour, label).forEach(field -> field.addValueChangeListener(change -> edited()));
        category.addValueChangeListener(change -> showLook());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.MANAGE_PARTICIPANTS, meetingId());
        var shown = new Div(photo, code, affiliation, function);
        shown.addClassName("badge-shown");
        var save = button("lists.badge.save", () -> save(stored, design));
        save.setId("badge-save");
        var form = new Div(new H2(getTranslation("lists.badge.design")), paper, shown, category, colour, label, actions(save));
        form.addClassNames("card", "stack");
        var example = new Div(new H2(getTranslation("lists.badge.preview")), preview);
        example.addClassNames("card", "stack");
        var both = new Div(form, example);
        both.addClassNames("columns", "badge-columns");
        var print = button("lists.badge.print", () -> new BadgePrinting(badges, meeting()).print(this, null, whom.getValue(), Locale.of(language.getValue())));
        print.setId("badge-print");
        var hint = new Paragraph(getTranslation("lists.badge.print-hint"));
        hint.addClassName("quiet");
        var printing = new Div(new H2(getTranslation("lists.badge.print-title")), standing, whom, language, hint, actions(print));
        printing.addClassNames("card", "stack");
        removeAll();
        add(ParticipantSections.of(meeting(), ParticipantSections.BADGES, rights), both, printing);
        show(badges.design(meetingId()));
    }

    private static Div actions(Button button) {
        var actions = new Div(button);
        actions.addClassName("actions");
        return actions;
    }

    private Button button(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(ParticipantService.PARTICIPANT))) {
            count();
        }
    }

    private void show(BadgeDesign now) {
        stored = now;
        design = now;
        showing = true;
        paper.setValue(design.paper());
        photo.setValue(design.showsPhoto());
        code.setValue(design.showsCode());
        affiliation.setValue(design.showsAffiliation());
        function.setValue(design.showsFunction());
        showing = false;
        showLook();
        count();
    }

    private void count() {
        var now = badges.standing(meetingId());
        standing.setText(getTranslation("lists.badge.standing", now.approved(), now.waiting()));
        whom.setItemLabelGenerator(without -> getTranslation(without ? "lists.badge.without" : "lists.badge.all", without ? now.waiting() : now.approved()));
    }

    private void showLook() {
        showing = true;
        var look = design.looks().get(category.getValue());
        colour.setValue(look.colour());
        label.setValue(look.label() == null ? "" : look.label());
        showing = false;
        showPreview();
    }

    private void edited() {
        if (!showing) {
            design = new BadgeDesign(paper.getValue(), photo.getValue(), code.getValue(), affiliation.getValue(), function.getValue(), design.looks(), design.version())
                    .with(category.getValue(), new Look(colour.getValue(), label.getValue()));
            showPreview();
        }
    }

    private void save(BadgeDesign base, BadgeDesign mine) {
        try {
            show(badges.redesign(meetingId(), base, mine));
            Notices.done(getTranslation("saved"));
        } catch (InvalidInput e) {
            var first = e.violations().getFirst();
            Notices.problem(getTranslation(first.key(), first.arguments().toArray()));
        } catch (EditConflict e) {
            new ConflictDialog(e, BadgeDesign.class, this::labelOf, this::said, this::save).open();
        }
    }

    private String labelOf(String field) {
        return switch (field) {
            case "paper" -> paper.getLabel();
            case "showsPhoto" -> photo.getLabel();
            case "showsCode" -> code.getLabel();
            case "showsAffiliation" -> affiliation.getLabel();
            case "showsFunction" -> function.getLabel();
            default -> getTranslation("lists.badge.design");
        };
    }

    private String said(Object value) {
        return switch (value) {
            case Paper one -> paper.getItemLabelGenerator().apply(one);
            case Boolean yes -> getTranslation(yes ? "yes" : "no");
            case Map<?, ?> looks -> category.getListDataView().getItems().map(one -> called(one, (Look) looks.get(one))).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private String called(ParticipantCategory one, Look look) {
        return getTranslation("named-value", getTranslation("participation.category." + one), look.colour() + (look.label() == null ? "" : ", " + look.label()));
    }

    /** An example person, plainly labelled as one. */
    private void showPreview() {
        var look = design.looks().get(category.getValue());
        var text = new Div(line("badge-name", getTranslation("lists.badge.example-name")));
        if (design.showsAffiliation() && category.getValue().affiliationOnBadge()) {
            text.add(line("badge-affiliation", getTranslation("lists.badge.example-affiliation")));
        }
        if (design.showsFunction()) {
            text.add(line("badge-function", getTranslation("lists.badge.example-function")));
        }
        var middle = new Div();
        middle.addClassName("badge-middle");
        if (design.showsPhoto()) {
            var picture = new Div();
            picture.addClassName("badge-photo");
            middle.add(picture);
        }
        middle.add(text);
        if (design.showsCode()) {
            var drawing = new Div(new Html("<div>" + BadgeSheets.drawing("EXAMPLE") + "</div>"));
            drawing.addClassName("badge-code");
            middle.add(drawing);
        }
        var band = line("badge-band", look.label() != null ? look.label() : getTranslation("participation.category." + category.getValue()));
        band.getElement().getStyle().set("--band", look.colour());
        preview.getElement().getClassList().set("tall", design.paper() == Paper.A6);
        preview.removeAll();
        preview.add(line("badge-meeting", meeting().title(getLocale().getLanguage())), middle, band);
    }

    private static Component line(String className, String text) {
        var line = new Span(text);
        line.addClassName(className);
        return line;
    }
}
