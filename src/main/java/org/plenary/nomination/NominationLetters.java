package org.plenary.nomination;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.springframework.stereotype.Component;

/** Puts the letters of a call into the outbox, those to addressees with a link to nominate; the link before ends. */
@Component
class NominationLetters {

    /** After the deadline a link shows for so long what was sent. */
    private static final Duration READABLE_AFTER = Duration.ofDays(180);

    private final GuestLinks links;
    private final LetterTexts texts;
    private final PublicAddress address;
    private final Outbox outbox;

    NominationLetters(GuestLinks links, LetterTexts texts, PublicAddress address, Outbox outbox) {
        this.links = links;
        this.texts = texts;
        this.address = address;
        this.outbox = outbox;
    }

    void invitation(Call call, Addressee addressee) {
        outbox.put(texts.toNominator(LetterKind.INVITATION, call, addressee, link(call, addressee, addressee.deadline(call)), null));
    }

    /** To an addressee that has been told an earlier deadline. @param reason of the extension, or null */
    void deadline(Call call, Addressee addressee, String reason) {
        outbox.put(texts.toNominator(LetterKind.DEADLINE, call, addressee, link(call, addressee, addressee.deadline(call)), reason));
    }

    void reminder(Call call, Addressee addressee) {
        outbox.put(texts.toNominator(LetterKind.REMINDER, call, addressee, link(call, addressee, addressee.deadline(call)), null));
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

    void suggestion(Call call, Addressee addressee, Nomination nomination, Suggestion suggestion) {
        outbox.put(texts.suggestion(call, addressee, nomination, suggestion, link(call, addressee, suggestion.replaceBy())));
    }

    /** @param until what is to be done by it at least */
    private String link(Call call, Addressee addressee, Instant until) {
        var fields = addressee.fields();
        var readable = addressee.deadline(call).plus(READABLE_AFTER);
        return address.of("/nominate/" + links.issue(Purpose.NOMINATE, call.meetingId(), addressee.id(), fields.name(), fields.email(),
                Locale.of(fields.language()), readable.isAfter(until) ? readable : until));
    }
}
