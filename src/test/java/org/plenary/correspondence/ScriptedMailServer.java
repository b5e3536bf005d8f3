package org.plenary.correspondence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A mail server on a free port that answers a command as told and every other one with consent. */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> replies;

    /** @param replies by the first word of the command */
    ScriptedMailServer(Map<String, String> replies) {
        this.replies = replies;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                talk(connection);
            } catch (IOException e) {
                // The peer hung up, or close() was called: the loop decides.
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        say(connection, "220 scripted");
        var letter = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            if (letter) {
                letter = !line.equals(".");
                if (!letter) {
                    say(connection, replies.getOrDefault(".", "250 taken"));
                }
            } else if (command.equals("QUIT")) {
                say(connection, "221 bye");
                return;
            } else {
                var reply = replies.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 fine");
                letter = reply.startsWith("354");
                say(connection, reply);
            }
        }
    }

    private static void say(Socket connection, String reply) throws IOException {
        connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
