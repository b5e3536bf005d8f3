package org.plenary.exchange;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/**
 * Reads files for {@link FileTexts} in a process of its own until nobody asks for more: for each the ordinal of its type, its length and its
 * bytes on the standard input, and on the standard output the length of its text and the text in UTF-8, or {@value #UNREADABLE}. It ends with
 * the process that started it, whatever it is reading.
 */
final class FileTextCommand {

    /** What is said first: it can be asked. */
    static final int READY = 2017;
    static final int UNREADABLE = -1;

    private FileTextCommand() {
    }

    public static void main(String[] arguments) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
        out.writeInt(READY);
        out.flush();
        try {
            while (true) {
                answer(in, out);
            }
        } catch (EOFException nobodyAsks) {
            out.flush();
        }
    }

    private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
        var type = FileType.values()[in.readInt()];
        var file = new byte[in.readInt()];
        in.readFully(file);
        var text = FileText.of(type, file);
        if (text.isPresent()) {
            var bytes = text.get().getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        } else {
            out.writeInt(UNREADABLE);
        }
        out.flush();
    }
}
