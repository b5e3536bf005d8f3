package org.plenary.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.plenary.correspondence.CorrespondenceService;
import org.plenary.correspondence.DeliveryFailure;
import org.plenary.correspondence.LetterRow;
import org.plenary.correspondence.LetterState;
import org.plenary.correspondence.LetterText;
import org.plenary.correspondence.OutgoingLetter;
import org.plenary.retention.Emptied;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** One letter to be read: to whom, how far it is, and its words as they are sent. */
class LetterDetail extends Section {

    private final transient CorrespondenceService correspondence;
    private final boolean namesMeeting;

    LetterDetail(CorrespondenceService correspondence, boolean namesMeeting) {
        this.correspondence = correspondence;
        this.namesMeeting = namesMeeting;
        addClassNames("card", "letter");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-label", getTranslation("correspondence.detail"));
        show(Optional.empty());
    }

    void focus() {
        getElement().executeJs("setTimeout(() => { this.scrollIntoView({block: 'nearest'}); this.focus(); })");
    }

    void show(Optional<LetterRow> chosen) {
        removeAll();
        if (chosen.isEmpty()) {
            var hint = new Paragraph(getTranslation("correspondence.pick"));
            hint.addClassName("quiet");
            add(hint);
            return;
        }
        var letter = correspondence.get(chosen.get().meetingId(), chosen.get().id());
        var subject = new H2(letter.row().subject());
        subject.getElement().setAttribute("lang", letter.row().language().getLanguage());
        add(subject, LetterList.badge(this, letter.row().state()));
        if (letter.row().failure() != null) {
            add(failure(letter.row().failure()));
        }
        if (letter.row().state() == LetterState.FAILED) {
            add(new Button(getTranslation("correspondence.retry"), Icons.MAIL.create(), click -> retry(letter.row())));
        }
        if (letter.row().recipient().equals(Emptied.MARK)) {
            var emptied = new Paragraph(getTranslation("retention.emptied"));
            emptied.addClassName("quiet");
            add(facts(letter.row()), emptied);
            return;
        }
        add(facts(letter.row()), body(letter), attachments(letter));
        if (letter.masked()) {
            var masked = new Paragraph(getTranslation("correspondence.masked"));
            masked.addClassName("quiet");
            add(masked);
        }
    }

    private void retry(LetterRow letter) {
        correspondence.retry(letter.meetingId(), letter.id());
        Notices.done(getTranslation("correspondence.retried"));
    }

    private Div failure(DeliveryFailure failure) {
        var detail = new Span(getTranslation("correspondence.failure.detail", failure.detail()));
        detail.addClassName("quiet");
        var block = new Div(new Span(getTranslation("correspondence.failure." + failure.reason())), detail);
        block.addClassName("letter-failure");
        return block;
    }

    private DescriptionList facts(LetterRow letter) {
        var facts = new DescriptionList();
        facts.addClassName("terms");
        if (namesMeeting) {
            fact(facts, "column.meeting", new Anchor("m/" + letter.meetingCode() + "/correspondence?selected=" + letter.id(), letter.meeting()));
        }
        fact(facts, "column.recipient", new Span(letter.recipientName() == null ? letter.recipient()
                : letter.recipientName() + " <" + letter.recipient() + ">"));
        fact(facts, "language", new Span(letter.language().getDisplayLanguage(getLocale())));
        fact(facts, "column.written", new Span(Dates.instant(letter.writtenAt(), letter.zone(), getLocale())));
        if (letter.sentAt() != null) {
            fact(facts, "sent", new Span(Dates.instant(letter.sentAt(), letter.zone(), getLocale())));
        } else if (letter.attempts() > 0) {
            fact(facts, "attempts", new Span(String.valueOf(letter.attempts())));
            if (letter.state() == LetterState.WAITING) {
                fact(facts, "next-attempt", new Span(Dates.instant(letter.nextAttempt(), letter.zone(), getLocale())));
            }
        }
        return facts;
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation("correspondence." + key)), new DescriptionList.Description(value));
    }

    private static Div body(OutgoingLetter letter) {
        var body = new Div();
        body.addClassName("letter-body");
        body.getElement().setAttribute("lang", letter.row().language().getLanguage());
        letter.body().forEach(part -> body.add(switch (part) {
            case LetterText.Words(String words) -> new Span(words);
            case LetterText.Link(String address) -> link(address);
        }));
        return body;
    }

    private static Div attachments(OutgoingLetter letter) {
        var files = new Div();
        files.addClassName("letter-attachments");
        letter.attachments().forEach(file -> {
            var content = file.content().getBytes(StandardCharsets.UTF_8);
            var link = new Anchor(DownloadHandler.fromInputStream(request -> new DownloadResponse(new ByteArrayInputStream(content), file.name(), file.mediaType(),
                    content.length)), file.name());
            link.addComponentAsFirst(Icons.DOWNLOAD.create());
            link.addClassName("download");
            files.add(link);
        });
        return files;
    }

    private static Anchor link(String address) {
        var link = new Anchor(address, address, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.setRouterIgnore(true);
        return link;
    }
}
