package org.plenary.document.ui;

import com.vaadin.flow.component.HasValue;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
    private final String name;
    private final H4 heading = new H4();
    private final Div facts = new Div();
    private final UnorderedList files = new UnorderedList();
    private final Div actions = new Div();
    private final FileButton upload;
    private final Button publish = new Button(getTranslation("document.publish"), Icons.CHECK.create(), click -> publish());
    private final Select<Kind> kinds = new Select<>();
    private final Select<DocumentStatus> statuses = new Select<>();
    private final DatePicker due = new DatePicker(getTranslation("field.DOCUMENT.due"));
    private transient Document document;
    private transient LanguageVersion version;
    /** What heading, facts and files were drawn of. */
    private transient List<Object> drawn = List.of();
    /** What the fields were filled with, to which a choice is compared; null: they are filled whatever is in them. */
    private transient LanguageDraft base;

    /** @param read shows the page anew after a change */
    record Desk(DocumentService documents, MeetingFiles files, MeetingHeading meeting, MeetingRights held, Runnable read) {

        boolean mayEdit(Document document) {
            return held.may(Action.EDIT_DOCUMENTS, new MeetingPart(MeetingPart.Kind.DOCUMENT, document.id()));
        }

        boolean mayTranslate(Document document) {
            return held.may(Action.TRANSLATE_DOCUMENTS, new MeetingPart(MeetingPart.Kind.DOCUMENT, document.id()));
        }
    }

    /** @param language ISO 639-1 */
    LanguageCard(Desk desk, String language) {
        this.desk = desk;
        name = getTranslation("document.language." + language);
        addClassName("language-card");
        getElement().setAttribute("data-language", language);
        facts.addClassName("facts");
        files.addClassName("papers");
        actions.addClassName("actions");
        upload = upload();
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setAriaLabel(getTranslation("document.publish-in", name));
        fields();
        actions.add(upload, publish, kinds, statuses, due);
        add(heading, facts, files, actions);
    }

    /** What is being done in the card stays while others change the document. @param today in the zone of the meeting */
    void show(Document document, LanguageVersion version, LocalDate today) {
        this.document = document;
        this.version = version;
        List<Object> shown = List.of(version, document.late(version, today));
        if (!shown.equals(drawn)) {
            drawn = shown;
            draw(today);
        }
        boolean published = version.status() == DocumentStatus.PUBLISHED;
        actions.setVisible(document.withdrawnReason() == null
                && (desk.mayEdit(document) || desk.mayTranslate(document) && version.kind() != Kind.ORIGINAL));
        upload.worded(getTranslation(version.files().isEmpty() ? "document.upload" : "document.upload-again"));
        publish.setVisible(desk.mayEdit(document) && !published && !version.files().isEmpty());
        kinds.setVisible(version.kind() != Kind.ORIGINAL);
        statuses.setVisible(!published);
        due.setVisible(!published);
        base = new LanguageDraft(fill(kinds, LanguageDraft::kind, Kind.ORIGINAL), fill(statuses, LanguageDraft::status, DocumentStatus.PUBLISHED),
                fill(due, LanguageDraft::due, null));
    }

    /**
     * A field in which something else was put than could be saved stays as it is.
     *
     * @param fixed nobody chooses this value: the field is empty then
     * @return what a choice in it is compared to
     */
    private <T> T fill(HasValue<?, T> field, Function<LanguageDraft, T> value, T fixed) {
        var stored = value.apply(version.fields());
        var wanted = Objects.equals(stored, fixed) ? null : stored;
        if (Objects.equals(field.getValue(), wanted)) {
            return stored;
        }
        if (base != null) {
            var before = value.apply(base);
            if (!Objects.equals(field.getValue(), Objects.equals(before, fixed) ? null : before)) {
                return before;
            }
        }
        field.setValue(wanted);
        return stored;
    }

    private void draw(LocalDate today) {
        heading.removeAll();
        heading.add(LanguageMarks.mark(document, version, today), new Span(name));
        facts.removeAll();
        facts.add(new Span(getTranslation("document.kind." + version.kind())), new Span(getTranslation("document.status." + version.status())));
        if (version.publishedAt() != null) {
            facts.add(new Span(Dates.instant(version.publishedAt(), desk.meeting().zone(), getLocale())));
        } else if (version.due() != null) {
            facts.add(new Span(getTranslation("document.due", Dates.day(version.due(), getLocale()))));
        }
        files.removeAll();
        version.files().forEach(file -> files.add(file(file)));
        files.setVisible(!version.files().isEmpty());
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

    private FileButton upload() {
        return new FileButton(getTranslation("document.upload"), MeetingFiles.LARGEST,
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
    }

    private void fields() {
        kinds.setLabel(getTranslation("field.DOCUMENT.kind"));
        kinds.setItems(Kind.TRANSLATION, Kind.COURTESY);
        kinds.setItemLabelGenerator(kind -> getTranslation("document.kind." + kind));
        chosen(kinds, kind -> new LanguageDraft(kind, base.status(), base.due()));
        statuses.setLabel(getTranslation("field.DOCUMENT.status"));
        statuses.setItems(DocumentStatus.EXPECTED, DocumentStatus.RECEIVED, DocumentStatus.IN_TRANSLATION);
        statuses.setItemLabelGenerator(status -> getTranslation("document.status." + status));
        chosen(statuses, status -> new LanguageDraft(base.kind(), status, base.due()));
        due.setI18n(DateWords.of(getLocale()));
        due.setLocale(DateWords.dayFirst(getLocale()));
        chosen(due, day -> new LanguageDraft(base.kind(), base.status(), day));
    }

    private <T> void chosen(HasValue<?, T> field, Function<T, LanguageDraft> mine) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                set(base, mine.apply(change.getValue()));
            }
        });
    }

    /** Whoever goes back from a conflict finds in the field what was put there. */
    private void set(LanguageDraft from, LanguageDraft mine) {
        try {
            desk.documents().setLanguage(desk.meeting().id(), document.id(), version.language(), from, mine);
            Notices.done(getTranslation("saved"));
        } catch (EditConflict e) {
            new ConflictDialog(e, LanguageDraft.class, field -> getTranslation("field." + DocumentService.DOCUMENT + "." + field), this::text, this::set).open();
            return;
        } catch (InvalidInput e) {
            say(e);
        }
        base = null;
        desk.read().run();
    }

    private String text(Object value) {
        return switch (value) {
            case Kind kind -> getTranslation("document.kind." + kind);
            case DocumentStatus status -> getTranslation("document.status." + status);
            case LocalDate day -> Dates.day(day, getLocale());
            case null, default -> null;
        };
    }

    private void publish() {
        try {
            desk.documents().publish(desk.meeting().id(), document.id(), version.language());
            Notices.done(getTranslation("document.published", document.symbol().text(), name));
        } catch (InvalidInput e) {
            say(e);
        }
        desk.read().run();
    }

    private void say(InvalidInput refused) {
        var wrong = refused.violations().getFirst();
        Notices.problem(getTranslation(wrong.key(), wrong.arguments().toArray()));
    }
}
