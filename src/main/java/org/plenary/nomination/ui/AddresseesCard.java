package org.plenary.nomination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.exchange.table.Column;
import org.plenary.exchange.table.ListExport;
import org.plenary.nomination.Addressee;
import org.plenary.nomination.AddresseeService;
import org.plenary.nomination.Asked;
import org.plenary.nomination.Call;
import org.plenary.nomination.CallState;
import org.plenary.nomination.NominationDeskService;
import org.plenary.shell.Folded;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Downloads;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;

/** Who is asked: each State with its focal point, whether the letter went out, and how many were nominated. */
class AddresseesCard extends Div {

    private static final int SEEN_AT_ONCE = 12;

    private final transient AddresseeService addressees;
    private final transient NominationDeskService desk;
    private final transient CallChoices choices;
    private final transient StateNames states;
    private final long meetingId;
    private final ZoneId zone;
    private final boolean mayManage;
    private final Runnable changed;
    private final H2 title = new H2();
    private final Paragraph missing = new Paragraph();
    private final TextField find = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Div buttons = new Div();
    private transient Long bodyId;
    private transient Call call;
    private transient List<Addressee> shown = List.of();

    AddresseesCard(AddresseeService addressees, NominationDeskService desk, CallChoices choices, StateNames states, MeetingHeading meeting,
            boolean mayManage, Runnable changed) {
        var importAddress = "m/" + meeting.code() + "/nominations/import";
        this.addressees = addressees;
        this.desk = desk;
        this.choices = choices;
        this.states = states;
        this.meetingId = meeting.id();
        this.zone = meeting.zone();
        this.mayManage = mayManage;
        this.changed = changed;
        addClassNames("card", "stack");
        list.addClassName("addressees");
        find.setLabel(getTranslation("nomination.filter.find"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(typed -> rows());
        find.setId("addressee-find");
        buttons.addClassName("actions");
        var one = new Button(getTranslation("nomination.addressee.add"), Icons.ADD.create(), click -> add());
        one.setId("addressee-add");
        var several = new Button(getTranslation("nomination.addressee.paste"), click -> new PasteDialog(addressees, states, meetingId, changed).open());
        several.setId("addressee-paste");
        var fill = new Button(getTranslation("nomination.fill.open"), Icons.MEETINGS.create(), click ->
                new FillDialog(addressees, meetingId, choices, states, bodyId, changed).open());
        fill.setId("addressee-fill");
        var table = new Button(getTranslation("lists.import.addressees"), Icons.UPLOAD.create(), click -> getUI().orElseThrow().navigate(importAddress));
        table.setId("addressee-import");
        buttons.add(fill, several, table, one);
        add(title, new Paragraph(getTranslation("nomination.addressee.hint")), missing, find, list, buttons,
                new Downloads<>(getTranslation("lists.export.focal-points"), this::export, getTranslation("lists.export.list")));
    }

    void show(Call now, List<Addressee> all) {
        call = now;
        bodyId = call.bodyId();
        var incomplete = all.stream().filter(addressee -> !addressee.complete()).count();
        title.setText(getTranslation("nomination.addressee.title", all.size()));
        missing.setText(getTranslation("nomination.addressee.incomplete", incomplete));
        missing.setVisible(incomplete > 0);
        buttons.setVisible(mayManage && call.state() != CallState.CLOSED);
        var names = states.inOrder();
        shown = all.stream().sorted(Comparator.comparing(Addressee::complete).thenComparingInt(addressee -> names.indexOf(addressee.fields().iso2()))).toList();
        var many = all.size() > SEEN_AT_ONCE;
        find.setVisible(many);
        list.getElement().getClassList().set("long", many);
        if (many) {
            list.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", title.getText());
        } else {
            list.getElement().removeAttribute("tabindex").removeAttribute("aria-label");
        }
        rows();
    }

    /** Brings the first that has to be completed into sight, its button to correct it in focus; all of the card where nobody is listed. */
    void leadToIncomplete() {
        find.clear();
        var first = shown.stream().findFirst().filter(addressee -> !addressee.complete());
        first.flatMap(addressee -> list.getChildren().findFirst()).ifPresentOrElse(
                row -> row.getElement().executeJs("this.scrollIntoView({block: 'center'}); this.querySelector('vaadin-button')?.focus()"),
                () -> getElement().executeJs("this.scrollIntoView({block: 'center'}); this.querySelector('.actions vaadin-button')?.focus()"));
    }

    private void rows() {
        list.removeAll();
        var wanted = Folded.of(find.getValue());
        shown.stream().filter(addressee -> find.isEmpty() || Folded.of(words(addressee)).contains(wanted)).forEach(addressee -> list.add(row(addressee)));
        if (!shown.isEmpty() && list.getChildren().findAny().isEmpty()) {
            list.add(new ListItem(getTranslation("nomination.addressee.no-match")));
        }
    }

    private String words(Addressee addressee) {
        var fields = addressee.fields();
        return Stream.of(states.name(fields.iso2()), fields.name(), fields.email()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private ListExport<Addressee> export() {
        var addressees = shown;
        return new ListExport<>(getLocale(), Downloads.title(title.getText()),
                List.of(field("iso2", 26, addressee -> states.name(addressee.fields().iso2())), field("name", 32, addressee -> addressee.fields().name()),
                        field("email", 32, addressee -> addressee.fields().email()), field("language", 10, addressee -> addressee.fields().language()),
                        Column.number(getTranslation("nomination.title"), 12, Addressee::nominated)),
                (offset, limit) -> addressees.stream().skip(offset).limit(limit).toList());
    }

    private Column<Addressee> field(String name, int width, Function<Addressee, String> value) {
        return Column.text(getTranslation("field.NOMINATION_ADDRESSEE." + name), width, value);
    }

    private ListItem row(Addressee addressee) {
        var fields = addressee.fields();
        var state = new Span(states.name(fields.iso2()));
        state.addClassName("candidate-name");
        var who = new Span(Stream.of(fields.name(), fields.email(), Locale.of(fields.language()).getDisplayLanguage(getLocale())).filter(Objects::nonNull).collect(Collectors.joining(" · ")));
        who.addClassName("quiet");
        var text = new Div(state, who);
        text.addClassName("candidate-text");
        var row = new ListItem(text, badge(addressee));
        var history = HistoryButton.of(states.name(fields.iso2()), zone, meetingId, AddresseeService.ADDRESSEE, addressee.id()).small(states.name(fields.iso2()));
        if (mayManage) {
            var own = new Div(button(Icons.EDIT, "nomination.addressee.correct", fields.iso2(), () -> correct(addressee)));
            own.addClassName("candidate-buttons");
            if (call.state() != CallState.DRAFT) {
                own.add(button(Icons.NOMINATIONS, "nomination.desk.enter", fields.iso2(), () -> enter(addressee)));
            }
            if (addressee.nominated() == 0) {
                own.add(button(Icons.DELETE, "nomination.addressee.remove", fields.iso2(), () -> remove(addressee)));
            }
            own.add(history);
            row.add(own);
        } else {
            row.add(history);
        }
        return row;
    }

    private Badge badge(Addressee addressee) {
        if (addressee.nominated() > 0) {
            return new Badge(Icons.CHECK, getTranslation("nomination.addressee.nominated", addressee.nominated()), Tone.SUCCESS);
        }
        if (!addressee.complete()) {
            return new Badge(Icons.ALERT, getTranslation("nomination.addressee.to-complete"), Tone.WARNING);
        }
        if (call.state() == CallState.DRAFT) {
            return new Badge(Icons.WAIT, getTranslation("nomination.addressee.not-yet"), Tone.NEUTRAL);
        }
        return addressee.letterDue() ? new Badge(Icons.ALERT, getTranslation("nomination.addressee.due"), Tone.WARNING)
                : new Badge(Icons.MAIL, getTranslation("nomination.addressee.invited"), Tone.PRIMARY);
    }

    private Component button(Icons icon, String key, String iso2, Runnable act) {
        var button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key, states.name(iso2)));
        button.setTooltipText(getTranslation(key, states.name(iso2)));
        return button;
    }

    private void remove(Addressee addressee) {
        try {
            addressees.remove(meetingId, addressee.id(), addressee.version());
            Notices.undoable(getTranslation("nomination.addressee.removed", states.name(addressee.fields().iso2())), () -> {
                if (addressee.complete()) {
                    addressees.add(meetingId, List.of(addressee.fields()));
                } else {
                    addressees.fill(meetingId, new Asked.Picked(List.of(addressee.fields().iso2())), addressee.fields().language());
                }
                changed.run();
            });
        } catch (InvalidInput e) {
            problem(e);
        }
        changed.run();
    }

    /** What an authority sent by other ways is entered on its behalf. */
    private void enter(Addressee addressee) {
        var door = new NominationDoor.OnBehalf(desk, meetingId, addressee.id());
        var dialog = dialog("nomination.desk.title", new Div(new Paragraph(getTranslation("nomination.desk.hint")),
                new NominatingPanel(door, door.look(getLocale()), changed)));
        dialog.setWidth("min(56rem, 96vw)");
        dialog.getFooter().add(new Button(getTranslation("close"), click -> dialog.close()));
        dialog.addOpenedChangeListener(opened -> {
            if (!opened.isOpened()) {
                changed.run();
            }
        });
        dialog.open();
    }

    private void add() {
        var form = new AddresseeForm(states);
        var dialog = dialog("nomination.addressee.add", form);
        footer(dialog, "nomination.addressee.add-next", () -> attempt(form, () -> {
            addressees.add(meetingId, List.of(form.addressee()));
            Notices.done(getTranslation("saved"));
            form.show(List.of());
            form.clear();
            form.focus("iso2");
        }));
        dialog.open();
    }

    /** Where several have to be completed, each leads to the next. */
    private void correct(Addressee addressee) {
        var form = new AddresseeForm(states);
        var onward = !addressee.complete() && shown.stream().anyMatch(one -> !one.complete() && one.id() != addressee.id());
        var dialog = new EditDialog<>(getTranslation("nomination.addressee.correct-title"), form, addressee.fields(), (base, mine) -> {
            addressees.correct(meetingId, addressee.id(), base, mine);
            Notices.done(getTranslation("saved"));
            changed.run();
        });
        if (onward) {
            dialog.leadingOn(getTranslation("nomination.addressee.save-next"),
                    () -> shown.stream().filter(one -> !one.complete()).findFirst().ifPresent(this::correct));
        }
        dialog.open();
        form.focus("name");
    }

    private void attempt(AddresseeForm form, Runnable act) {
        try {
            act.run();
            changed.run();
        } catch (InvalidInput e) {
            if (form.says(e.violations())) {
                form.show(e.violations());
            } else {
                problem(e);
            }
        }
    }

    private Dialog dialog(String titleKey, Component content) {
        var dialog = new Dialog(content);
        dialog.setHeaderTitle(getTranslation(titleKey));
        dialog.setWidth("min(40rem, 96vw)");
        return dialog;
    }

    private void footer(Dialog dialog, String saveKey, Runnable save) {
        var button = new Button(getTranslation(saveKey), click -> save.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setId("addressee-save");
        dialog.getFooter().add(new Button(getTranslation("close"), click -> dialog.close()), button);
    }

    private void problem(InvalidInput refused) {
        Notices.problem(text(refused));
    }

    private String text(InvalidInput refused) {
        var first = refused.violations().getFirst();
        return getTranslation(first.key(), first.arguments().toArray());
    }
}
