package org.plenary.correspondence;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters that belong to no meeting, to be read again by whoever had them written. The secrets of links are there in demonstration mode only. */
@Component
public class WrittenLetters {

    private final OutboxRepository letters;
    private final boolean demonstration;

    WrittenLetters(OutboxRepository letters, @Value("${plenary.demonstration:false}") boolean demonstration) {
        this.letters = letters;
        this.demonstration = demonstration;
    }

    /** @param messageId as {@link Outbox#putApart} gave it */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> body(String messageId) {
        return letters.body(messageId).map(body -> demonstration ? body : LinkTokens.masked(body));
    }
}
