package org.plenary.nomination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.correspondence.Letter;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.MeetingHeading.Mark;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** The words of the letters of a call, each in the language of whoever receives it; the same whether sent or looked at beforehand. */
@Component
class LetterTexts {

    private final CallHeading headings;
    private final CallListRepository lists;
    private final BodyService bodies;
    private final Messages messages;

    LetterTexts(CallHeading headings, CallListRepository lists, BodyService bodies, Messages messages) {
        this.headings = headings;
        this.lists = lists;
        this.bodies = bodies;
        this.messages = messages;
    }

    /**
     * To the nominating authority: the call, another deadline, or a reminder.
     *
     * @param kind   INVITATION, DEADLINE or REMINDER
     * @param link   by which it nominates
     * @param reason of the extension, or null
     */
    Letter toNominator(LetterKind kind, Call call, Addressee addressee, String link, String reason) {
        var locale = Locale.of(addressee.fields().language());
        var meeting = headings.of(call, locale);
        var name = addressee.fields().name();
        return letter(kind, call, addressee.fields().email(), name, locale, meeting, name, signature(call, meeting, locale),
                facts(meeting, locale), country(addressee.fields().iso2(), meeting, locale), call.seatsPerParty(), call.longestList(),
                Dates.instant(addressee.deadline(call), meeting.zone(), locale), wanted(call, locale), link, call.contact(),
                reason(reason, locale), addressee.nominated());
    }

    /** To a regional representative: pick among those proposed. */
    Letter pick(Call call, RegionCall region, String regionName, String link, Instant until) {
        var locale = Locale.of(region.seats().representativeLanguage());
        var meeting = headings.of(call, locale);
        var name = region.seats().representativeName();
        var most = region.seats().maximum() == null ? call.seats() : region.seats().maximum();
        return letter(LetterKind.PICK, call, region.seats().representativeEmail(), name, locale, meeting, name,
                signature(call, meeting, locale), facts(meeting, locale), regionName, most, Dates.instant(until, meeting.zone(), locale), link,
                call.contact());
    }

    /** To the nominee: there is a place, if they take it. */
    Letter place(Call call, Nomination nomination, String link, Instant answerBy) {
        var candidate = nomination.candidate();
        var locale = Locale.of(candidate.language());
        var meeting = headings.of(call, locale);
        return letter(LetterKind.PLACE, call, candidate.email(), candidate.name(), locale, meeting, candidate.name(),
                country(nomination.iso2(), meeting, locale), facts(meeting, locale), note(call), Dates.instant(answerBy, meeting.zone(), locale),
                link, call.contact(), signature(call, meeting, locale));
    }

    /** To the nominee who was asked or had a place: the nomination no longer stands, or the place lapsed. */
    Letter noLonger(LetterKind kind, Call call, Nomination nomination) {
        var candidate = nomination.candidate();
        var locale = Locale.of(candidate.language());
        var meeting = headings.of(call, locale);
        return letter(kind, call, candidate.email(), candidate.name(), locale, meeting, candidate.name(),
                country(nomination.iso2(), meeting, locale), facts(meeting, locale), reason(nomination.reason(), locale), call.contact(),
                signature(call, meeting, locale));
    }

    /** To the nominating authority: what became of one of its nominations, and why. */
    Letter result(Call call, AddresseeDraft nominator, Nomination nomination) {
        return result(call, nominator, nomination, frame(call, nominator.language()));
    }

    /** What the letters about results in one language have in common. */
    record Frame(String title, String facts, String signature) {
    }

    /** The same about many nominations, each to the authority that made it. @param nominators by the ids of the addressees */
    List<Letter> results(Call call, Map<Long, AddresseeDraft> nominators, List<Nomination> nominations) {
        var frames = new HashMap<String, Frame>();
        return nominations.stream().map(nomination -> {
            var nominator = nominators.get(nomination.addresseeId());
            return result(call, nominator, nomination, frames.computeIfAbsent(nominator.language(), language -> frame(call, language)));
        }).toList();
    }

