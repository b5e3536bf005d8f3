package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/** A button that hands in one file; why a file was not taken stands right under it. */
public class FileButton extends Div {

    /** Takes the file, on the page that it was sent from. */
    @FunctionalInterface
    public interface Receiver {

        /** @return why it was not taken; empty when it was */
        Optional<String> receive(String name, InputStream content);
    }

    private final Button button;
    private final Upload upload = new Upload();
    private final Paragraph problem = new Paragraph();

    /**
     * @param largest  in bytes
     * @param rejected what is said of a file that the browser does not even send
     * @param types    endings of names, with their dots
     */
    public FileButton(String word, int largest, String rejected, Receiver receiver, String... types) {
        button = new Button(word, Icons.TEXT.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        problem.addClassName("invalid");
        problem.getElement().setAttribute("role", "alert");
        upload.setUploadHandler(new BoundedUpload(largest, (name, bytes) -> {
            say(receiver.receive(name, new ByteArrayInputStream(bytes)).orElse(""));
            upload.clearFileList();
        }));
        upload.setUploadButton(button);
        upload.setDropAllowed(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(largest);
        upload.setAcceptedFileTypes(types);
        upload.addFileRejectedListener(event -> say(rejected));
        addClassName("file-button");
        add(upload, problem);
    }

    /** @param label of the button for whoever does not see what it stands beside */
    public FileButton called(String label) {
        button.setAriaLabel(label);
        return this;
    }

    /** @param word that stands on it from now on */
    public void worded(String word) {
        button.setText(word);
    }

    /** Takes files that are dropped on it, too. @param hint says so */
    public FileButton droppable(String hint) {
        upload.setDropAllowed(true);
        upload.setDropLabel(new Span(hint));
        addClassName("droppable");
        return this;
    }

    private void say(String text) {
        problem.setText(text);
        button.getElement().setAttribute("aria-invalid", String.valueOf(!text.isEmpty()));
    }
}
