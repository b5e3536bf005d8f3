package org.plenary.startup;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where Plenary is to be found, followed by what other parts have to say to the operator. */
@Component
class Welcome {

    /** Lines shown on the console once Plenary answers, such as how to sign in. */
    @FunctionalInterface
    public interface Notice {

        List<String> lines(Locale operator);
    }

    private final ObjectProvider<Notice> notices;

    Welcome(ObjectProvider<Notice> notices) {
        this.notices = notices;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(StartupTexts.text("ready", "http://localhost:" + web.getWebServer().getPort() + "/"));
            notices.orderedStream().flatMap(notice -> notice.lines(Locale.getDefault()).stream()).forEach(System.out::println);
        }
    }
}
