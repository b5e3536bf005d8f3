package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.plenary.meeting.MeetingFilter;
import org.plenary.meeting.MeetingOrder;
import org.plenary.notification.Notification;
import org.plenary.shell.Dates;
import org.plenary.shell.NotFound;

/** What an issued notification says, in every language there is; of one carried over, where that is known from. */
class TextPanel extends Panel {

    private final transient Desk desk;
    private final boolean mine;

    TextPanel(Desk desk, Notification notification, boolean mine) {
        super(notification);
        this.desk = desk;
        this.mine = mine;
        refresh(notification);
    }

    @Override
    final void refresh(Notification now) {
        notification = now;
        removeAll();
        var fields = now.fields();
        desk.notifications().notices(now.id()).forEach(one -> {
            var said = one.note().in(getLocale().getLanguage());
            add(card(new Span(getTranslation("notification.mailing." + one.kind(), one.ordinal()) + " · " + Dates.instant(one.sentAt(), now.zone(), getLocale())),
                    new Span(one.deadline() == null ? "" : getTranslation("notification.replies-until", Dates.instant(one.deadline(), now.zone(), getLocale()))),
                    new Span(said == null ? "" : said)));
        });
        fields.languages().forEach(language -> {
            var heading = new H2(fields.subject(language).orElseThrow());
            var text = new Div(fields.text(language).orElse(getTranslation("notification.text-not-held")));
            text.addClassName(fields.text(language).isPresent() ? "letter-body" : "quiet");
            var card = card(quiet(Locale.of(language).getDisplayLanguage(getLocale())), heading, text);
            if (fields.text(language).isPresent()) {
                heading.getElement().setAttribute("lang", language);
                text.getElement().setAttribute("lang", language);
            }
            add(card);
        });
        var facts = card(new Span(getTranslation("notification.reply." + fields.reply())));
        if (fields.signatory() != null) {
            facts.add(new Span(fields.signatory()));
        }
        desk.meetings().page(MeetingFilter.ALL, new MeetingOrder(MeetingOrder.By.DATES, true), 0, 1_000)
                .stream().filter(row -> fields.meetings().contains(row.id()))
                .forEach(row -> facts.add(new Paragraph(new Span(getTranslation("notification.about") + " "), new Anchor("m/" + row.code(), row.title()))));
        earlier(facts);
        if (now.carriedOver()) {
            facts.add(quiet(getTranslation("notification.source", now.source())));
        }
        add(facts);
        if (mine && now.carriedOver()) {
            var mend = new Button(getTranslation("edit"), click -> {
                removeAll();
                add(new WritePanel(desk, notification, () -> refresh(desk.notifications().get(notification.id()))));
            });
            mend.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(actions(mend));
        }
    }

    private void earlier(Div facts) {
        var id = notification.fields().continuesId();
        if (id != null) {
            try {
                var before = desk.notifications().get(id);
                facts.add(new Paragraph(new Span(getTranslation("notification.continues") + " "), new Anchor("notifications/" + id,
                        getTranslation("notification.cited", before.organisation(), before.cited()) + " · " + before.fields().subjectFor(getLocale().getLanguage()))));
            } catch (NotFound e) {
                facts.add(quiet(getTranslation("notification.continues-unseen")));
            }
        }
    }
}
