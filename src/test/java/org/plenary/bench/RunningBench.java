package org.plenary.bench;

import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.Plenary;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application in this JVM on a free port, with a new embedded MariaDB whose every commit is durable. */
final class RunningBench implements AutoCloseable {

    private final Path data;
    private final ConfigurableApplicationContext context;

    private RunningBench(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    /** @param more settings of the application, as on its command line */
    static RunningBench start(String... more) throws IOException {
        return start(List.of(), more);
    }

    /** @param with further beans @param more settings of the application, as on its command line */
    static RunningBench start(List<? extends VaadinServiceInitListener> with, String... more) throws IOException {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "data");
        var application = new SpringApplication(Plenary.class);
        var settings = Stream.concat(Stream.of("--server.port=0", "--plenary.data-dir=" + data, "--plenary.demonstration=false",
                "--vaadin.productionMode=true", "--logging.level.root=ERROR"), Stream.of(more));
        application.addInitializers(context -> with.forEach(bean -> context.getBeanFactory().registerSingleton(bean.getClass().getName(), bean)));
        var context = application.run(settings.toArray(String[]::new));
        return new RunningBench(data, context);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    URI address() {
        return URI.create("http://localhost:" + ((ServletWebServerApplicationContext) context).getWebServer().getPort());
    }

    /** As a command of the front door needs it to find this Plenary. */
    Map<String, String> environment() {
        return Map.of("PLENARY_DATA", data.toAbsolutePath().toString());
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (var files = Files.walk(data)) {
            for (var file : List.copyOf(files.toList()).reversed()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
