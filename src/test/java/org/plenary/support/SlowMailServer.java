package org.plenary.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A mail server that takes every connection and then says nothing, or one byte of a greeting without end from time to time. */
public final class SlowMailServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Duration between;
    private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();
    private final CountDownLatch connected = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);

    /** @param between two bytes; zero for one that says nothing */
    public SlowMailServer(Duration between) throws IOException {
        this.between = between;
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** @return whether somebody connected within this time */
    public boolean isAsked(Duration within) throws InterruptedException {
        return connected.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @return whether somebody who had connected gave up within this time */
    public boolean isLeft(Duration within) throws InterruptedException {
        return hungUp.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Breaks off with everybody. */
    public void hangUp() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connections.add(connection);
                connected.countDown();
                Thread.ofVirtual().start(() -> keepWaiting(connection));
            } catch (IOException e) {
                // close() was called: the loop decides.
            }
        }
    }

    private void keepWaiting(Socket connection) {
        try (connection) {
            if (between.isZero()) {
                while (connection.getInputStream().read() >= 0) {
                    // Whatever is said stays without an answer.
                }
            } else {
                for (var greeting = "220 "; !socket.isClosed(); greeting = "s") {
                    connection.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
                    Thread.sleep(between);
                }
            }
        } catch (SocketException e) {
            // The peer hung up.
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            hungUp.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
