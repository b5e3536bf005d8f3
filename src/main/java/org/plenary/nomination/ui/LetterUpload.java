package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.plenary.document.MeetingFiles;
import org.plenary.nomination.Nomination;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** The button that attaches a signed letter to a candidate, or replaces it. */
class LetterUpload extends Upload {

    /** @param attach given the name and the content of the file */
    LetterUpload(Nomination nomination, BiConsumer<String, InputStream> attach) {
        super(UploadHandler.inMemory((file, bytes) -> attach.accept(file.fileName(), new ByteArrayInputStream(bytes))));
        var word = getTranslation(nomination.letterId() == null ? "nomination.letter.attach" : "nomination.letter.replace");
        var button = new Button(word, Icons.TEXT.create());
        button.setAriaLabel(word + ": " + nomination.candidate().name());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        setUploadButton(button);
        setDropAllowed(false);
        setMaxFiles(1);
        setMaxFileSize(MeetingFiles.LARGEST);
        setAcceptedFileTypes(".pdf", ".docx", ".jpg", ".jpeg", ".png");
        addFileRejectedListener(rejected -> Notices.problem(getTranslation("nomination.letter.rejected", MeetingFiles.LARGEST / 1_000_000)));
    }
}
