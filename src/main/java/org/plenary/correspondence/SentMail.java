package org.plenary.correspondence;

import java.time.Instant;
import java.util.List;
import org.plenary.retention.HoldsPersonalData;
import org.plenary.retention.KeptData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** E-mails as data of those they went to. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SentMail implements HoldsPersonalData {

    /** @param sentAt null while it waits, or where it could not be delivered */
    public record Sent(Instant writtenAt, Instant sentAt, String subject) {
    }

    private final OutboxRepository letters;

    SentMail(OutboxRepository letters) {
        this.letters = letters;
    }

    /** @return what was written to this address about this meeting, oldest first */
    public List<Sent> to(long meetingId, String address) {
        return letters.to(meetingId, address);
    }

    /** What was sent is emptied; what never left is removed. */
    @Override
    public int empty(long meetingId, KeptData data) {
        return data == KeptData.MAIL ? letters.empty(meetingId) : 0;
    }
}