    private Frame frame(Call call, String language) {
        var locale = Locale.of(language);
        var meeting = headings.of(call, locale);
        return new Frame(title(meeting, locale), facts(meeting, locale), signature(call, meeting, locale));
    }

    private Letter result(Call call, AddresseeDraft nominator, Nomination nomination, Frame frame) {
        var locale = Locale.of(nominator.language());
        var candidate = nomination.candidate().name();
        return new Letter(call.meetingId(), nominator.email(), nominator.name(), locale,
                messages.get("nomination.mail.RESULT.subject", locale, candidate, frame.title()),
                messages.get("nomination.mail.RESULT.body", locale, nominator.name(),
                        messages.get("nomination.mail.result." + nomination.state(), locale, candidate),
                        reason(nomination.reason(), locale), frame.facts(), call.contact(), frame.signature()));
    }

    /** To the nominating authority: whom a nominee who cannot come suggests instead. */
    Letter suggestion(Call call, Addressee addressee, Nomination nomination, Suggestion suggestion, String link) {
        var locale = Locale.of(addressee.fields().language());
        var meeting = headings.of(call, locale);
        return letter(LetterKind.SUGGESTION, call, addressee.fields().email(), addressee.fields().name(), locale, meeting,
                addressee.fields().name(), nomination.candidate().name(), suggestion.name(), suggestion.email(),
                reason(suggestion.why(), locale), facts(meeting, locale), Dates.instant(suggestion.replaceBy(), meeting.zone(), locale), link,
                call.contact(), signature(call, meeting, locale));
    }

    private Letter letter(LetterKind kind, Call call, String email, String name, Locale locale, MeetingHeading meeting, Object... arguments) {
        return new Letter(call.meetingId(), email, name, locale, messages.get("nomination.mail." + kind + ".subject", locale, title(meeting, locale)),
                messages.get("nomination.mail." + kind + ".body", locale, arguments));
    }

    /** What is sought, funded and wanted, and the words of the organisers. */
    private String wanted(Call call, Locale locale) {
        var wanted = lists.of(call.id());
        var lines = new ArrayList<String>();
        if (!wanted.profiles().isEmpty()) {
            lines.add(messages.get("nomination.mail.profiles", locale,
                    wanted.profiles().stream().map(profile -> profile.name(locale.getLanguage())).collect(Collectors.joining("; "))));
        }
        if (call.fundedPlaces() > 0) {
            lines.add(messages.get("nomination.funding.says." + call.fundingRule(), locale, call.fundedPlaces()));
        }
        wanted.papers().forEach(paper -> lines.add(messages.get(paper.required() ? "nomination.mail.paper-required" : "nomination.mail.paper",
                locale, messages.get("nomination.paper." + paper.kind(), locale), paper.note() == null ? "" : " (" + paper.note() + ")")));
        return (lines.isEmpty() ? "" : String.join("\n", lines) + "\n") + note(call);
    }

    private static String facts(MeetingHeading meeting, Locale locale) {
        return Stream.of(title(meeting, locale), Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), locale), meeting.place(locale))
                .filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private String country(String iso2, MeetingHeading meeting, Locale locale) {
        return bodies.countryNames().shortName(iso2, locale.getLanguage(), meeting.startsOn());
    }

    private String reason(String reason, Locale locale) {
        return reason == null ? "" : "\n" + messages.get("nomination.mail.reason", locale, reason) + "\n";
    }

    private static String note(Call call) {
        return call.note() == null ? "" : "\n" + call.note() + "\n";
    }

    private static String title(MeetingHeading meeting, Locale locale) {
        return meeting.title(locale.getLanguage());
    }

    /** The organisers; or the partner on their behalf. */
    private String signature(Call call, MeetingHeading meeting, Locale locale) {
        var partner = headings.partner(call, locale);
        var organisers = meeting.organisers().stream().filter(mark -> !partner.filter(mark::equals).isPresent()).map(Mark::name)
                .collect(Collectors.joining("\n"));
        return partner.map(one -> organisers.isEmpty() ? one.name() : messages.get("nomination.mail.on-behalf", locale, one.name(), organisers))
                .orElse(organisers);
    }
}
