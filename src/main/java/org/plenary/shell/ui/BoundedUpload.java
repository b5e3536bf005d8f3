package org.plenary.shell.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;

/**
 * Takes a file into memory; of one that is too large only so much that whoever receives it sees that it is. The browser keeps to the
 * limit of its upload field, a request written by hand does not.
 */
public final class BoundedUpload implements UploadHandler {

    /** Called on the page that the file was sent from. */
    @FunctionalInterface
    public interface Receiver {

        void receive(String name, byte[] content);
    }

    private final int largest;
    private final transient Receiver receiver;

    /** @param largest in bytes */
    public BoundedUpload(int largest, Receiver receiver) {
        this.largest = largest;
        this.receiver = receiver;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content;
        try (var in = event.getInputStream()) {
            content = in.readNBytes(largest + 1);
        }
        event.getUI().access(() -> receiver.receive(event.getFileName(), content));
    }
}
