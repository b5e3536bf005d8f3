package org.plenary.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.plenary.document.Document;
import org.plenary.document.DocumentService;
import org.plenary.document.DocumentStatus;
import org.plenary.document.LanguageDraft;
import org.plenary.document.LanguageVersion;
import org.plenary.document.LanguageVersion.Kind;
import org.plenary.document.LanguageVersion.VersionFile;
import org.plenary.exchange.FileRefused;
import org.plenary.files.MeetingFiles;
import org.plenary.live.EditConflict;
import org.plenary.security.Action;
import org.plenary.security.MeetingPart;
import org.plenary.security.MeetingRights;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.FileButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.LanguageMarks;
import org.plenary.shell.ui.Notices;

/** A document in one language: how far it is, its files, and what can be done next. */
class LanguageCard extends Div {

    private final transient Desk desk;
    private final transient Document document;
    private final transient LanguageVersion version;

    /** @param read shows the page anew after a change */
    record Desk(DocumentService documents, MeetingFiles files, MeetingHeading meeting, MeetingRights held, Runnable read) {

        boolean mayEdit(Document document) {
            return held.may(Action.EDIT_DOCUMENTS, new MeetingPart(MeetingPart.Kind.DOCUMENT, document.id()));
        }

        boolean mayTranslate(Document document) {
            return held.may(Action.TRANSLATE_DOCUMENTS, new MeetingPart(MeetingPart.Kind.DOCUMENT, document.id()));
        }
    }

    LanguageCard(Desk desk, Document document, LanguageVersion version, LocalDate today) {
        this.desk = desk;
        this.document = document;
        this.version = version;
        addClassName("language-card");
        getElement().setAttribute("data-language", version.language());
        var name = getTranslation("document.language." + version.language());
        var facts = new Div(new Span(getTranslation("document.kind." + version.kind())));
        facts.addClassName("facts");
        facts.add(new Span(getTranslation("document.status." + version.status())));
        if (version.publishedAt() != null) {
            facts.add(new Span(Dates.instant(version.publishedAt(), desk.meeting().zone(), getLocale())));
        } else if (version.due() != null) {
            facts.add(new Span(getTranslation("document.due", Dates.day(version.due(), getLocale()))));
        }
        add(new H4(LanguageMarks.mark(document, version, today), new Span(name)), facts, files());
        if (document.withdrawnReason() == null && (desk.mayEdit(document) || desk.mayTranslate(document) && version.kind() != Kind.ORIGINAL)) {
            add(actions(name));
        }
    }

    private UnorderedList files() {
        var list = new UnorderedList();
        list.addClassName("papers");
        version.files().forEach(file -> list.add(file(file)));
        list.setVisible(!version.files().isEmpty());
        return list;
    }

    private ListItem file(VersionFile file) {
        var kept = file.file();
        var documentId = document.id();
        var meetingId = desk.meeting().id();
        var service = desk.documents();
        var store = desk.files();
        var link = new Anchor(DownloadHandler.fromInputStream(event -> {
            var allowed = service.file(meetingId, documentId, kept.id());
            return new DownloadResponse(store.open(allowed), allowed.name(), allowed.mediaType(), allowed.size());
        }), kept.name());
        link.addComponentAsFirst(Icons.DOWNLOAD.create());
        link.addClassName("download");
        var about = new Span(getTranslation("document.file", file.number(), kept.size() / 1000.0, Dates.instant(file.at(), desk.meeting().zone(), getLocale()), file.by()));
        about.addClassName("quiet");
        var sum = new Span(getTranslation("document.checksum", kept.sha256().substring(0, 12)));
        sum.addClassName("quiet");
        sum.setTitle(kept.sha256());
        return new ListItem(link, about, sum);
    }

