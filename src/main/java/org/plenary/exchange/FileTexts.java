package org.plenary.exchange;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Reads what files say, in a process of its own: a PDF of a few kilobytes may inflate to gigabytes or never end, and nothing but the end of a
 * process bounds its memory ({@value #MEGABYTES} MB) and its time ({@value #SECONDS} s a file). The process is started with the first file, holds
 * nothing of the environment, and is started anew after a file that ended it. For one thread.
 */
public final class FileTexts implements AutoCloseable {

    private static final int SECONDS = 60;
    private static final int MEGABYTES = 320;
    /** Bytes of a text in UTF-8, of which a character takes three at most. */
    private static final int LONGEST = 3 * FileText.MOST_CHARACTERS;
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final int seconds;
    private Process process;
    private DataInputStream answers;
    private DataOutputStream questions;

    public FileTexts() {
        this(SECONDS);
    }

    /** @param seconds for each file */
    FileTexts(int seconds) {
        this.seconds = seconds;
    }

    /**
     * @return the text, at most 500,000 characters; empty where the file is neither PDF nor DOCX, cannot be read, or takes too long or too much memory
     * @throws IOException where no process can be started
     */
    public Optional<String> read(FileType type, byte[] file) throws IOException {
        if (!FileText.TYPES.contains(type)) {
            return Optional.empty();
        }
        if (process == null || !process.isAlive()) {
            start();
        }
        var given = limited(seconds);
        try {
            return ask(type, file);
        } catch (IOException ended) {
            end();
            return Optional.empty();
        } finally {
            given.cancel(false);
        }
    }

    private Optional<String> ask(FileType type, byte[] bytes) throws IOException {
        questions.writeInt(type.ordinal());
        questions.writeInt(bytes.length);
        questions.write(bytes);
        questions.flush();
        var length = answers.readInt();
        if (length == FileTextCommand.UNREADABLE) {
            return Optional.empty();
        }
        if (length < 0 || length > LONGEST) {
            throw new IOException("What reads files says something else");
        }
        var text = new byte[length];
        answers.readFully(text);
        return Optional.of(new String(text, StandardCharsets.UTF_8));
    }

    private void start() throws IOException {
        var builder = new ProcessBuilder(command()).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        process = builder.start();
        answers = new DataInputStream(process.getInputStream());
        questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        var given = limited(SECONDS);
        try {
            if (answers.readInt() != FileTextCommand.READY) {
                throw new IOException("What reads files says something else");
            }
        } catch (IOException e) {
            end();
            throw e;
        } finally {
            given.cancel(false);
        }
    }

    /** @return to be cancelled in time, or the process ends */
    private CompletableFuture<Void> limited(int within) {
        return CompletableFuture.runAsync(process::destroyForcibly, CompletableFuture.delayedExecutor(within, TimeUnit.SECONDS));
    }

    private static List<String> command() {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + MEGABYTES + "m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")));
        var main = FileTextCommand.class.getName();
        if (ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") == null) {
            command.add(main);
        } else {
            command.addAll(List.of("-Dloader.main=" + main, LAUNCHER));
        }
        return command;
    }

    private void end() {
        process.destroyForcibly();
        process = null;
    }

    @Override
    public void close() {
        if (process != null) {
            end();
        }
    }
}
