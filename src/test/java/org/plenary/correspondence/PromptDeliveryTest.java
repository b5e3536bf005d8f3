package org.plenary.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest(properties = {"plenary.mail.from=plenary@example.org", "spring.mail.host=127.0.0.1",
        "spring.mail.properties.mail.smtp.starttls.required=false"})
@DirtiesContext
class PromptDeliveryTest {

    private static final GreenMail MAIL_SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private Outbox outbox;
    @Autowired
    private OutboxRepository letters;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private DSLContext db;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL_SERVER.start();
        properties.add("spring.mail.port", () -> MAIL_SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        MAIL_SERVER.stop();
    }

    @Test
    void aLetterLeavesAsSoonAsItIsCommittedAndNeverWhenItIsRolledBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            outbox.put(letter("Never meant"));
            throw new IllegalStateException("no");
        })).hasMessage("no");
        transaction.executeWithoutResult(status -> outbox.put(letter("Prompt")));

        Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> MAIL_SERVER.getReceivedMessages().length > 0);
        assertThat(MAIL_SERVER.getReceivedMessages()).allSatisfy(mail -> assertThat(mail.getSubject()).isNotEqualTo("Never meant"));
    }

    @Test
    void whatAnotherNodeLeftBehindIsSentByTheJob() {
        var left = transaction.execute(status -> letters.insert(letter("Left behind"), Instant.now(), Instant.now()));
        Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofSeconds(1)).until(() -> {
            makeJobDue();
            return "SENT".equals(db.fetchSingle(OUTBOX_MESSAGE, OUTBOX_MESSAGE.ID.eq(left)).getState());
        });
    }

    /** Again and again: a run that just ends sets its own next time. */
    private void makeJobDue() {
        db.execute("update scheduled_tasks set execution_time = utc_timestamp(6) where task_name = 'send-outbox' and not picked");
    }

    private static Letter letter(String subject) {
        return new Letter(null, "one@example.org", null, Locale.ENGLISH, subject, "Text");
    }
}
