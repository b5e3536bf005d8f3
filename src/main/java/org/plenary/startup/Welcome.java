package org.plenary.startup;

import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where Plenary is to be found, followed by what other parts have to say to the operator. */
@Component
class Welcome {

    private final ObjectProvider<StartNotice> notices;

    Welcome(ObjectProvider<StartNotice> notices) {
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
