package org.plenary.correspondence.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.plenary.correspondence.NoticePreferences;
import org.plenary.correspondence.NoticePreferences.Digest;
import org.plenary.correspondence.NoticePreferences.Mentions;
import org.plenary.correspondence.NoticePreferencesService;
import org.plenary.meeting.MeetingFilter;
import org.plenary.meeting.MeetingOrder;
import org.plenary.meeting.MeetingService;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.Notices;

/** What one wants to be told by e-mail: kept as soon as it is chosen. */
@Route(value = "notices", layout = MainLayout.class)
@PermitAll
public class NoticesView extends Div implements HasDynamicTitle {

    private static final int MEETINGS = 200;

    private final transient NoticePreferencesService notices;
    private final RadioButtonGroup<Digest> digest = new RadioButtonGroup<>();
    private final RadioButtonGroup<Mentions> mentions = new RadioButtonGroup<>();

    public NoticesView(NoticePreferencesService notices, MeetingService meetings) {
        this.notices = notices;
        addClassNames("page", "stack", "notices");
        var present = notices.preferences();
        digest.setLabel(getTranslation("notices.digest"));
        digest.setHelperText(getTranslation("notices.digest-hint"));
        digest.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        digest.setItems(Digest.values());
        digest.setItemLabelGenerator(one -> getTranslation("notices.digest." + one));
        digest.setValue(present.digest());
        mentions.setLabel(getTranslation("notices.mentions"));
        mentions.setHelperText(getTranslation("notices.mentions-hint"));
        mentions.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        mentions.setItems(Mentions.values());
        mentions.setItemLabelGenerator(one -> getTranslation("notices.mentions." + one));
        mentions.setValue(present.mentions());
        Stream.of(digest, mentions).forEach(group -> group.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                notices.prefer(digest.getValue(), mentions.getValue());
                Notices.done(getTranslation("saved"));
            }
        }));
        var general = new Div(digest, mentions);
        general.addClassNames("card", "stack");
        add(new H1(getTranslation("notices.title")), general, mutes(meetings, present));
    }

    private Div mutes(MeetingService meetings, NoticePreferences present) {
        var hint = new Paragraph(getTranslation("notices.meetings-hint"));
        hint.addClassName("quiet");
        var card = new Div(new H2(getTranslation("notices.meetings")), hint);
        card.addClassNames("card", "stack");
        var mine = meetings.page(MeetingFilter.ALL, MeetingOrder.NEXT_FIRST, 0, MEETINGS);
        mine.forEach(meeting -> {
            var box = new Checkbox(meeting.title(), !present.muted().contains(meeting.id()));
            box.setHelperText(Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), getLocale()));
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    notices.mute(meeting.id(), !change.getValue());
                    Notices.done(getTranslation("saved"));
                }
            });
            card.add(box);
        });
        card.setVisible(!mine.isEmpty());
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notices.title") + " · Plenary";
    }
}
