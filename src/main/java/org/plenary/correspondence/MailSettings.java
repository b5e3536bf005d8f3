package org.plenary.correspondence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sender of all e-mail: {@code plenary.mail.from}, {@code plenary.mail.from-name}. The server is {@code spring.mail.host} and
 * what goes with it.
 *
 * @param from     an address whose mailbox somebody reads
 * @param fromName what recipients see as the sender
 * @param longest  how long the server may take over one letter, however it drips its answers
 */
@ConfigurationProperties("plenary.mail")
record MailSettings(@DefaultValue("") String from, @DefaultValue("Plenary") String fromName, @DefaultValue("3m") Duration longest) {
}
