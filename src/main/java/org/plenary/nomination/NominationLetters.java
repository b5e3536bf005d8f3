package org.plenary.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.springframework.stereotype.Component;

/** Puts the letters of a call into the outbox. */
@Component
class NominationLetters {

    private final LetterTexts texts;
    private final PublicAddress address;
    private final Outbox outbox;

    NominationLetters(LetterTexts texts, PublicAddress address, Outbox outbox) {
        this.texts = texts;
        this.address = address;
        this.outbox = outbox;
    }

    void invitation(Call call, Addressee addressee, String token) {
        outbox.put(texts.toNominator(LetterKind.INVITATION, call, addressee, address.of("/nominate/" + token), null));
    }

    /** To an addressee that has been told an earlier deadline. @param reason of the extension, or null */
    void deadline(Call call, Addressee addressee, String token, String reason) {
        outbox.put(texts.toNominator(LetterKind.DEADLINE, call, addressee, address.of("/nominate/" + token), reason));
    }

    void reminder(Call call, Addressee addressee, String token) {
        outbox.put(texts.toNominator(LetterKind.REMINDER, call, addressee, address.of("/nominate/" + token), null));
    }

    void pick(Call call, RegionCall region, String regionName, String token, Instant until) {
        outbox.put(texts.pick(call, region, regionName, address.of("/pick/" + token), until));
    }

    void place(Call call, Nomination nomination, String token, Instant answerBy) {
        outbox.put(texts.place(call, nomination, address.of("/confirm/" + token), answerBy));
    }

    /** To the nominee who was asked or had a place. */
    void nominationWithdrawn(Call call, Nomination nomination) {
        outbox.put(texts.noLonger(LetterKind.WITHDRAWN, call, nomination));
    }

    /** To the nominee who did not answer in time. */
    void lapsed(Call call, Nomination nomination) {
        outbox.put(texts.noLonger(LetterKind.LAPSED, call, nomination));
    }

    /** To the nominating authority. @param nomination with its new state and reason */
    void result(Call call, AddresseeDraft nominator, Nomination nomination) {
        outbox.put(texts.result(call, nominator, nomination));
    }

    void results(Call call, Map<Long, AddresseeDraft> nominators, List<Nomination> nominations) {
        outbox.putAll(call.meetingId(), texts.results(call, nominators, nominations));
    }

    void suggestion(Call call, Addressee addressee, Nomination nomination, Suggestion suggestion, String token) {
        outbox.put(texts.suggestion(call, addressee, nomination, suggestion, address.of("/nominate/" + token)));
    }
}
