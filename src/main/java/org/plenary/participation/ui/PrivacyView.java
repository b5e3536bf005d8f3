package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.plenary.audit.HistoryService;
import org.plenary.live.Change;
import org.plenary.live.EditConflict;
import org.plenary.live.LiveEvents;
import org.plenary.participation.FormService;
import org.plenary.participation.PrivacyService;
import org.plenary.participation.PrivacyService.Period;
import org.plenary.retention.KeptData;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;

/** How long personal data are kept, and on which day each kind is emptied. */
@Route(value = "m/:code/participants/privacy", layout = MeetingWorkspace.class)
@PermitAll
public class PrivacyView extends MeetingPage {

    private final transient PrivacyService privacy;
    private final transient FormService forms;
    private final transient HistoryService history;
    private final transient Rights rights;
    private final Map<KeptData, IntegerField> fields = new EnumMap<>(KeptData.class);
    private final transient Map<KeptData, Period> shown = new EnumMap<>(KeptData.class);

    public PrivacyView(PrivacyService privacy, FormService forms, HistoryService history, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "participation.section.privacy");
        this.privacy = privacy;
        this.forms = forms;
        this.history = history;
        this.rights = rights;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.MANAGE_PARTICIPANTS, meetingId());
        removeAll();
        add(ParticipantSections.of(meeting(), ParticipantSections.PRIVACY, rights), periods(), questions());
    }

    private Div periods() {
        fields.clear();
        shown.clear();
        var list = new Div();
        list.addClassName("form");
        var periods = privacy.periods(meetingId());
        periods.keySet().forEach(data -> list.add(field(data)));
        showDays(periods);
        var purge = new Button(getTranslation("participation.privacy.purge"), Icons.DELETE.create(), click ->
                AskAgainDialog.then(() -> Notices.done(getTranslation("participation.privacy.purged", privacy.purgeNow(meetingId())))));
        purge.setId("purge-now");
        var trail = new Button(getTranslation("history"), Icons.HISTORY.create(), click -> new HistoryDialog(getTranslation("participation.section.privacy"),
                history.ofObject(meetingId(), PrivacyService.PERSONAL_DATA, meetingId()), meeting().zone()).open());
        var buttons = new Div(purge, trail);
        buttons.addClassName("actions");
        var card = new Div(new H2(getTranslation("participation.privacy.title")), new Paragraph(getTranslation("participation.privacy.explanation")), list, buttons);
        card.addClassNames("card", "stack");
        return card;
    }

    private IntegerField field(KeptData data) {
        var field = new IntegerField(getTranslation("participation.kept." + data));
        field.addClassName("half");
        field.setId("kept-" + data.name().toLowerCase(Locale.ROOT));
        field.setManualValidation(true);
        fields.put(data, field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep(data, shown.get(data), new Period(change.getValue()));
            }
        });
        return field;
    }

    /** Where somebody else set it otherwise, a person decides; until then the field shows what was typed. */
    private void keep(KeptData data, Period base, Period mine) {
        var field = fields.get(data);
        try {
            privacy.keep(meetingId(), data, base, mine);
            field.setInvalid(false);
            field.setValue(mine.days());
            shown.put(data, mine);
            showDays(privacy.periods(meetingId()));
            Notices.done(getTranslation("saved"));
        } catch (InvalidInput e) {
            field.setErrorMessage(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
            field.setInvalid(true);
        } catch (EditConflict e) {
            field.setInvalid(false);
            new ConflictDialog(e, Period.class, one -> field.getLabel(), value -> Objects.toString(value, null), (theirs, chosen) -> keep(data, theirs, chosen)).open();
        }
    }

    /** A kind of data may have to go before its own period is over, with the names or addresses it holds. What was typed and is not saved stays. */
    private void showDays(Map<KeptData, Integer> periods) {
        fields.forEach((data, field) -> {
            var before = shown.get(data);
            if (before == null || Objects.equals(before.days(), field.getValue())) {
                shown.put(data, new Period(periods.get(data)));
                field.setValue(periods.get(data));
            }
            field.setHelperText(emptiedOn(data.days(periods)));
        });
    }

    private String emptiedOn(int days) {
        return getTranslation("participation.privacy.emptied-on", Dates.day(meeting().endsOn().plusDays(days + 1L), getLocale()));
    }

    private Div questions() {
        var list = new UnorderedList();
        list.addClassName("candidates");
        forms.form(meetingId()).questions().forEach(question -> {
            var text = new Span(question.fields().text().in(getLocale().getLanguage()));
            text.addClassName("candidate-name");
            var until = new Span(emptiedOn(question.fields().retentionDays()));
            until.addClassName("quiet");
            var words = new Div(text, until);
            words.addClassName("candidate-text");
            list.add(new ListItem(words));
        });
        var card = new Div(new H2(getTranslation("participation.privacy.answers")), new Paragraph(getTranslation("participation.privacy.answers-hint")), list);
        card.addClassNames("card", "stack");
        return card;
    }

    @Override
    protected void changed(List<Change> changes) {
        // Nothing that others do shows on this page while it is open.
    }
}