    private Div actions(String name) {
        var upload = new FileButton(getTranslation(version.files().isEmpty() ? "document.upload" : "document.upload-again"), MeetingFiles.LARGEST,
                getTranslation("document.upload-rejected", MeetingFiles.LARGEST / 1_000_000), (fileName, content) -> {
            try {
                desk.documents().upload(desk.meeting().id(), document.id(), version.language(), fileName, content);
                Notices.done(getTranslation("document.uploaded", document.symbol().text(), name));
                desk.read().run();
                return Optional.empty();
            } catch (FileRefused e) {
                return Optional.of(e.refusal().in(getLocale(), (key, locale, arguments) -> getTranslation(locale, key, arguments)));
            } catch (InvalidInput e) {
                return Optional.of(getTranslation(e.violations().getFirst().key()));
            }
        }, ".pdf", ".docx").called(getTranslation("document.upload-for", name)).droppable(getTranslation("document.drop"));
        var actions = new Div(upload);
        actions.addClassName("actions");
        if (desk.mayEdit(document) && version.status() != DocumentStatus.PUBLISHED && !version.files().isEmpty()) {
            var publish = new Button(getTranslation("document.publish"), Icons.CHECK.create(), click -> publish(name));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            publish.setAriaLabel(getTranslation("document.publish-in", name));
            actions.add(publish);
        }
        actions.add(kinds(), statuses(), due());
        return actions;
    }

    private Select<Kind> kinds() {
        var kinds = new Select<Kind>();
        kinds.setLabel(getTranslation("field.DOCUMENT.kind"));
        kinds.setItems(Kind.TRANSLATION, Kind.COURTESY);
        kinds.setItemLabelGenerator(kind -> getTranslation("document.kind." + kind));
        kinds.setVisible(version.kind() != Kind.ORIGINAL);
        kinds.setValue(version.kind() == Kind.ORIGINAL ? null : version.kind());
        kinds.addValueChangeListener(change -> set(version.fields(), new LanguageDraft(change.getValue(), version.status(), version.due())));
        return kinds;
    }

    private Select<DocumentStatus> statuses() {
        var statuses = new Select<DocumentStatus>();
        statuses.setLabel(getTranslation("field.DOCUMENT.status"));
        statuses.setItems(DocumentStatus.EXPECTED, DocumentStatus.RECEIVED, DocumentStatus.IN_TRANSLATION);
        statuses.setItemLabelGenerator(status -> getTranslation("document.status." + status));
        statuses.setVisible(version.status() != DocumentStatus.PUBLISHED);
        statuses.setValue(version.status() == DocumentStatus.PUBLISHED ? null : version.status());
        statuses.addValueChangeListener(change -> set(version.fields(), new LanguageDraft(version.kind(), change.getValue(), version.due())));
        return statuses;
    }

    private DatePicker due() {
        var due = new DatePicker(getTranslation("field.DOCUMENT.due"));
        due.setI18n(DateWords.of(getLocale()));
        due.setLocale(DateWords.dayFirst(getLocale()));
        due.setVisible(version.status() != DocumentStatus.PUBLISHED);
        due.setValue(version.due());
        due.addValueChangeListener(change -> set(version.fields(), new LanguageDraft(version.kind(), version.status(), change.getValue())));
        return due;
    }

    private void set(LanguageDraft base, LanguageDraft mine) {
        attempt(() -> {
            try {
                desk.documents().setLanguage(desk.meeting().id(), document.id(), version.language(), base, mine);
                Notices.done(getTranslation("saved"));
            } catch (EditConflict e) {
                new ConflictDialog(e, LanguageDraft.class, field -> getTranslation("field." + DocumentService.DOCUMENT + "." + field), this::text, this::set).open();
            }
        });
    }

    private String text(Object value) {
        return switch (value) {
            case Kind kind -> getTranslation("document.kind." + kind);
            case DocumentStatus status -> getTranslation("document.status." + status);
            case LocalDate day -> Dates.day(day, getLocale());
            case null, default -> null;
        };
    }

    private void publish(String name) {
        attempt(() -> {
            desk.documents().publish(desk.meeting().id(), document.id(), version.language());
            Notices.done(getTranslation("document.published", document.symbol().text(), name));
        });
    }

    private void attempt(Runnable change) {
        try {
            change.run();
        } catch (InvalidInput e) {
            Notices.problem(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
        }
        desk.read().run();
    }
}
