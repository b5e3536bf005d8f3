package org.plenary.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.plenary.notification.Notification;
import org.plenary.notification.Response;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.StateNames;

/** What came back, each as it was received, with its translations beside it. */
class ResponsesPanel extends Panel {

    private final transient Desk desk;
    private final boolean mine;
    private final transient StateNames states;

    ResponsesPanel(Desk desk, Notification notification, boolean mine) {
        super(notification);
        this.desk = desk;
        this.mine = mine;
        this.states = new StateNames(desk.bodies().countryNames(), getLocale(), notification.issuedOn() == null ? LocalDate.now() : notification.issuedOn());
        refresh(notification);
    }

    @Override
    final void refresh(Notification now) {
        notification = now;
        removeAll();
        var responses = desk.responses().responses(now.id());
        if (mine) {
            var enter = new Button(getTranslation("notification.response.enter"), Icons.ADD.create(),
                    click -> new ResponseDialog(desk, notification, states, () -> refresh(notification)).open());
            enter.setId("response-enter");
            if (responses.isEmpty()) {
                enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                add(new EmptyState(Icons.COMMENT, getTranslation("notification.response.none"), getTranslation("notification.response.none-hint"), enter));
                return;
            }
            add(actions(enter));
        } else if (responses.isEmpty()) {
            add(new EmptyState(Icons.COMMENT, getTranslation("notification.response.none"), getTranslation("notification.response.none-reader")));
        }
        responses.forEach(response -> add(response(response)));
    }

    private Div response(Response response) {
        var facts = new Paragraph();
        facts.addClassName("facts");
        if (when(response) != null) {
            facts.add(new Span(when(response)));
        }
        facts.add(new Span(getTranslation("notification.manner." + response.manner())));
        if (response.language() != null) {
            facts.add(new Span(Locale.of(response.language()).getDisplayLanguage(getLocale())));
        }
        if (response.late()) {
            facts.add(new Badge(Icons.WAIT, getTranslation("notification.late"), Badge.Tone.WARNING));
        }
        var card = card(new H2(response.iso2() == null ? response.sender() : states.name(response.iso2())), facts);
        card.setId("response-" + response.id());
        if (response.title() != null) {
            card.add(new Span(response.title()));
        }
        if (response.words() != null) {
            card.add(words(response.words(), response.language()));
        }
        if (response.file() != null) {
            card.add(file(response));
        }
        if (!response.held()) {
            card.add(quiet(getTranslation("notification.not-held")));
        }
        if (response.source() != null) {
            card.add(quiet(getTranslation("notification.source", response.source())));
        }
        response.translations().forEach(one -> {
            var made = quiet(getTranslation("notification.translation.made", one.madeBy(), Dates.instant(one.madeAt(), notification.zone(), getLocale())));
            var inner = new Div(words(one.words(), one.language()), made);
            inner.addClassName("stack");
            card.add(new Details(getTranslation("notification.paper.translation", Locale.of(one.language()).getDisplayLanguage(getLocale())), inner));
        });
        if (mine && response.held()) {
            var translate = new Button(getTranslation("notification.translation.add"), Icons.LANGUAGE.create(),
                    click -> new TranslationDialog(desk, notification.id(), response, () -> refresh(notification)).open());
            translate.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            card.add(actions(translate));
        }
        return card;
    }

    private String when(Response response) {
        if (response.receivedAt() != null) {
            return getTranslation("notification.received", Dates.instant(response.receivedAt(), notification.zone(), getLocale()));
        }
        return response.receivedBy() == null ? null : getTranslation("notification.received-by", Dates.day(response.receivedBy(), getLocale()));
    }

    private static Component words(String words, String language) {
        var said = new Div(words);
        said.addClassName("response-words");
        said.getElement().setAttribute("dir", "auto");
        if (language != null) {
            said.getElement().setAttribute("lang", language);
        }
        return said;
    }

    private Anchor file(Response response) {
        var file = response.file();
        var link = new Anchor(DownloadHandler.fromInputStream(request -> new DownloadResponse(desk.responses().open(response.notificationId(), response.id()),
                file.name(), file.mediaType(), file.size())), file.name());
        link.addComponentAsFirst(Icons.DOWNLOAD.create());
        link.addClassName("download");
        return link;
    }
}
