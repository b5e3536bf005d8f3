package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.plenary.document.MeetingFiles;
import org.plenary.nomination.CallPaper;
import org.plenary.nomination.Candidate;
import org.plenary.shell.ui.BoundedUpload;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** The button that hands in one of the papers that a call asks for, or replaces it. */
class PaperUpload extends Upload {

    /**
     * @param candidate whose paper it is
     * @param there     whether one was handed in before
     * @param attach    given the name and the content of the file
     */
    PaperUpload(Candidate candidate, CallPaper paper, boolean there, BiConsumer<String, InputStream> attach) {
        super(new BoundedUpload(MeetingFiles.LARGEST, (name, bytes) -> attach.accept(name, new ByteArrayInputStream(bytes))));
        var word = getTranslation(there ? "nomination.paper.replace" : "nomination.paper.attach", getTranslation("nomination.paper." + paper.kind()));
        var button = new Button(word, Icons.TEXT.create());
        button.setAriaLabel(word + ": " + candidate.name());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        setUploadButton(button);
        setDropAllowed(false);
        setMaxFiles(1);
        setMaxFileSize(MeetingFiles.LARGEST);
        setAcceptedFileTypes(".pdf", ".docx", ".jpg", ".jpeg", ".png");
        addFileRejectedListener(rejected -> Notices.problem(getTranslation("nomination.paper.rejected", MeetingFiles.LARGEST / 1_000_000)));
    }
}
