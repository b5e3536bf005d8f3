package org.plenary.participation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.exchange.PaperFormat;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.participation.IssuedLetter;
import org.plenary.participation.LetterService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.UrlGrid;
import org.plenary.shell.ui.ViewState;

/** The register of numbered letters of a meeting; each can be printed again as it was issued. */
@Route(value = "m/:code/participants/letters", layout = MeetingWorkspace.class)
@PermitAll
public class LettersView extends MeetingPage {

    /** The register has one order, either way. */
    public enum By {
        NUMBER
    }

    private class Rows implements UrlGrid.Rows<IssuedLetter, By> {

        @Override
        public List<IssuedLetter> page(UrlGrid.Order<By> order, int offset, int limit) {
            return letters.page(meetingId(), order.descending(), offset, limit);
        }

        @Override
        public int count() {
            return letters.count(meetingId());
        }

        @Override
        public Object id(IssuedLetter letter) {
            return letter.id();
        }

        @Override
        public Optional<IssuedLetter> find(String id) {
            return Optional.empty();
        }
    }

    private final transient LetterService letters;
    private final transient Rights rights;
    private UrlGrid<IssuedLetter, By> grid;

    public LettersView(LetterService letters, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "participation.section.letters");
        this.letters = letters;
        this.rights = rights;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.MANAGE_PARTICIPANTS, meetingId());
        removeAll();
        add(ParticipantSections.of(meeting(), ParticipantSections.LETTERS, rights));
        if (letters.count(meetingId()) == 0) {
            grid = null;
            add(new EmptyState(Icons.TEXT, getTranslation("participation.letters.none"), getTranslation("participation.letters.none-hint"),
                    new Anchor("m/" + meeting().code() + "/" + ParticipantSections.PEOPLE, getTranslation("participation.section.people"))));
            return;
        }
        grid = new UrlGrid<>(getTranslation("participation.section.letters"), new UrlGrid.Order<>(By.NUMBER, true), new Rows());
        grid.column(By.NUMBER, getTranslation("participation.letters.reference"), IssuedLetter::reference).setWidth("11rem").setFlexGrow(1).setRowHeader(true);
        grid.addColumn(IssuedLetter::addressee).setHeader(getTranslation("field.PARTICIPANT.name")).setFlexGrow(2);
        var ofKind = grid.addColumn(letter -> getTranslation("participation.letter.title." + letter.kind())).setHeader(getTranslation("participation.letters.kind"));
        var language = grid.addColumn(letter -> letter.language().toUpperCase(Locale.ROOT)).setHeader(getTranslation("language")).setWidth("6rem").setFlexGrow(0);
        var issued = grid.addColumn(letter -> getTranslation("participation.letters.issued", Dates.instant(letter.issuedAt(), meeting().zone(), getLocale()),
                letter.issuedBy())).setHeader(getTranslation("participation.letters.issued-header")).setFlexGrow(3);
        grid.addComponentColumn(this::files).setHeader(getTranslation("participation.letters.file")).setWidth("11rem").setFlexGrow(0);
        grid.onlyWhereThereIsRoom(ofKind, language, issued);
        grid.setId("letters");
        add(new Paragraph(getTranslation("participation.letters.explanation")), grid);
        grid.restore(ViewState.of(event.getLocation()));
    }

    private Div files(IssuedLetter letter) {
        var files = new Div();
        if (letter.available()) {
            for (var format : PaperFormat.values()) {
                var link = new Anchor(DownloadHandler.fromInputStream(request -> {
                    var file = letters.file(meetingId(), letter.id(), format);
                    return new DownloadResponse(new ByteArrayInputStream(file.content()), file.name(), file.mediaType(), file.content().length);
                }), format.name());
                link.getElement().setAttribute("aria-label", letter.reference() + ", " + format.name());
                link.addClassName("download");
                files.add(link);
            }
        } else {
            var gone = new Span(getTranslation("participation.letters.emptied"));
            gone.addClassName("quiet");
            files.add(gone);
        }
        return files;
    }

    @Override
    protected void changed(List<Change> changes) {
        if (grid != null && changes.stream().anyMatch(change -> change.entity().equals(LetterService.ISSUED_LETTER))) {
            grid.refresh();
        }
    }
}
