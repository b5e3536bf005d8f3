package org.plenary.nomination;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.PublicAddress;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a call before they go, written by what sends them, to an example person of the first State that is asked. */
@Service
public class CallPreviewService {

    private static final String EXAMPLE_LINK = "/…";
    private static final String SOMEWHERE = "UG";

    private final CallRepository calls;
    private final CallListRepository lists;
    private final LetterTexts texts;
    private final PublicAddress address;
    private final Messages messages;
    private final Clock clock;

    CallPreviewService(CallRepository calls, CallListRepository lists, LetterTexts texts, PublicAddress address, Messages messages, Clock clock) {
        this.calls = calls;
        this.lists = lists;
        this.texts = texts;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param locale in which the letter is written
     * @return the letter as it would go out now; links lead nowhere
     */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public Letter preview(long meetingId, LetterKind kind, Locale locale) {
        var call = dated(calls.find(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId)));
        var addressee = addressee(meetingId, locale);
        var nomination = nomination(call, addressee, kind, locale);
        var link = address.of(EXAMPLE_LINK);
        var until = clock.instant().plus(Duration.ofDays(call.answerDays()));
        return switch (kind) {
            case INVITATION, REMINDER -> texts.toNominator(kind, call, addressee, link, null);
            case DEADLINE -> texts.toNominator(kind, call, addressee, link, example("nomination.preview.reason", locale));
            case PICK -> texts.pick(call, region(call, locale), example("nomination.preview.region", locale), link, until);
            case PLACE -> texts.place(call, nomination, link, until);
            case WITHDRAWN, LAPSED -> texts.noLonger(kind, call, nomination);
            case RESULT -> texts.result(call, addressee.fields(), nomination);
            case SUGGESTION -> texts.suggestion(call, addressee, nomination, new Suggestion(0, 0, example("nomination.preview.other", locale),
                    "other@example.org", example("nomination.preview.reason", locale), until), link);
        };
    }

    /** A draft may lack its deadline: the letter then names a day to come. */
    private Call dated(Call call) {
        return call.deadline() != null ? call : new Call(call.id(), call.meetingId(), call.seats(), call.seatsPerParty(),
                clock.instant().plus(Duration.ofDays(30)), call.note(), call.contact(), call.state(), call.openedAt(), call.bodyId(), call.eligible(),
                call.regionId(), call.rangeListId(), call.fundedPlaces(), call.fundingRule(), call.answerDays(), call.promotion(),
                call.throughId(), call.version());
    }

    private Addressee addressee(long meetingId, Locale locale) {
        var iso2 = calls.addressees(meetingId).stream().map(one -> one.fields().iso2()).findFirst().orElse(SOMEWHERE);
        return new Addressee(0, new AddresseeDraft(iso2, example("nomination.preview.focal-point", locale), "focal-point@example.org",
                locale.getLanguage()), null, null, null, false, 0, 0);
    }

    private Nomination nomination(Call call, Addressee addressee, LetterKind kind, Locale locale) {
        var candidate = new Candidate(example("nomination.preview.given-name", locale), example("nomination.preview.family-name", locale),
                "nominee@example.org", null, null, locale.getLanguage(), null, null, null);
        var reason = kind == LetterKind.RESULT || kind == LetterKind.WITHDRAWN ? example("nomination.preview.reason", locale) : null;
        return new Nomination(0, call.id(), 0, addressee.fields().iso2(), 1, candidate, NominationState.SELECTED, reason, null, null, false, null,
                null, null, 0);
    }

    private RegionCall region(Call call, Locale locale) {
        var most = lists.regions(call.id()).stream().map(one -> one.seats().maximum()).filter(maximum -> maximum != null).findFirst().orElse(null);
        return new RegionCall(0, call.id(), new RegionSeats(0, null, most, example("nomination.preview.representative", locale),
                "representative@example.org", locale.getLanguage()), null, null, null);
    }

    private String example(String key, Locale locale) {
        return messages.get(key, locale);
    }
}
