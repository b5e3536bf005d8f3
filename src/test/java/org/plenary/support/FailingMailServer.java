package org.plenary.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A mail server that keeps the letters it took, refuses some addresses for good, and refuses every connection once for a while or as long as told. */
public final class FailingMailServer implements AutoCloseable {

    private final Predicate<String> refuses;
    private final int downAfter;
    private final long downMillis;
    private final int port;
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private final Map<String, String> letters = new ConcurrentHashMap<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile ServerSocket socket;
    private volatile boolean closed;
    private volatile long downNanos;
    private volatile Duration pause = Duration.ZERO;
    private volatile long lastTaken = System.nanoTime();

    /** @param downAfter letters taken, after which nobody can connect for that long */
    public FailingMailServer(Predicate<String> refuses, int downAfter, long downMillis) throws IOException {
        this.refuses = refuses;
        this.downAfter = downAfter;
        this.downMillis = downMillis;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = socket.getLocalPort();
        Thread.ofVirtual().start(this::serve);
    }

    /** One that is down when it is told to be. */
    public static FailingMailServer refusing(Predicate<String> refuses) throws IOException {
        return new FailingMailServer(refuses, Integer.MAX_VALUE, 0);
    }

    /** Takes connections, and greets after this time only; whoever waits already is greeted at once where it becomes zero. */
    public void answerAfter(Duration pause) {
        this.pause = pause;
    }

    public void goDown() throws IOException {
        socket.close();
    }

    public void comeUp() throws IOException {
        listenAgain();
        Thread.ofVirtual().start(this::serve);
    }

    /** @return the last one that was taken for this address, as it was sent */
    public String letterTo(String address) {
        return letters.get(address);
    }

    public int port() {
        return port;
    }

    public List<String> taken() {
        return List.copyOf(taken);
    }

    public int refusals() {
        return refusals.get();
    }

    public long lastTakenNanos() {
        return lastTaken;
    }

    /** @return for how long nobody could connect */
    public long downNanos() {
        return downNanos;
    }

    private void serve() {
        var own = socket;
        while (!closed && !own.isClosed()) {
            try (var connection = own.accept()) {
                keepWaiting();
                talk(connection);
            } catch (IOException e) {
                // The peer hung up, or close() was called: the loop decides.
            }
            if (downNanos == 0 && taken.size() >= downAfter) {
                beDown();
                own = socket;
            }
        }
    }

    private void keepWaiting() {
        try {
            for (var began = System.nanoTime(); System.nanoTime() - began < pause.toNanos(); ) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void beDown() {
        var began = System.nanoTime();
        try {
            socket.close();
            Thread.sleep(downMillis);
            listenAgain();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        downNanos = System.nanoTime() - began;
    }

    private void listenAgain() throws IOException {
        var again = new ServerSocket();
        again.setReuseAddress(true);
        again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        socket = again;
    }

    private void talk(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        say(connection, "220 failing");
        var recipient = "";
        var letter = false;
        var words = new StringBuilder();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            if (letter) {
                letter = !line.equals(".");
                if (letter) {
                    words.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
                } else {
                    letters.put(recipient, words.toString());
                    words.setLength(0);
                    taken.add(recipient);
                    lastTaken = System.nanoTime();
                    say(connection, "250 taken");
                }
            } else if (command.equals("QUIT")) {
                say(connection, "221 bye");
                return;
            } else if (command.equals("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                if (refuses.test(recipient)) {
                    refusals.incrementAndGet();
                    say(connection, "550 5.1.1 No such mailbox");
                } else {
                    say(connection, "250 fine");
                }
            } else {
                letter = command.equals("DATA");
                say(connection, letter ? "354 go on" : "250 fine");
            }
        }
    }

    private static void say(Socket connection, String reply) throws IOException {
        connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        socket.close();
    }
}
