package org.plenary.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BoundedUploadTest {

    private static final int LARGEST = 1_000;

    /** Two hundred megabytes of nothing, which counts what is read of it. */
    private static final class Large extends InputStream {

        private static final long SIZE = 200_000_000;
        private final AtomicLong read = new AtomicLong();

        @Override
        public int read() {
            return read.incrementAndGet() <= SIZE ? 0 : -1;
        }
    }

    @Test
    void ofAFileThatIsTooLargeOnlySoMuchIsReadThatItIsSeenToBe() throws IOException {
        var file = new Large();
        var received = new AtomicReference<byte[]>();
        new BoundedUpload(LARGEST, (name, content) -> received.set(content)).handleUploadRequest(event(file));
        assertThat(received.get()).hasSize(LARGEST + 1);
        assertThat(file.read).hasValue(LARGEST + 1);
    }

    private static UploadEvent event(InputStream content) {
        var ui = mock(UI.class);
        when(ui.access(any())).thenAnswer(call -> {
            call.getArgument(0, Command.class).execute();
            return null;
        });
        var event = mock(UploadEvent.class);
        when(event.getInputStream()).thenReturn(content);
        when(event.getFileName()).thenReturn("letter.pdf");
        when(event.getUI()).thenReturn(ui);
        return event;
    }
}
