package org.plenary.nomination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.Body;
import org.plenary.body.Organisation;
import org.plenary.nomination.CallDraft;
import org.plenary.nomination.CallService;
import org.plenary.nomination.FundingRule;
import org.plenary.nomination.Promotion;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;

/** The fields of a call: what every call needs, then what some calls need, folded until it is wanted. */
class CallForm extends Fields {

    private static final Pattern DAYS = Pattern.compile("[^0-9]+");

    private final IntegerField seats = new IntegerField();
    private final IntegerField seatsPerParty = new IntegerField();
    private final DateTimePicker deadline = new DateTimePicker();
    private final EmailField contact = new EmailField();
    private final TextArea note = new TextArea();
    private final Select<Body> bodyId = new Select<>();
    private final RegionsField regions = new RegionsField();
    private final ProfilesField profiles = new ProfilesField();
    private final PapersField papers = new PapersField();
    private final IntegerField fundedPlaces = new IntegerField();
    private final Select<FundingRule> fundingRule = new Select<>();
    private final IntegerField answerDays = new IntegerField();
    private final Select<Promotion> promotion = new Select<>();
    private final TextField reminders = new TextField();
    private final Select<Organisation> throughId = new Select<>();
    private final transient CallChoices choices;
    private transient CallDraft shown;

    /** @param zone of the meeting, in which the deadline is given */
    CallForm(ZoneId zone, CallChoices choices) {
        super(CallService.CALL);
        this.choices = choices;
        field("seats", seats, "third");
        field("seatsPerParty", seatsPerParty, "third");
        field("contact", contact, "third");
        field("deadline", deadline, "");
        field("note", note, "");
        group("nomination.call.group.shares", fields(() -> {
            field("bodyId", bodyId, "half");
            field("regions", regions, "");
            field("profiles", profiles, "");
        }));
        group("nomination.call.group.papers", fields(() -> field("papers", papers, "")));
        group("nomination.call.group.funding", fields(() -> {
            field("fundedPlaces", fundedPlaces, "third");
            field("fundingRule", fundingRule, "third");
        }));
        group("nomination.call.group.answers", fields(() -> {
            field("reminders", reminders, "third");
            field("answerDays", answerDays, "third");
            field("promotion", promotion, "third");
        }));
        group("nomination.call.group.through", fields(() -> field("throughId", throughId, "half")));
        numbers();
        contact.setRequiredIndicatorVisible(true);
        contact.setHelperText(getTranslation("nomination.call.contact-hint"));
        deadlineWords(deadline, zone);
        note.setHelperText(getTranslation("nomination.call.note-hint"));
        choose();
    }

    private void numbers() {
        Stream.of(seats, seatsPerParty, fundedPlaces, answerDays).forEach(number -> {
            number.setStepButtonsVisible(true);
            number.setMin(number == fundedPlaces ? 0 : 1);
            number.setRequiredIndicatorVisible(true);
        });
        reminders.setHelperText(getTranslation("nomination.call.reminders-hint"));
        answerDays.setHelperText(getTranslation("nomination.call.answer-hint"));
    }

    private void choose() {
        bodyId.setItems(choices.bodies());
        bodyId.setItemLabelGenerator(body -> body == null ? "" : body.code());
        bodyId.setEmptySelectionAllowed(true);
        bodyId.setHelperText(getTranslation("nomination.call.body-hint"));
        bodyId.addValueChangeListener(change -> regions.choose(choices.regions(change.getValue())));
        fundingRule.setItems(FundingRule.values());
        fundingRule.setItemLabelGenerator(rule -> getTranslation("nomination.funding." + rule));
        promotion.setItems(Promotion.values());
        promotion.setItemLabelGenerator(rule -> getTranslation("nomination.promotion." + rule));
        throughId.setItems(choices.organisations());
        throughId.setEmptySelectionAllowed(true);
        throughId.setItemLabelGenerator(one -> one == null ? "" : one.acronym() + " · " + one.name().in(getLocale().getLanguage()));
        throughId.setHelperText(getTranslation("nomination.call.through-hint"));
    }

    /** The fields that were added by this, in a grid of their own. */
    private Component[] fields(Runnable adding) {
        var before = getChildren().toList();
        adding.run();
        return getChildren().filter(one -> !before.contains(one)).toArray(Component[]::new);
    }

    private void group(String key, Component[] content) {
        var inner = new Div(content);
        inner.addClassName("form");
        var details = new Details(getTranslation(key), inner);
        details.addClassName("form-group");
        add(details);
    }

    static void deadlineWords(DateTimePicker deadline, ZoneId zone) {
        var locale = deadline.getLocale();
        deadline.setHelperText(deadline.getTranslation("nomination.call.deadline-hint", Dates.city(zone, locale)));
        deadline.setStep(Duration.ofMinutes(30));
        deadline.setManualValidation(true);
        deadline.setDatePickerI18n(DateWords.of(locale));
        deadline.setLocale(DateWords.dayFirst(locale));
    }

    CallDraft draft() {
        return new CallDraft(seats.getValue(), seatsPerParty.getValue(), deadline.getValue(), note.getValue(), contact.getValue(),
                bodyId.isEmpty() ? null : bodyId.getValue().id(), shown.eligible(), shown.regionId(), shown.rangeListId(),
                fundedPlaces.getValue(), fundingRule.getValue(), answerDays.getValue(), promotion.getValue(),
                throughId.isEmpty() ? null : throughId.getValue().id(), profiles.profiles(), regions.regionSeats(), papers.papers(), days());
    }

    private List<Integer> days() {
        return Arrays.stream(DAYS.split(reminders.getValue())).filter(day -> !day.isEmpty()).map(day -> day.length() > 4 ? 9_999 : Integer.parseInt(day))
                .sorted(Comparator.reverseOrder()).toList();
    }

    void show(CallDraft draft) {
        shown = draft;
        seats.setValue(draft.seats());
        seatsPerParty.setValue(draft.seatsPerParty());
        deadline.setValue(draft.deadline());
        note.setValue(orEmpty(draft.note()));
        contact.setValue(orEmpty(draft.contact()));
        bodyId.setValue(choices.body(draft.bodyId()));
        regions.choose(choices.regions(choices.body(draft.bodyId())));
        regions.show(draft.regions());
        profiles.show(draft.profiles());
        papers.show(draft.papers());
        fundedPlaces.setValue(draft.fundedPlaces());
        fundingRule.setValue(draft.fundingRule());
        answerDays.setValue(draft.answerDays());
        promotion.setValue(draft.promotion());
        throughId.setValue(choices.organisation(draft.throughId()));
        reminders.setValue(draft.reminders().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        var groups = getChildren().filter(Details.class::isInstance).map(Details.class::cast).toList();
        groups.get(0).setOpened(!draft.regions().isEmpty() || !draft.profiles().isEmpty());
        groups.get(1).setOpened(!draft.papers().isEmpty());
        groups.get(2).setOpened(draft.fundedPlaces() != null && draft.fundedPlaces() > 0);
        groups.get(4).setOpened(draft.throughId() != null);
    }

    /** What the letters have promised no longer changes. */
    void goneOut() {
        deadline.setVisible(false);
        bodyId.setReadOnly(true);
        throughId.setReadOnly(true);
        profiles.fixRows();
        papers.fixRows();
    }

    /** @return what a person reads for a value of a field, in the conflict dialogue */
    String text(Object value) {
        return CallText.of(value, this, choices);
    }
}
