package org.plenary.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.plenary.exchange.PaperFormat;
import org.plenary.shell.ui.Icons;
import org.plenary.text.IssueService;
import org.plenary.text.PublicationService;
import org.plenary.text.TextFiles;
import org.plenary.text.TextImportService;
import org.plenary.text.ui.floor.RoomLinks;

/** What can be done with a text as a whole. Made anew only when something else is offered, so that an open menu stays open. */
class TextActions extends Div {

    private final transient Desk desk;
    private final String code;
    private final transient Services services;
    private final boolean mayPublish;
    private final Runnable edit;
    private String offered = "";

    /** Of texts as they are put out and taken in. */
    record Services(TextFiles files, IssueService issues, PublicationService publications, TextImportService imports) {
    }

    /** @param edit changes titles and style */
    TextActions(Desk desk, String code, Services services, boolean mayPublish, Runnable edit) {
        this.desk = desk;
        this.code = code;
        this.services = services;
        this.mayPublish = mayPublish;
        this.edit = edit;
        addClassName("actions");
    }

    void show(String language) {
        boolean empty = desk.text().get().paragraphs().isEmpty();
        var wanted = language + empty;
        if (!wanted.equals(offered)) {
            offered = wanted;
            removeAll();
            build(language, empty);
        }
    }

    private void build(String language, boolean empty) {
        var textId = desk.text().get().id();
        if (empty && desk.mayDraft()) {
            var begin = button("tongues.import", Icons.UPLOAD, () -> new ImportDialog(desk, services.imports()).open());
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            begin.addClassName("begin-from-file");
            add(begin);
        }
        var more = new Button(getTranslation("text.more"), Icons.MORE.create());
        more.addClassName("more-actions");
        var menu = new Div(button("negotiation.statements", Icons.PIN, () -> new StatementsDialog(desk, desk.proposals()).open()),
                download(language, "text.download-docx", PaperFormat.DOCX), download(language, "text.download-pdf", PaperFormat.PDF));
        if (desk.mayDraft()) {
            menu.add(button("text.edit", Icons.EDIT, edit), new Anchor("m/" + code + "/texts?all=true", getTranslation("text.all")));
        }
        menu.addClassName("more-menu");
        var popover = new Popover(menu);
        popover.setTarget(more);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("text.more"));
        menu.getChildren().map(Component::getElement).forEach(item -> item.addEventListener("click", click -> popover.close()));
        add(RoomLinks.of(code, textId, desk.mayAdopt()),
                button("negotiation.proposals", Icons.IDEA, () -> new ProposalsDialog(desk, desk.proposals(), desk.text()).open()),
                button("negotiation.issues", Icons.TEXT, () -> new PublicationDialog(desk, services.issues(), services.publications(), services.files(), textId,
                        language, mayPublish).open()),
                more);
    }

    private Button button(String key, Icons icon, Runnable action) {
        return new Button(getTranslation(key), icon.create(), click -> action.run());
    }

    /** Of the text in the language that is shown. */
    private Anchor download(String language, String key, PaperFormat format) {
        var id = desk.text().get().id();
        var meetingId = desk.meetingId();
        var anchor = new Anchor(DownloadHandler.fromInputStream(event -> {
            var bytes = services.files().file(meetingId, id, Locale.of(language), format);
            return new DownloadResponse(new ByteArrayInputStream(bytes), code + "-" + id + "-" + language + "." + format.extension(), format.mediaType(),
                    bytes.length);
        }), getTranslation(key));
        anchor.addComponentAsFirst(Icons.DOWNLOAD.create());
        anchor.addClassName("download");
        return anchor;
    }
}
