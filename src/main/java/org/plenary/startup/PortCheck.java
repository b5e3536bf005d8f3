package org.plenary.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Finds an occupied port before the database is started. */
final class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port > 0) {
            require(environment.getProperty("server.address"), port);
        }
    }

    static void require(String address, int port) {
        try (var probe = new ServerSocket(port, 1, address == null ? null : InetAddress.getByName(address))) {
            assert probe.isBound();
        } catch (IOException e) {
            throw occupied(port).causedBy(e);
        }
    }

    private static StartRefused occupied(int port) {
        return StartRefused.because("port-occupied", port, port == 65535 ? port - 1 : port + 1);
    }

    /** The same words where the port was taken between the check and the opening. */
    static final class Late extends AbstractFailureAnalyzer<PortInUseException> {

        @Override
        protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
            return StartRefusedReport.of(occupied(cause.getPort()));
        }
    }
}
