package org.plenary.participation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plenary.exchange.PaperFormat;
import org.plenary.participation.LetterKind;
import org.plenary.participation.LetterService;
import org.plenary.participation.LetterService.LetterFile;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.LongWork.Progress;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.ProgressDialog;

/** Issues letters for one participant or for many, and hands them out: one as a file, several as a zip. */
class LetterDialog extends Dialog {

    private final transient LetterService letters;
    private final long meetingId;
    private final String code;
    private final transient List<Long> participants;
    private final RadioButtonGroup<LetterKind> kind = new RadioButtonGroup<>();
    private final Select<String> language = new Select<>();
    private final RadioButtonGroup<PaperFormat> format = new RadioButtonGroup<>();
    private final Paragraph refusals = new Paragraph();
    private final Anchor file = new Anchor();

    LetterDialog(LetterService letters, long meetingId, String code, List<Long> participants) {
        this.letters = letters;
        this.meetingId = meetingId;
        this.code = code;
        this.participants = participants;
        setHeaderTitle(getTranslation("participation.letters.issue", participants.size()));
        setWidth("min(32rem, 96vw)");
        kind.setLabel(getTranslation("participation.letters.kind"));
        kind.setItems(LetterKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("participation.letter.title." + one));
        kind.setValue(LetterKind.INVITATION);
        language.setLabel(getTranslation("language"));
        language.setItems(Messages.LOCALES.stream().map(Locale::getLanguage).toList());
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(getTranslation("participation.letters.own-language"));
        language.setItemLabelGenerator(one -> one == null ? getTranslation("participation.letters.own-language") : Locale.of(one).getDisplayLanguage(Locale.of(one)));
        format.setLabel(getTranslation("participation.letters.format"));
        format.setItems(PaperFormat.values());
        format.setItemLabelGenerator(PaperFormat::name);
        format.setValue(PaperFormat.PDF);
        refusals.addClassNames("invalid", "said");
        file.getElement().setAttribute("hidden", true);
        add(new Div(kind, language, format), new Paragraph(getTranslation("participation.letters.numbered")), refusals);
        var issue = new Button(getTranslation("participation.letters.download"), Icons.DOWNLOAD.create(), click -> issue());
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        issue.setId("letters-issue");
        getFooter().add(new Button(getTranslation("close"), click -> close()), issue, file);
    }

    private void issue() {
        var refused = new ArrayList<String>();
        var files = new ArrayList<LetterFile>();
        var words = getLocale();
        var ui = UI.getCurrent();
        ProgressDialog.run(getTranslation("participation.letters.issuing"), progress -> issue(files, refused, words, ui, progress), () -> {
            refusals.setText(String.join("\n", refused));
            if (!files.isEmpty()) {
                offer(files);
            }
        });
    }

    private void issue(List<LetterFile> files, List<String> refused, Locale words, UI ui, Progress progress) {
        for (var done = 0; done < participants.size(); done++) {
            progress.at(done, participants.size());
            try {
                var letter = letters.issue(meetingId, participants.get(done), kind.getValue(), language.getValue());
                files.add(letters.file(meetingId, letter.id(), format.getValue()));
            } catch (InvalidInput e) {
                var first = e.violations().getFirst();
                refused.add(ui.getTranslation(first.key(), words, first.arguments().toArray()));
            }
        }
    }

    private void offer(List<LetterFile> files) {
        var handed = files.size() == 1 ? files.getFirst() : zip(files);
        file.setHref(DownloadHandler.fromInputStream(request -> new DownloadResponse(new ByteArrayInputStream(handed.content()), handed.name(),
                handed.mediaType(), handed.content().length)));
        file.getElement().callJsFunction("click");
    }

    private LetterFile zip(List<LetterFile> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var names = new HashSet<String>();
            for (var each : files) {
                if (names.add(each.name())) {
                    zip.putNextEntry(new ZipEntry(each.name()));
                    zip.write(each.content());
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LetterFile(code + "-" + getTranslation("participation.letters.file-name") + ".zip", "application/zip", out.toByteArray());
    }
}
