package org.plenary.correspondence;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address from which e-mails come, for files that name it; where none is configured, one at this Plenary to which nothing can be sent. */
@Component
public class SenderAddress {

    private final String address;

    SenderAddress(@Value("${plenary.mail.from:}") String from, PublicAddress plenary) {
        address = from.isBlank() ? "noreply@" + URI.create(plenary.of("/")).getHost() : from.strip();
    }

    public String get() {
        return address;
    }
}
